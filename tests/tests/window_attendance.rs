//! Attendance in the window: a roll comes from an Excel file, who arrives is ticked by letters and one key, namesakes
//! are told apart, who spoke before is known, two records of one person become one, and the numbers are the rows.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use gandan_documents::read;
use gandan_tests::window::{Told, Trouble, Typing, Window, by, journey};
use serde_json::json;
use thirtyfour::By;
use zip::write::SimpleFileOptions;

/// The list as a ward keeps it: a title above the headings, a line without a name. All names are invented.
const LIST: [[&str; 5]; 16] = [
    ["DANH SÁCH NHÂN DÂN PHƯỜNG CỬA NAM", "", "", "", ""],
    ["STT", "Họ và tên", "Tổ", "Năm sinh", "Điện thoại"],
    ["1", "Nguyễn Thị Hoa", "7", "1961", "0904557788"],
    ["2", "Nguyễn Thị Hoa", "7", "1984", "0935120066"],
    ["3", "Phùng Văn Hòa", "1", "1955", ""],
    ["4", "Trịnh Bảo Ngân", "3", "1972", ""],
    ["5", "Cao Xuân Lộc", "3", "1949", ""],
    ["6", "Đặng Đình Bảo", "3", "1966", "0912000121"],
    ["7", "Mạc Thị Mận", "1", "1958", ""],
    ["8", "", "1", "1980", ""],
    ["9", "Lý Hải Đông", "1", "1990", ""],
    ["10", "Quách Tuệ Lâm", "7", "1963", ""],
    ["11", "Vũ Kim Chi", "7", "1977", ""],
    ["12", "Tạ Quang Minh", "3", "1951", ""],
    ["13", "Ngô Thị Xuyến", "7", "1959", ""],
    ["", "", "", "", ""],
];
/// Rows with a name.
const PEOPLE: usize = 12;

#[test]
fn who_comes_is_known() {
    journey("attendance", Typing::Plain, async |w| {
        a_list_becomes_the_roll(&w).await?;
        an_earlier_evening(&w).await?;
        who_comes_is_ticked(&w).await?;
        who_spoke_before_is_known(&w).await?;
        the_paper_counts_the_rows(&w).await?;
        two_records_are_one(&w).await
    });
}

/// Nhân dân: empty it says what to do; a file is looked at, then taken over, and not twice.
async fn a_list_becomes_the_roll(w: &Window) -> Told {
    people(w).await?;
    w.wait_for(&by("roster-open-empty")).await?;
    w.shot("attendance-empty").await?;
    choose_file(w, &written(w)?).await?;
    w.wait_text(&by("roster-counts"), "12 người mới").await?;
    w.wait_text(&by("roster-bad-line"), "Dòng 10").await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        w.shot(&format!("attendance-import-{theme}")).await?;
    }
    w.press("Ctrl+Enter").await?;
    w.wait_gone(&by("roster")).await?;
    w.wait_text(&by("people-total"), &format!("{PEOPLE} người"))
        .await?;
    choose_file(w, &written(w)?).await?;
    w.wait_text(&by("roster-counts"), "0 người mới").await?;
    w.wait_for(&format!("{}:disabled", by("roster-accept")))
        .await?;
    w.press("Escape").await?;
    w.wait_gone(&by("roster")).await
}

