//! Lists and dialogs over Ghi, with something in them: what earlier sessions left open, who has come, an answer to
//! use again, the units, the formulas, what was done, what the hall sees, spelling.

use gandan_tests::window::{Told, Window, by};

use crate::look::{Found, look, walk};

const DRAIN: &str = "Cống thoát nước ngõ 165 bị tắc, mưa là ngập.";
const LAMP: &str = "Đèn đường ngõ 12 hỏng đã lâu.";

/// Two things that nobody answers, one of them a task that is late.
pub async fn an_earlier_evening(w: &Window) -> Told {
    w.earlier_evening().await?;
    w.speak("Bà Tạ Thị Quế", "7").await?;
    w.say(DRAIN, 1).await?;
    w.speak("Ông Trịnh Ngọc Bảng", "3").await?;
    w.type_text(LAMP).await?;
    w.follow_up("công an 30/8").await?;
    w.finish().await?;
    w.wait_count(&by("opinion"), 2).await
}

/// The ward's formulas, the usual set.
pub async fn formulas(w: &Window) -> Told {
    w.press("Ctrl+F12").await?;
    w.focus(&by("settings-modules")).await?;
    w.press("Enter").await?;
    w.wait_for(&by("modules-start")).await?;
    w.press("F6").await?;
    w.wait_for(&by("module-row")).await?;
    w.press("F12").await?;
    w.wait_for(&by("session-row")).await.map(drop)
}

/// The evening now: two opinions, the newer one answered.
pub async fn tonight(w: &Window) -> Told {
    w.new_session().await?;
    w.type_text("Nhà văn hóa").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.speak("Bà Đoàn Thị Sen", "2").await?;
    w.say("Chợ tạm lấn ra lòng đường.", 1).await?;
    w.say("Xe rác đến muộn, mọi nguời kêu.", 2).await?;
    w.pick(2).await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    w.type_text("Phường tiếp thu, giải quyết trong tháng.")
        .await?;
    w.press("Alt+2").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// What is open from earlier, one answered tonight, one being answered.
pub async fn carried(w: &Window, found: &Found) -> Told {
    w.press("Shift+F7").await?;
    w.wait_focus(&by("carry-find")).await?;
    w.wait_count(&by("carry-row"), 2).await?;
    look(w, found, "carry", &by("carry-row")).await?;
    walk(w, found, "carry", "dialog").await?;
    w.focus(&by("carry-find")).await?;
    w.press("Alt+2").await?;
    w.wait_for(&by("carry-here")).await?;
    w.press("Down").await?;
    w.press("Enter").await?;
    w.wait_focus(&by("carry-said")).await?;
    look(w, found, "carry-answer", &by("carry-said")).await?;
    w.focus(&by("carry-said")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("carry-said")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("carry")).await
}

/// Found by letters, come, and the times being set.
pub async fn attendance(w: &Window, found: &Found) -> Told {
    w.focus(&by("composer")).await?;
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.type_text("que").await?;
    w.wait_for(&by("attendance-row")).await?;
    look(w, found, "attendance-hits", &by("attendance-row")).await?;
    w.focus(&by("attendance-line")).await?;
    w.press("Enter").await?;
    w.wait_for(&by("attendance-state")).await?;
    look(w, found, "attendance-come", &by("attendance-state")).await?;
    walk(w, found, "attendance-come", &by("attendance")).await?;
    w.focus(&by("attendance-line")).await?;
    w.type_text("que").await?;
    // The list is about these letters: Ctrl+R means its line.
    w.wait_for(&format!("[aria-busy=false] {}", by("attendance-state")))
        .await?;
    w.press("Ctrl+r").await?;
    w.wait_focus(&by("mend-arrived")).await?;
    look(w, found, "attendance-times", &by("attendance-mend")).await?;
    w.focus(&by("mend-arrived")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("attendance-mend")).await?;
    w.press("Shift+F5").await?;
    w.wait_gone(&by("attendance")).await
}

/// An answer given before, offered to the opinion that has none.
pub async fn answers(w: &Window, found: &Found) -> Told {
    w.focus(&by("composer")).await?;
    w.press("F8").await?;
    w.wait_text(&by("side-title"), "SỐ 1").await?;
    w.press("Shift+F4").await?;
    w.wait_for(&by("reuse-option")).await?;
    look(w, found, "reuse", &by("reuse-option")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("reuse")).await
}

/// Units that fit what is typed, then the deadline of the rule.
pub async fn tasks(w: &Window, found: &Found) -> Told {
    w.pick(1).await?;
    w.press("F6").await?;
    w.wait_focus(&by("follow-up-line")).await?;
    w.type_text("văn").await?;
    w.wait_count(&by("follow-up-unit"), 2).await?;
    w.press("Down").await?;
    look(w, found, "units", &by("follow-up-unit")).await?;
    w.focus(&by("follow-up-line")).await?;
    w.press("Alt+2").await?;
    w.wait_text(&by("follow-up-preset"), "Điều 43").await?;
    look(w, found, "preset", &by("follow-up-preset")).await?;
    w.focus(&by("follow-up-line")).await?;
    w.press("Alt+0").await?;
    w.wait_value(&by("follow-up-line"), "văn hóa 10 ngày liên tục")
        .await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// The formulas, with one found.
pub async fn texts(w: &Window, found: &Found) -> Told {
    w.focus(&by("composer")).await?;
    w.press("Shift+F6").await?;
    w.wait_focus(&by("module-find")).await?;
    look(w, found, "modules", &by("module-option")).await?;
    w.focus(&by("module-find")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("modules")).await
}

/// What was done, some of it taken back.
pub async fn past(w: &Window, found: &Found) -> Told {
    w.press("F9").await?;
    w.press("Shift+F1").await?;
    w.wait_for(&format!("{}[data-undone=true]", by("past")))
        .await?;
    look(w, found, "history-undone", &by("past")).await?;
    walk(w, found, "history-undone", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("history")).await
}

/// What the hall sees, steered with the second window closed and open.
pub async fn room(w: &Window, found: &Found) -> Told {
    w.focus(&by("composer")).await?;
    w.press("Alt+F11").await?;
    w.wait_focus(&by("room-no-item")).await?;
    look(w, found, "room-panel", &by("room-panel")).await?;
    w.press("F11").await?;
    w.wait_for(&format!("{}:enabled", by("room-blank"))).await?;
    look(w, found, "room-panel-open", &by("room-panel")).await?;
    walk(w, found, "room-panel-open", "dialog").await?;
    w.press("F11").await?;
    w.wait_for(&format!("{}:disabled", by("room-blank")))
        .await?;
    w.press("Escape").await?;
    w.wait_gone(&by("room-panel")).await
}

/// Rà soát with a mark in the words, its list in hand.
pub async fn marks(w: &Window, found: &Found) -> Told {
    w.go(3).await?;
    w.wait_for(&by("mark")).await?;
    look(w, found, "review-marks", &by("marks")).await?;
    w.press("F8").await?;
    w.wait_focus(&format!("{} ul", by("marks"))).await?;
    look(w, found, "review-marks-list", &by("mark-take")).await?;
    walk(w, found, "review-marks-list", "body").await
}
