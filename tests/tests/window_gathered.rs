//! Opinions gathered before, in the real window: a list in Excel and one in Word come in by keyboard, each once, are
//! ticked as they are read out, and go with one key.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Cursor, Write};

use gandan_tests::window::{Told, Typing, Window, by, journey};
use thirtyfour::By;
use zip::write::SimpleFileOptions;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Three lines; the first is written in an old font, as it lies in such files.
fn excel() -> Vec<u8> {
    let cell = |style: u8, text: &str| {
        format!(r#"<c s="{style}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let row = |cells: &[String]| format!("<row>{}</row>", cells.concat());
    let rows = [
        row(&[
            cell(0, "STT"),
            cell(0, "Họ và tên"),
            cell(0, "Tổ"),
            cell(0, "Nội dung kiến nghị"),
        ]),
        row(&[
            cell(0, "1"),
            cell(0, "Bà Tạ Thị Quế"),
            cell(0, "7"),
            cell(1, "Nh©n d©n ®Ò nghÞ söa ®\u{AD}êng ngâ 12"),
        ]),
        row(&[
            cell(0, "2"),
            cell(0, "Ông Hà Đức Vượng"),
            cell(0, "3"),
            cell(0, "Đèn đường hỏng đã hai tuần"),
        ]),
        row(&[
            cell(0, "3"),
            cell(0, ""),
            cell(0, ""),
            cell(0, "Cống tắc, mưa là ngập"),
        ]),
    ];
    packed(&[
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="Tổ 7" r:id="a"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>
            <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                "<worksheet><sheetData>{}</sheetData></worksheet>",
                rows.concat()
            ),
        ),
    ])
}

/// A heading and two numbered opinions; the second in two old fonts.
fn word() -> Vec<u8> {
    let run = |font: &str, text: &str| {
        format!(
            r#"<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#
        )
    };
    let body = [
        run("Arial", "I. MÔI TRƯỜNG"),
        run("Arial", "1. Rác để qua đêm ở đầu ngõ"),
        format!(
            "{}{}",
            run("VNI-Times", "2. Tieáng oàn "),
            run(".VnTime", "sau 22 giê")
        ),
    ]
    .map(|runs| format!("<w:p>{runs}</w:p>"))
    .concat();
    let document = format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    packed(&[("word/document.xml", &document)])
}

/// Light and dark.
async fn see(w: &Window, name: &str) -> Told {
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        w.shot(&format!("{name}-{theme}")).await?;
    }
    Ok(())
}

/// Hands a file over; the system's own dialog, which no journey reaches, answers with its path.
async fn bring(w: &Window, name: &str, bytes: &[u8]) -> Told {
    let path = w.exports().join(name);
    std::fs::write(&path, bytes).unwrap();
    w.wait_focus(&by("gathered-choose")).await?;
    let field = w.driver()?.find(By::Css(by("gathered-file"))).await?;
    field.send_keys(path.display().to_string()).await?;
    w.wait_text(&by("gathered-name"), name).await?;
    w.wait_focus(&by("gathered-lines")).await
}

