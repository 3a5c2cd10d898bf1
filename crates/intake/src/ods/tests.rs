use crate::testing::packed;
use crate::{IntakeError, List, read};

fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="Ý kiến">{table}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[("content.xml", &content)])
}

#[test]
fn cells_rows_and_repeats_are_read() {
    let table = r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell><text:p>Tổ<text:s text:c="2"/>3</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/>
          <table:table-cell><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>Ngõ <text:span>12</text:span></text:p><text:p>ngập</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>"#;
    let List::Sheets(sheets) = read("a.ods", &ods(table)).unwrap().list else {
        panic!("ods has sheets");
    };
    assert_eq!(
        (sheets[0].first_row, sheets[0].name.as_str()),
        (3, "Ý kiến")
    );
    assert_eq!(sheets[0].rows, [["Tổ  3", "", "", "Ngõ 12\nngập"]]);
}

#[test]
fn a_text_repeated_without_end_is_refused() {
    let table = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(read("a.ods", &ods(table)).unwrap_err(), IntakeError::TooBig);
    let closed = packed(&[
        ("content.xml", "x"),
        ("META-INF/manifest.xml", "<m:encryption-data/>"),
    ]);
    assert_eq!(read("a.ods", &closed).unwrap_err(), IntakeError::Password);
}
