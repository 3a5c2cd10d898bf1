use crate::testing::{docx, docx_with, in_tcvn3, packed, run};
use crate::{IntakeError, List, Read, read};

fn of(bytes: &[u8]) -> Read {
    read("ý kiến.docx", bytes).unwrap()
}

fn paragraphs(body: &str) -> Vec<String> {
    match of(&docx(body)).list {
        List::Paragraphs { paragraphs, .. } => paragraphs,
        List::Sheets(_) => panic!("Word has paragraphs"),
    }
}

fn table(body: &str) -> Vec<Vec<String>> {
    match of(&docx(body)).list {
        List::Paragraphs { tables, .. } => tables.into_iter().next().unwrap().rows,
        List::Sheets(_) => panic!("Word has tables"),
    }
}

#[test]
fn a_paragraph_is_a_text() {
    let body = r#"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr>
        <w:r><w:t xml:space="preserve">Ngõ 12 </w:t></w:r><w:r><w:t>ngập &amp; tối</w:t><w:br/><w:t>mãi</w:t><w:tab/><w:t>thôi</w:t></w:r></w:p>
        <w:p/><w:p><w:hyperlink><w:r><w:t>Đèn hỏng</w:t></w:r></w:hyperlink></w:p>"#;
    assert_eq!(
        paragraphs(body),
        ["Ngõ 12 ngập & tối\nmãi\tthôi", "Đèn hỏng"]
    );
}

#[test]
fn what_was_struck_out_is_left_out() {
    let body = r#"<w:p><w:r><w:t>Đề nghị </w:t></w:r>
        <w:del><w:r><w:delText>cũ</w:delText></w:r><w:r><w:t>cũ</w:t></w:r></w:del>
        <w:ins><w:r><w:t>mới</w:t></w:r></w:ins>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>
        <w:r><w:footnoteReference w:id="2"/></w:r>
        <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"#;
    assert_eq!(paragraphs(body), ["Đề nghị mới"]);
}

#[test]
fn a_text_box_is_a_paragraph_of_its_own_and_counts_once() {
    let text_box = r"<w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><w:t>ngoài</w:t><mc:AlternateContent><mc:Choice>{text_box}</mc:Choice>\
         <mc:Fallback>{text_box}</mc:Fallback></mc:AlternateContent><w:t> khung</w:t></w:r></w:p>"
    );
    assert_eq!(paragraphs(&body), ["trong khung", "ngoài khung"]);
}

#[test]
fn runs_are_read_by_their_fonts() {
    let body = format!(
        "<w:p>{}{}{}{}</w:p>",
        run("Times New Roman", "Đề nghị "),
        run(".VnTime", &in_tcvn3("phường sửa đường, ")),
        run(".VnTimeH", &in_tcvn3("nhân dân ")),
        run("VNI-Times", "Vieät Nam"),
    );
    let read = of(&docx(&body));
    assert_eq!(read.converted, [".VnTime", ".VnTimeH", "VNI-Times"]);
    let List::Paragraphs { paragraphs, .. } = read.list else {
        panic!("Word has paragraphs");
    };
    assert_eq!(paragraphs, ["Đề nghị phường sửa đường, NHÂN DÂN Việt Nam"]);
}

#[test]
fn a_letter_cut_in_two_runs_is_one() {
    let body = format!(
        "<w:p>{}{}</w:p>",
        run("VNI-Times", "Vie"),
        run("VNI-Times", "ät")
    );
    assert_eq!(paragraphs(&body), ["Việt"]);
    // ư of TCVN3 lies where the soft hyphen does.
    let body = r#"<w:p><w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>ng</w:t><w:softHyphen/><w:t>êi</w:t></w:r>
        <w:r><w:t> dân</w:t><w:softHyphen/></w:r></w:p>"#;
    assert_eq!(paragraphs(body), ["người dân"]);
}

#[test]
fn fonts_come_from_styles_and_theme_too() {
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="List"><w:basedOn w:val="Base"/></w:style>
        <w:style w:type="character" w:styleId="New"><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style>"#;
    let theme = r#"<a:majorFont><a:latin typeface="VNI-Times"/></a:majorFont><a:minorFont><a:latin typeface="Arial"/></a:minorFont>"#;
    let body = r#"<w:p><w:r><w:t>nh©n d©n</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="List"/></w:pPr><w:r><w:t>Vieät </w:t></w:r><w:r><w:rPr><w:rStyle w:val="New"/></w:rPr><w:t>Việt</w:t></w:r></w:p>"#;
    let List::Paragraphs { paragraphs, .. } = of(&docx_with(body, styles, theme)).list else {
        panic!("Word has paragraphs");
    };
    assert_eq!(paragraphs, ["nhân dân", "Việt Việt"]);
}

#[test]
fn an_unknown_old_font_is_refused_by_name() {
    let body = format!("<w:p>{}</w:p>", run("VNtimes new roman", "Nhán"));
    assert_eq!(
        read("a.docx", &docx(&body)).unwrap_err(),
        IntakeError::UnknownFont("VNtimes new roman".into())
    );
}

#[test]
fn tables_keep_their_columns() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl><w:p><w:r><w:t>hết</w:t></w:r></w:p>",
        cell(r#"<w:gridSpan w:val="2"/>"#, "Người"),
        cell("", "Nội dung"),
        cell(r#"<w:vMerge w:val="restart"/>"#, "Tổ 3"),
        cell("", "Hà"),
        cell("", "Ngõ ngập"),
        cell("<w:vMerge/>", ""),
        cell("", "Lan"),
        cell("", "Đèn</w:t></w:r></w:p><w:p><w:r><w:t>hỏng"),
    );
    assert_eq!(
        table(&body),
        [
            ["Người", "", "Nội dung"],
            ["Tổ 3", "Hà", "Ngõ ngập"],
            ["Tổ 3", "Lan", "Đèn\nhỏng"]
        ]
    );
    assert_eq!(paragraphs(&body), ["hết"]);
}

#[test]
fn a_table_in_a_cell_is_text_of_the_cell() {
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ngoài</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>\
        <w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert_eq!(table(body), [["ngoài\na b", "c"]]);
}

#[test]
fn what_is_no_word_file_is_refused() {
    let refused = |bytes: &[u8]| read("a.docx", bytes).unwrap_err();
    assert_eq!(refused(b""), IntakeError::Broken);
    assert_eq!(refused(&packed(&[("a", "b")])), IntakeError::Broken);
    assert_eq!(refused(&docx("<w:p>")), IntakeError::Broken);
    assert_eq!(refused(&docx("<w:p/>")), IntakeError::Empty);
    let deep = "<w:sdt>".repeat(5000) + &"</w:sdt>".repeat(5000);
    assert_eq!(refused(&docx(&deep)), IntakeError::Broken);
}
