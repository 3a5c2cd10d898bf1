//! The roll and its dialogs; a list that others made.

use gandan_tests::window::{Told, Window, by};
use thirtyfour::By;

use crate::look::{Found, look, walk};

/// The roll, one of it, two of it made one, and a list that becomes it.
pub async fn people(w: &Window, found: &Found) -> Told {
    w.focus(&by("rail-people")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("people-filter")).await?;
    look(w, found, "people", &by("person-row")).await?;
    w.focus(&by("people-filter")).await?;
    w.press("Down").await?;
    look(w, found, "people-panel", &by("person-panel")).await?;
    walk(w, found, "people-panel", "body").await?;
    w.focus(&by("people-filter")).await?;
    w.press("F7").await?;
    w.wait_focus(&by("merge-find")).await?;
    w.type_text("th").await?;
    w.wait_for(&by("merge-option")).await?;
    w.press("Enter").await?;
    w.wait_text(&by("merge-result"), "Sau khi gộp").await?;
    look(w, found, "people-merge", &by("merge-result")).await?;
    walk(w, found, "people-merge", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("person-merge-dialog")).await?;
    w.press("F6").await?;
    look(w, found, "roster", &by("roster-choose")).await?;
    let list = w.exports().join("danh-sach.csv");
    std::fs::write(
        &list,
        "Họ và tên,Tổ,Năm sinh\nMạc Thị Mận,1,1958\n,1,1980\n",
    )
    .unwrap();
    let field = w.driver()?.find(By::Css(by("roster-file"))).await?;
    field.send_keys(list.display().to_string()).await?;
    look(w, found, "roster-read", &by("roster-counts")).await?;
    walk(w, found, "roster-read", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("roster")).await
}

/// A list that others made, before and after it is taken over.
pub async fn gathered(w: &Window, found: &Found) -> Told {
    w.press("F10").await?;
    look(w, found, "gathered-empty", &by("gathered-choose")).await?;
    let list = w.exports().join("y-kien.csv");
    let lines = "Nội dung;Họ tên;Tổ;Lĩnh vực\nI. ĐÔ THỊ;;;\nVỉa hè bị chiếm;Bà Mạc Thị Mận;1;Thiên văn\n1. Tiáº¿p xÃºc;;;\n;Bà Mạc Thị Mơ;;\n";
    std::fs::write(&list, lines).unwrap();
    let field = w.driver()?.find(By::Css(by("gathered-file"))).await?;
    field.send_keys(list.display().to_string()).await?;
    w.wait_focus(&by("gathered-lines")).await?;
    look(w, found, "gathered-preview", &by("gathered-line")).await?;
    walk(w, found, "gathered-preview", "dialog").await?;
    w.focus(&by("gathered-lines")).await?;
    w.press("Enter").await?;
    w.wait_gone(&by("gathered-import")).await?;
    w.press("F10").await?;
    w.wait_focus(&by("gathered-find")).await?;
    w.press("Enter").await?;
    w.wait_text(&by("gathered-progress"), "1/").await?;
    look(w, found, "gathered-list", &by("gathered-row")).await?;
    walk(w, found, "gathered-list", "dialog").await?;
    w.focus(&by("gathered-find")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("gathered-list")).await?;
    look(w, found, "gathered-stream", &by("read-out")).await?;
    // Both acts go again: what follows finds the evening as it was.
    w.press("F9").await?;
    w.press("F9").await?;
    w.wait_gone(&by("read-out")).await
}