/// Somebody of the roll speaks, and nobody answers.
async fn an_earlier_evening(w: &Window) -> Told {
    w.focus(&by("rail-home")).await?;
    w.press("Enter").await?;
    w.new_evening().await?;
    w.speak("Ông Cao Xuân Lộc", "3").await?;
    w.say("Đèn đường ngõ 12 hỏng đã lâu, đề nghị phường sớm thay.", 1)
        .await?;
    w.focus(&by("rail-home")).await?;
    w.press("Enter").await?;
    w.wait_for(&by("session-row")).await?;
    w.press("F2").await?;
    w.wait_focus(&by("kind-option")).await?;
    w.press("Enter").await?;
    w.wait_for(&by("f-place")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// In the middle of a word she ticks who comes: letters and one key each.
async fn who_comes_is_ticked(w: &Window) -> Told {
    w.type_text("Vỉa hè trư").await?;
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.presses();
    for (letters, name) in [
        ("ngan", "Trịnh Bảo Ngân"),
        ("hoa 1", "Phùng Văn Hòa"),
        ("bao", "Đặng Đình Bảo"),
        ("man", "Mạc Thị Mận"),
        ("lam", "Quách Tuệ Lâm"),
        ("chi", "Vũ Kim Chi"),
    ] {
        w.type_text(letters).await?;
        w.press("Enter").await?;
        w.wait_text(&by("attendance-said"), name).await?;
        w.wait_value(&by("attendance-line"), "").await?;
    }
    assert_eq!(w.presses(), 6, "one key a person");

    // Two of one name in one tổ: the year and the phone's tail tell them apart.
    w.type_text("nth").await?;
    let hoa = format!(
        "[aria-busy=false] {}[data-kind=match]",
        by("attendance-row")
    );
    w.wait_count(&hoa, 2).await?;
    let shown = w.texts(&hoa).await?.concat();
    for mark in ["1961", "…7788", "1984", "…0066"] {
        assert!(shown.contains(mark), "{mark} is missing in {shown}");
    }
    w.shot("attendance-namesakes").await?;
    w.press("Alt+2").await?;
    w.wait_text(&by("tally-groups"), "Tổ dân phố số 7").await?;
    people_here(w, 7).await?;

    // Late: the time is shown and can be mended.
    w.type_text("xuy").await?;
    w.wait_text(&by("attendance-row"), "Ngô Thị Xuyến").await?;
    w.press("F3").await?;
    w.wait_text(&by("attendance-said"), "đến lúc").await?;
    w.type_text("xuy").await?;
    // The list is about these letters: Ctrl+R means its line.
    let state = format!("[aria-busy=false] {}", by("attendance-state"));
    w.wait_text(&state, "đến").await?;
    w.press("Ctrl+r").await?;
    w.wait_focus(&by("mend-arrived")).await?;
    w.type_over("19h42").await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.wait_text(&by("attendance-state"), "đến 19:42").await?;
    w.press("Escape").await?;

    // A stranger joins the roll, with a second Enter for the tổ.
    w.presses();
    w.type_text("Bà Quách Thị Tuệ Lâm").await?;
    w.wait_for(&format!(
        "[aria-busy=false] {}[data-kind=add]",
        by("attendance-row")
    ))
    .await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-group")).await?;
    w.type_text("7").await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-line")).await?;
    assert_eq!(w.presses(), 2, "a stranger takes two");
    people_here(w, 9).await?;

    // Ticked by mistake, and taken back.
    w.type_text("dong").await?;
    w.press("Enter").await?;
    people_here(w, 10).await?;
    w.press("Alt+Delete").await?;
    people_here(w, 9).await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        w.shot(&format!("attendance-{theme}")).await?;
    }
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.type_text("ớc cổng trường").await?;
    w.wait_value(&by("composer"), "Vỉa hè trước cổng trường")
        .await
}

/// The total is the rows, and each table sums up to it.
async fn people_here(w: &Window, count: usize) -> Told {
    let script = "const sum = name => [...document.querySelectorAll(`[data-test=${name}] dd`)].reduce((all, one) => all + Number(one.textContent), 0);
        const seen = [Number(document.querySelector('[data-test=attendance-total]')?.textContent), sum('tally-groups'), sum('tally-capacities')];
        return seen.every(one => one === arguments[0]) || seen";
    w.until_with(
        &format!("{count} people are counted"),
        script,
        &[json!(count)],
    )
    .await
}

/// F2: who was here before is offered with what is still open, and stands beside the composer when they speak.
async fn who_spoke_before_is_known(w: &Window) -> Told {
    w.presses();
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    w.type_text("loc").await?;
    let known = format!("{}[data-kind=roll]", by("person-option"));
    w.wait_text(&known, "1 ý kiến chưa trả lời").await?;
    w.wait_value(&by("speaker-name"), "loc").await?;
    w.shot("attendance-known").await?;
    w.press("Alt+1").await?;
    assert_eq!(w.presses(), 2, "a returning citizen takes two");
    w.wait_text(&by("composer-speaker"), "Cao Xuân Lộc").await?;
    w.wait_focus(&by("composer")).await?;
    // At the head of the panel while words stand in the composer.
    w.wait_text(&by("past-line"), "từng nêu 1, chưa trả lời 1")
        .await?;
    w.shot("attendance-past-line").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_gone(&by("past-line")).await?;
    w.wait_text(&by("speaker-past"), "chưa trả lời").await?;
    w.wait_text(&by("past-opinion"), "Đèn đường ngõ 12").await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        w.shot(&format!("attendance-before-{theme}")).await?;
    }
    Ok(())
}

