//! Small files for the tests, made here.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A packed container of these parts.
pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word file with this body, styles and theme.
pub(crate) fn docx_with(body: &str, styles: &str, theme: &str) -> Vec<u8> {
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    );
    packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document),
        (
            "word/styles.xml",
            &format!(r#"<w:styles xmlns:w="w">{styles}</w:styles>"#),
        ),
        (
            "word/theme/theme1.xml",
            &format!(r#"<a:theme xmlns:a="a">{theme}</a:theme>"#),
        ),
    ])
}

/// A Word file with this body.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    docx_with(body, "", "")
}

/// A run of Word in a font.
pub(crate) fn run(font: &str, text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        r#"<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#
    )
}

/// An Excel file with one sheet of these rows, shared texts and styles.
pub(crate) fn xlsx(rows: &str, texts: &str, styles: &str) -> Vec<u8> {
    packed(&[
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="Ý kiến" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ),
        ("xl/sharedStrings.xml", &format!("<sst>{texts}</sst>")),
        (
            "xl/styles.xml",
            &format!("<styleSheet>{styles}</styleSheet>"),
        ),
    ])
}

/// What an old font's file holds for a text, by the tables of §9.3 of the notes on Vietnamese,
/// written down apart from the tables under test: letter by letter.
pub(crate) fn in_tcvn3(text: &str) -> String {
    let letters = "Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§ ă¨ â© êª ô« ơ¬ ư\u{AD} đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ";
    text.chars()
        .map(|c| {
            letters
                .split(' ')
                .map(|pair| (pair.chars().next().unwrap(), pair.chars().nth(1).unwrap()))
                .find(|(letter, _)| *letter == c)
                .map_or(c, |(_, old)| old)
        })
        .collect()
}