#[test]
fn a_list_comes_in_by_keyboard_once_and_is_ticked_as_it_is_read_out() {
    journey("gathered", Typing::Plain, async |w| {
        w.new_session().await?;
        w.type_text("Nhà văn hóa").await?;
        w.press("F10").await?;
        bring(&w, "Ý kiến tổ 7.xlsx", &excel()).await?;
        w.wait_text(&by("gathered-converted"), ".VnTime").await?;
        w.wait_text(&by("gathered-line"), "Nhân dân đề nghị sửa đường ngõ 12")
            .await?;
        w.wait_text(&by("gathered-counts"), "Sẽ nạp 3 ý kiến")
            .await?;
        // One is left out, and taken again.
        w.press("Down").await?;
        w.press("Space").await?;
        w.wait_text(&by("gathered-counts"), "Sẽ nạp 2 ý kiến · bỏ qua 1")
            .await?;
        see(&w, "gathered-preview").await?;
        w.press("Space").await?;
        w.presses();
        w.press("Enter").await?;
        assert_eq!(w.presses(), 1);
        w.wait_gone(&by("gathered-import")).await?;
        w.wait_text("body", "Đã nạp 3 ý kiến thu thập trước")
            .await?;

        // In the hall: the text in the composer waits, letters find, Enter ticks.
        w.press("Ctrl+Enter").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_text(&by("counts-read"), "đã đọc 0/3").await?;
        w.type_text("Ngõ nhà").await?;
        let typed = w.field().await?;
        w.press("F10").await?;
        w.wait_focus(&by("gathered-find")).await?;
        w.wait_count(&by("gathered-row"), 3).await?;
        w.type_text("vuong").await?;
        w.wait_count(&by("gathered-row"), 1).await?;
        w.press("Enter").await?;
        w.wait_text(&by("gathered-progress"), "1/3").await?;
        w.wait_count(&by("gathered-row"), 3).await?;
        w.press("Enter").await?;
        w.wait_text(&by("gathered-progress"), "2/3").await?;
        see(&w, "gathered-list").await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        assert_eq!(w.field().await?, typed);
        w.wait_text(&by("counts-read"), "đã đọc 2/3").await?;
        w.wait_text(
            &format!("{} {}", "[data-number=\"2\"]", by("read-out")),
            "đã đọc",
        )
        .await?;
        w.press("F9").await?;
        w.wait_text(&by("counts-read"), "đã đọc 1/3").await?;

        // A Word file from the list, with the key's twin; its heading isn't taken.
        w.press("Ctrl+,").await?;
        w.wait_focus(&by("gathered-find")).await?;
        w.press("Ctrl+,").await?;
        let word = word();
        bring(&w, "Ý kiến chung.docx", &word).await?;
        w.wait_text(&by("gathered-counts"), "Sẽ nạp 2 ý kiến · bỏ qua 1")
            .await?;
        let lines = w.texts(&by("gathered-line")).await?;
        assert!(
            lines[2].contains("Tiếng ồn sau 22 giờ") && !lines[2].contains("2. "),
            "{lines:?}"
        );
        w.press("Enter").await?;
        w.wait_gone(&by("gathered-import")).await?;
        w.wait_count(&by("opinion"), 5).await?;
        see(&w, "gathered-stream").await?;

        // The same file again adds nothing.
        w.press("F10").await?;
        w.press("F10").await?;
        bring(&w, "Ý kiến chung, bản sao.docx", &word).await?;
        w.wait_text(&by("gathered-counts"), "Sẽ nạp 0 ý kiến · đã có 2")
            .await?;
        w.press("Enter").await?;
        w.wait_for(&by("gathered-import")).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_count(&by("opinion"), 5).await?;

        // One key takes the whole list back; what was there stands, also after a power cut.
        w.press("F9").await?;
        w.wait_text("body", "Đã hoàn tác: nạp ý kiến thu thập trước")
            .await?;
        w.wait_count(&by("opinion"), 3).await?;
        w.kill_and_open().await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_count(&by("opinion"), 3).await?;
        w.wait_text(&by("counts-read"), "đã đọc 1/3").await?;
        assert_eq!(w.field().await?.0, "Ngõ nhà");

        // What can't be read is said in the dialog, by its font's name.
        let strange = r#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:rPr><w:rFonts w:hAnsi="VNtimes new roman"/></w:rPr><w:t>Nhán</w:t></w:r></w:p></w:body></w:document>"#;
        w.press("F10").await?;
        w.press("F10").await?;
        w.wait_focus(&by("gathered-choose")).await?;
        let path = w.exports().join("lạ.docx");
        std::fs::write(&path, packed(&[("word/document.xml", strange)])).unwrap();
        let field = w.driver()?.find(By::Css(by("gathered-file"))).await?;
        field.send_keys(path.display().to_string()).await?;
        w.wait_text(&by("gathered-error"), "VNtimes new roman")
            .await?;
        see(&w, "gathered-refused").await
    });
}