/// One key takes the counts into the printed ones; the difference is said before, the Word file says them after.
async fn the_paper_counts_the_rows(w: &Window) -> Told {
    w.press("Ctrl+5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    people_here(w, 10).await?;
    w.wait_count(&format!("{}[data-kind=here]", by("attendance-row")), 10)
        .await?;
    w.wait_text(&by("attendance-paper"), "chưa in").await?;
    w.press("F7").await?;
    w.wait_text(&by("attendance-paper"), "Khớp").await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.press("Shift+F12").await?;
    // Not any note: an earlier one may still stand.
    w.wait_text(&by("toast"), "Đã xuất").await?;
    let lines = read::paragraph_texts(&paper(w)?).unwrap();
    let said = lines
        .iter()
        .find(|line| line.contains("Đại biểu Nhân dân"))
        .expect("the paper says who was there");
    assert!(said.contains("10"), "the paper counts otherwise: {said}");
    Ok(())
}

/// The stranger was somebody the list had: merged, taken back, merged for good.
async fn two_records_are_one(w: &Window) -> Told {
    people(w).await?;
    let total = PEOPLE + 1;
    w.wait_text(&by("people-total"), &format!("{total} người"))
        .await?;
    w.type_text("tue lam").await?;
    w.wait_count(&by("person-row"), 2).await?;
    w.press("Down").await?;
    w.wait_for(&by("person-panel")).await?;
    w.press("F7").await?;
    w.wait_focus(&by("merge-find")).await?;
    w.type_text("tue lam").await?;
    w.wait_count(&by("merge-option"), 1).await?;
    w.press("Enter").await?;
    w.wait_text(&by("merge-result"), "Sau khi gộp").await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        w.shot(&format!("attendance-merge-{theme}")).await?;
    }
    w.press("Ctrl+Enter").await?;
    w.wait_gone(&by("person-merge-dialog")).await?;
    w.wait_count(&by("person-row"), 1).await?;
    w.press("F9").await?;
    w.wait_count(&by("person-row"), 2).await?;
    w.press("Shift+F9").await?;
    w.wait_count(&by("person-row"), 1).await?;
    w.kill_and_open().await?;
    w.wait_text(&by("people-total"), &format!("{PEOPLE} người"))
        .await?;
    w.shot("attendance-roll").await?;
    // What somebody raised leads there, by keys.
    w.wait_focus(&by("people-filter")).await?;
    w.type_text("loc").await?;
    w.press("Down").await?;
    w.wait_count(&by("past-opinion"), 2).await?;
    w.tab_to(&format!("li:last-child > {}", by("past-opinion")))
        .await?;
    w.press("Enter").await?;
    let text = format!("{}[aria-current=true] textarea", by("review-row"));
    w.wait_text(&text, "Đèn đường ngõ 12").await
}

async fn people(w: &Window) -> Told {
    w.focus(&by("rail-people")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("people-filter")).await
}

/// F6 and a file, as the system's own dialog would hand it over.
async fn choose_file(w: &Window, path: &std::path::Path) -> Told {
    w.press("F6").await?;
    w.wait_for(&by("roster-choose")).await?;
    let field = w.driver()?.find(By::Css(by("roster-file"))).await?;
    field.send_keys(path.display().to_string()).await?;
    w.wait_for(&by("roster-counts")).await.map(drop)
}

/// The list, as an Excel file beside the data.
fn written(w: &Window) -> Result<PathBuf, Trouble> {
    let mut rows = String::new();
    for (row, line) in LIST.iter().zip(1..) {
        write!(rows, "<row r=\"{line}\">").unwrap();
        for (column, text) in ["A", "B", "C", "D", "E"].iter().zip(row) {
            if !text.is_empty() {
                write!(
                    rows,
                    "<c r=\"{column}{line}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
                )
                .unwrap();
            }
        }
        rows.push_str("</row>");
    }
    let sheet = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes())?;
    }
    let path = w.exports().join("danh-sach-nhan-dan.xlsx");
    std::fs::write(&path, zip.finish().unwrap().into_inner())?;
    Ok(path)
}

/// The Word file of the folder of papers.
fn paper(w: &Window) -> Result<Vec<u8>, Trouble> {
    let found = std::fs::read_dir(w.data().join("Biên bản"))?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ext| ext == "docx"));
    Ok(std::fs::read(found.expect("a Word file was written"))?)
}
