//! Before the first word: the roll, last year's case, the head of the session, who has come, what was gathered.
use std::fmt::Write as _;

use gandan_tests::window::{Told, Window, by};

use crate::script::{Meeting, bare, text};

/// Nhân dân: the list that the ward keeps is taken over.
pub async fn the_roll(w: &Window, meeting: &Meeting) -> Told {
    let mut list = String::from("Họ và tên;Xưng hô;Tổ dân phố;Năm sinh;Điện thoại\n");
    for one in meeting.list("expected") {
        writeln!(
            list,
            "{};{};{};{};{}",
            text(one, "name"),
            text(one, "form"),
            text(one, "group"),
            one["birth_year"],
            text(one, "phone")
        )
        .unwrap();
    }
    let path = w.exports().join("danh-sach.csv");
    std::fs::write(&path, list)?;
    w.tab_to(&by("rail-people")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("people-filter")).await?;
    w.press("F6").await?;
    w.wait_for(&by("roster-choose")).await?;
    w.hand_over("roster-file", &path).await?;
    w.wait_text(&by("roster-counts"), "12 người mới").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_gone(&by("roster")).await?;
    w.wait_text(&by("people-total"), "12 người").await?;
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await
}

/// The session of last year, at which one thing was raised and nobody answered.
pub async fn a_year_ago(w: &Window, meeting: &Meeting) -> Told {
    let earlier = &meeting.0["earlier"];
    w.new_session().await?;
    head(w, meeting, text(earlier, "date")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.speak(text(earlier, "speaker"), text(earlier, "group"))
        .await?;
    w.say(text(earlier, "text"), 1).await?;
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await
}

/// Chuẩn bị: all that the final paper must have.
pub async fn prepare(w: &Window, meeting: &Meeting) -> Told {
    w.new_session().await?;
    head(w, meeting, "3/11/2026").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// Attendance: who is on the roll by letters and one key, strangers by name, all counted for the paper.
pub async fn who_has_come(w: &Window, meeting: &Meeting) -> Told {
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.presses();
    for one in meeting.list("expected") {
        w.type_text(text(one, "letters")).await?;
        w.press("Enter").await?;
        w.wait_text(&by("attendance-said"), text(one, "name"))
            .await?;
        w.wait_value(&by("attendance-line"), "").await?;
    }
    assert_eq!(
        w.presses(),
        meeting.list("expected").len(),
        "one key a person"
    );
    for (index, one) in meeting.list("walked_in").iter().enumerate() {
        stranger(w, one.as_str().unwrap(), index % 9 + 1).await?;
    }
    w.press("F7").await?;
    w.wait_text(&by("attendance-paper"), "Khớp").await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

pub async fn stranger(w: &Window, name: &str, group: usize) -> Told {
    w.type_text(name).await?;
    w.wait_for(&format!(
        "[aria-busy=false] {}[data-kind=add]",
        by("attendance-row")
    ))
    .await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-group")).await?;
    w.type_text(&group.to_string()).await?;
    w.press("Enter").await?;
    w.wait_text(&by("attendance-said"), bare(name)).await?;
    w.wait_focus(&by("attendance-line")).await
}

/// What the Front gathered: three lines of a list, taken over and read out one by one.
pub async fn gathered_before(w: &Window, meeting: &Meeting) -> Told {
    let mut list = String::from("Họ và tên;Tổ dân phố;Nội dung kiến nghị\n");
    for one in meeting.list("gathered") {
        writeln!(
            list,
            "{};{};{}",
            text(one, "speaker"),
            text(one, "group"),
            text(one, "text")
        )
        .unwrap();
    }
    let path = w.exports().join("tong-hop-cua-mat-tran.csv");
    std::fs::write(&path, list)?;
    w.press("Ctrl+,").await?;
    w.wait_focus(&by("gathered-choose")).await?;
    w.hand_over("gathered-file", &path).await?;
    w.wait_text(&by("gathered-counts"), "3").await?;
    w.press("Enter").await?;
    w.wait_gone(&by("gathered-import")).await?;
    w.wait_count(&by("opinion"), meeting.list("gathered").len())
        .await?;
    w.press("Ctrl+,").await?;
    w.wait_focus(&by("gathered-find")).await?;
    for number in 1..=meeting.list("gathered").len() {
        w.press("Enter").await?;
        w.wait_text(&by("gathered-progress"), &format!("{number}/"))
            .await?;
    }
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

async fn head(w: &Window, meeting: &Meeting, date: &str) -> Told {
    let ward = &meeting.0["ward"];
    w.wait_focus(&by("f-place")).await?;
    w.type_over(text(&meeting.0, "place")).await?;
    w.tab_to(&by("f-start-date")).await?;
    w.type_over(date).await?;
    w.press("Tab").await?;
    w.type_over("19h").await?;
    w.tab_to(&by("f-end-time")).await?;
    w.type_text("21h10").await?;
    for (row, field) in [("chair", "chair"), ("secretary", "secretary")] {
        let person = &meeting.0[field];
        if !w.is_there(&by(&format!("{row}-name"))).await? {
            w.tab_to(&by(&format!("{row}-add"))).await?;
            w.press("Enter").await?;
        }
        w.tab_to(&by(&format!("{row}-name"))).await?;
        w.type_over(text(person, "name")).await?;
        w.press("Tab").await?;
        w.type_over(text(person, "title")).await?;
    }
    w.tab_to(&by("ward-name")).await?;
    w.type_over(text(ward, "name")).await?;
    w.wait_text(&by("prepare-wants"), "Đủ để bắt đầu ghi").await
}
