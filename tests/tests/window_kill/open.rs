//! The lists and dialogs that lie over the composer: each is open, something has just been done in it, and the power
//! goes.
use gandan_tests::window::{Told, Window, by, units};

use crate::power::Back;

const DRAIN: &str = "Cống thoát nước ngõ 165 bị tắc, mưa là ngập.";
const LAMP: &str = "Đèn đường ngõ 12 hỏng đã lâu.";
/// Half a word, which stands in the composer through all that follows.
const HALF: &str = "Ngõ nhà tôi ngập nư";
const ROOM: &str = "^Màn hình phòng";

/// An earlier evening that left two things open; tonight with an agenda, a list gathered before and half a sentence.
pub async fn an_evening_with_everything(w: &Window) -> Told {
    w.earlier_evening().await?;
    w.speak("Bà Tạ Thị Quế", "7").await?;
    w.say(DRAIN, 1).await?;
    w.say(LAMP, 2).await?;
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await?;

    w.new_session().await?;
    w.type_text("Nhà văn hóa").await?;
    w.tab_to(&by("agenda-add")).await?;
    for (index, item) in ["Khai mạc", "Nhân dân phát biểu"].iter().enumerate() {
        w.press("Enter").await?;
        w.wait_count(&by("agenda-text"), index + 1).await?;
        w.type_text(item).await?;
    }
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    bring_a_list(w, "to-7.csv", &["Vỉa hè bị lấn chiếm", "Rác để qua đêm"]).await?;
    w.press("Enter").await?;
    w.wait_gone(&by("gathered-import")).await?;
    w.wait_count(&by("opinion"), 2).await?;
    w.speak("Ông Trịnh Ngọc Bảng", "3").await?;
    w.type_text(HALF).await?;
    w.wait_draft("composer", HALF, units(HALF)).await
}

/// A list of opinions is in the preview of what would come in.
async fn bring_a_list(w: &Window, name: &str, lines: &[&str]) -> Told {
    let path = w.exports().join(name);
    let list = format!("Họ và tên;Nội dung kiến nghị\n;{}\n", lines.join("\n;"));
    std::fs::write(&path, list)?;
    w.press("F10").await?;
    if !w.is_there(&by("gathered-choose")).await? && w.is_there(&by("gathered-find")).await? {
        w.press("F10").await?;
    }
    w.wait_focus(&by("gathered-choose")).await?;
    w.hand_over("gathered-file", &path).await?;
    w.wait_text(
        &by("gathered-counts"),
        &format!("Sẽ nạp {} ý kiến", lines.len()),
    )
    .await
}

/// Killed; the half sentence and its cursor are as they were.
async fn kill(w: &Window, back: &mut Back) -> Told {
    back.kill(w).await?;
    assert_eq!(w.field().await?, (HALF.to_owned(), units(HALF)));
    w.wait_text(&by("composer-speaker"), "Trịnh Ngọc Bảng")
        .await
}

async fn close_list(w: &Window) -> Told {
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// Attendance: who was ticked is there once, whoever was about to be is there once or not at all.
pub async fn attendance(w: &Window, back: &mut Back) -> Told {
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    arrives(w, "Ông Vi Văn Tấn").await?;
    w.wait_text(&by("attendance-said"), "Vi Văn Tấn").await?;
    w.wait_text(&by("attendance-total"), "2").await?;
    arrives(w, "Bà Cù Thị Lan").await?;
    kill(w, back).await?;

    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.until(
        "those who are there are listed",
        "return document.querySelectorAll('[data-test=attendance-row]').length >= 2",
    )
    .await?;
    let there = w.texts(&by("attendance-row")).await?;
    let times = |name: &str| there.iter().filter(|row| row.contains(name)).count();
    assert_eq!(times("Vi Văn Tấn"), 1, "{there:?}");
    assert!(times("Cù Thị Lan") <= 1, "{there:?}");
    w.wait_text(&by("attendance-total"), &there.len().to_string())
        .await?;
    close_list(w).await
}

/// A stranger's name and tổ; the answer isn't waited for.
async fn arrives(w: &Window, name: &str) -> Told {
    w.type_text(name).await?;
    w.wait_for(&format!(
        "[aria-busy=false] {}[data-kind=add]",
        by("attendance-row")
    ))
    .await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-group")).await?;
    w.type_text("3").await?;
    w.press("Enter").await
}

/// Còn mở từ kỳ trước: what was closed stays closed, what was being said of the next stands there.
pub async fn carried_over(w: &Window, back: &mut Back) -> Told {
    w.press("Shift+F7").await?;
    w.wait_focus(&by("carry-find")).await?;
    w.type_text("ngo 165").await?;
    w.wait_count(&by("carry-row"), 1).await?;
    w.press("Alt+2").await?;
    w.wait_text(&by("carry-told"), "tiếp thu").await?;
    w.type_over("ngo 12").await?;
    w.wait_count(&by("carry-row"), 1).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("carry-said")).await?;
    let said = "Đã thay bóng";
    w.type_text(said).await?;
    w.wait_draft("carry:", said, units(said)).await?;
    kill(w, back).await?;

    w.press("Shift+F7").await?;
    w.wait_text(&by("carry-sums"), "1 còn mở · 1 đã xử lý")
        .await?;
    w.type_text("ngo 12").await?;
    w.wait_count(&by("carry-row"), 1).await?;
    w.press("Enter").await?;
    w.wait_value(&by("carry-said"), said).await?;
    w.press("Escape").await?;
    if w.is_there(&by("carry-find")).await? {
        w.press("Escape").await?;
    }
    if w.is_there(&by("carry-find")).await? {
        w.press("Escape").await?;
    }
    w.wait_focus(&by("composer")).await
}

/// Ý kiến thu thập trước: what was ticked as read out is ticked.
pub async fn gathered(w: &Window, back: &mut Back) -> Told {
    w.press("F10").await?;
    w.wait_focus(&by("gathered-find")).await?;
    w.press("Enter").await?;
    // The list shows a tick with the key, the counts behind it when it is in the record.
    w.wait_text(&by("counts-read"), "đã đọc 1/2").await?;
    kill(w, back).await?;
    w.wait_text(&by("counts-read"), "đã đọc 1/2").await
}

/// A list that was only looked at has brought nothing; the one before it stands.
pub async fn gathered_preview(w: &Window, back: &mut Back) -> Told {
    bring_a_list(w, "to-8.csv", &["Chó thả rông", "Loa kêu từ năm giờ"]).await?;
    kill(w, back).await?;
    w.wait_count(&by("opinion"), 2).await
}

/// The room screen: it goes with the program, and opens again at the item it had.
pub async fn room(w: &Window, back: &mut Back) -> Told {
    w.press("F11").await?;
    w.wait_windows(ROOM, 1).await?;
    w.wait_for(&by("room-badge")).await?;
    w.press("Shift+F11").await?;
    w.wait_text(&by("toast"), "1. Khai mạc").await?;
    kill(w, back).await?;
    w.wait_windows(ROOM, 0).await?;
    w.press("F11").await?;
    w.wait_windows(ROOM, 1).await?;
    w.press("Shift+F11").await?;
    w.wait_text(&by("toast"), "2. Nhân dân phát biểu").await
}
