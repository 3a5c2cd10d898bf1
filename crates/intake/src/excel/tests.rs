use crate::testing::{in_tcvn3, xlsx};
use crate::{IntakeError, List, Sheet, read};

fn sheet(bytes: &[u8]) -> Sheet {
    match read("ý kiến.xlsx", bytes).unwrap().list {
        List::Sheets(mut sheets) => sheets.remove(0),
        List::Paragraphs { .. } => panic!("Excel has sheets"),
    }
}

const STYLES: &str = r#"<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
    <fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts>
    <cellStyleXfs><xf fontId="2"/></cellStyleXfs>
    <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="0" numFmtId="164"/></cellXfs>
    <dxfs><dxf><font><name val="Symbol"/></font></dxf></dxfs>"#;

#[test]
fn cells_stand_where_they_say() {
    let rows = r#"<row r="3"><c r="B3" t="inlineStr"><is><t>Nội dung</t></is></c><c r="D3" t="s"><v>0</v></c></row>
        <row r="5"><c r="B5" t="str"><f>A1</f><v>Ngõ 12</v></c><c r="D5"><v>1961</v></c></row>"#;
    let sheet = sheet(&xlsx(rows, "<si><t>Năm sinh</t></si>", ""));
    assert_eq!((sheet.first_row, sheet.name.as_str()), (3, "Ý kiến"));
    assert_eq!(
        sheet.rows,
        [
            ["", "Nội dung", "", "Năm sinh"],
            ["", "", "", ""],
            ["", "Ngõ 12", "", "1961"]
        ]
    );
}

#[test]
fn numbers_dates_and_faults_read_as_shown() {
    let rows = r#"<row><c><v>1.5</v></c><c s="3"><v>46349</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>12</v></c></row>"#;
    assert_eq!(
        sheet(&xlsx(rows, "", STYLES)).rows,
        [["1,5", "23/11/2026", "có", "", "12"]]
    );
}

#[test]
fn text_is_read_by_the_font_of_its_cell_or_run() {
    let rows = r#"<row><c s="1" t="s"><v>0</v></c><c s="2" t="s"><v>1</v></c><c s="0" t="s"><v>2</v></c><c s="1" t="s"><v>3</v></c></row>"#;
    let texts = format!(
        r#"<si><t>{}</t></si><si><t>Vieät Nam</t></si>
        <si><r><t>Nhân dân </t></r><r><rPr><rFont val=".VnTimeH"/></rPr><t>{}</t></r></si>
        <si><r><rPr><rFont val="Arial"/></rPr><t>Đề nghị </t></r><r><t>{}</t></r><rPh><t>x</t></rPh></si>"#,
        in_tcvn3("sửa đường"),
        in_tcvn3("phường"),
        in_tcvn3("phường"),
    );
    let bytes = xlsx(rows, &texts, STYLES);
    assert_eq!(
        sheet(&bytes).rows,
        [["sửa đường", "Việt Nam", "Nhân dân PHƯỜNG", "Đề nghị phường"]]
    );
    let read = read("a.xlsx", &bytes).unwrap();
    assert_eq!(read.converted, [".VnTime", ".VnTimeH", "VNI-Times"]);
}

#[test]
fn merged_cells_say_the_same_downwards() {
    let rows = r#"<row><c t="inlineStr"><is><t>Tổ 3</t></is></c><c t="inlineStr"><is><t>Ngõ ngập</t></is></c></row>
        <row><c/><c t="inlineStr"><is><t>Đèn hỏng_x000D_
mãi</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:A9"/></mergeCells><sheetData>"#;
    assert_eq!(
        sheet(&xlsx(rows, "", "")).rows,
        [["Tổ 3", "Ngõ ngập"], ["Tổ 3", "Đèn hỏng\nmãi"]]
    );
}

#[test]
fn far_out_or_broken_is_refused() {
    let refused = |rows: &str| read("a.xlsx", &xlsx(rows, "", "")).unwrap_err();
    assert_eq!(
        refused(r#"<row><c r="XFD1048576"><v>1</v></c></row>"#),
        IntakeError::TooBig
    );
    assert_eq!(
        refused(r#"<row><c r="A100000"><v>1</v></c><c r="SR1"><v>1</v></c></row>"#),
        IntakeError::TooBig
    );
    assert_eq!(
        refused(r#"<row><c t="s"><v>7</v></c></row>"#),
        IntakeError::Broken
    );
    assert_eq!(refused(r#"<row r="0"/>"#), IntakeError::Broken);
    assert_eq!(refused("<row>"), IntakeError::Broken);
    assert_eq!(refused(""), IntakeError::Empty);
}
