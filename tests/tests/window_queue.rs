//! The queue and the clock in the window: it starts with the speaker, outlives a kill and an undo, warns in words,
//! and who waits can be put off, called back and sent to the end by keys. A name that is given later is right on paper.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{DateTime, TimeDelta};
use gandan_documents::read;
use gandan_tests::window::{Told, Trouble, Typing, Window, by, journey};
use rusqlite::Connection;

/// Seconds on the clock of whoever speaks.
async fn clock(w: &Window) -> Result<u32, Trouble> {
    w.wait_for(&by("clock")).await?;
    let shown = w.texts(&format!("{} b", by("clock"))).await?;
    let seconds = shown[0]
        .split(':')
        .fold(0, |sum, part| sum * 60 + part.parse::<u32>().unwrap());
    Ok(seconds)
}

/// Waits until the clock shows at least so many seconds.
async fn ticks_to(w: &Window, seconds: u32) -> Told {
    let script =
        "const shown = document.querySelector('[data-test=clock] b')?.textContent ?? '0:00';
        return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) >= arguments[0]";
    w.until_with("the clock goes on", script, &[seconds.into()])
        .await
}

/// Who waits in order, by name.
async fn waiting(w: &Window, names: &[&str]) -> Told {
    let script = "const rows = [...document.querySelectorAll('[data-state=waiting][data-deferred=false] span')];
        const seen = rows.map(row => row.textContent);
        return JSON.stringify(seen) === JSON.stringify(arguments[0]) || seen";
    w.until_with(&format!("{names:?} wait"), script, &[names.into()])
        .await
}

/// F2 while somebody speaks: the name joins those who wait.
async fn asks_to_speak(w: &Window, name: &str) -> Told {
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    w.type_text(name).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await
}

#[test]
fn the_clock_goes_with_the_speaker() {
    journey("queue", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Tạ Thị Quế", "7").await?;
        ticks_to(&w, 2).await?;
        let before = clock(&w).await?;
        w.kill_and_open().await?;
        w.wait_focus(&by("composer")).await?;
        assert!(clock(&w).await? >= before, "a restart doesn't set it back");

        // A hand goes up in the middle of a word.
        w.type_text("Ngõ ngập nư").await?;
        for name in ["Ông Lê Văn Cẩn", "Bà Đỗ Thị Mơ", "Ông Phí Đình Tạo"] {
            asks_to_speak(&w, name).await?;
        }
        w.type_text("ớc.").await?;
        w.wait_value(&by("composer"), "Ngõ ngập nước.").await?;
        waiting(&w, &["Ông Lê Văn Cẩn", "Bà Đỗ Thị Mơ", "Ông Phí Đình Tạo"]).await?;
        w.wait_text(&by("queue"), "lần đầu").await?;

        // Put off, sent to the end, called back: all from the list.
        w.press("Shift+F3").await?;
        w.press("Ctrl+d").await?;
        waiting(&w, &["Bà Đỗ Thị Mơ", "Ông Phí Đình Tạo"]).await?;
        w.wait_text(&by("queue"), "ĐỂ SAU").await?;
        w.press("Up").await?;
        w.press("Up").await?;
        w.press("Ctrl+End").await?;
        waiting(&w, &["Ông Phí Đình Tạo", "Bà Đỗ Thị Mơ"]).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        for theme in ["light", "dark"] {
            w.theme(theme).await?;
            w.shot(&format!("queue-{theme}")).await?;
        }

        // F3 too early: taken back, she speaks on and her clock has not stopped.
        let before = clock(&w).await?;
        w.press("F3").await?;
        let turn = format!("{}[data-state=\"speaking\"]", by("queue-entry"));
        w.wait_text(&turn, "Ông Phí Đình Tạo").await?;
        w.wait_for(&by("turn")).await?;
        w.press("F9").await?;
        w.wait_text(&turn, "Bà Tạ Thị Quế").await?;
        assert!(clock(&w).await? >= before, "her turn went on");

        warns(&w).await
    });
}

/// The limit that she sets in Thiết lập by key is the clock's: when its last minute has begun she is told in words, not
/// by colour alone.
async fn warns(w: &Window) -> Told {
    let free = format!("{}[data-state=\"free\"]", by("clock"));
    w.wait_for(&free).await?;
    w.press("Ctrl+F12").await?;
    w.wait_for(&by("settings-ward")).await?;
    w.tab_to(&by("speaker-minutes")).await?;
    w.type_text("sau 2").await?;
    w.wait_value(&by("speaker-minutes"), "2").await?;
    w.press("Ctrl+PageDown").await?;
    w.wait_for(&by("clock")).await?;
    began_earlier(w, 65).await?;
    // On a slow machine she may have spoken for two minutes by now.
    let script = "const clock = document.querySelector('[data-test=clock]');
        const words = { last: 'còn', over: 'quá' }[clock?.dataset.state];
        return words !== undefined && clock.innerText.includes(words)";
    w.until("the clock says how long is left", script).await
}

/// As if whoever speaks had begun so many seconds earlier: the journey needn't wait for them.
async fn began_earlier(w: &Window, seconds: i64) -> Told {
    w.close();
    let conn = Connection::open(w.data().join("gandan.db")).unwrap();
    let speaks = "state = 'speaking'";
    let began: String = conn
        .query_row(
            &format!("SELECT began_at FROM queue WHERE {speaks}"),
            [],
            |row| row.get(0),
        )
        .unwrap();
    let began = DateTime::parse_from_rfc3339(&began).unwrap() - TimeDelta::seconds(seconds);
    let set = format!("UPDATE queue SET began_at = ?1 WHERE {speaks}");
    conn.execute(&set, [began.to_rfc3339()]).unwrap();
    drop(conn);
    w.open().await
}

/// Somebody speaks whose name nobody knows, twice; a neighbour says it later, once.
#[test]
fn a_name_given_later_is_right_everywhere() {
    journey("queue-name", Typing::Plain, async |w| {
        let said = [
            "Ngõ 25 ngập mỗi khi mưa.",
            "Đèn đầu ngõ hỏng đã lâu.",
            "Vỉa hè bị chiếm.",
        ];
        w.new_evening().await?;
        w.speak("", "").await?;
        w.say(said[0], 1).await?;
        w.say(said[1], 2).await?;
        w.speak("Ông Lê Văn Cẩn", "3").await?;
        w.say(said[2], 3).await?;
        w.wait_text(&row(1), "Chưa rõ tên").await?;
        w.pick(2).await?;
        w.press("Ctrl+r").await?;
        w.wait_focus(&by("speaker-name")).await?;
        w.type_text("Bà Tạ Thị Mận").await?;
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        for number in [1, 2] {
            w.wait_text(&row(number), "Bà Tạ Thị Mận").await?;
        }
        let done = format!("{} .done", by("queue"));
        w.wait_text(&done, "Bà Tạ Thị Mận").await?;
        w.press("Shift+F12").await?;
        w.wait_text(&by("toast"), "Đã xuất").await?;
        let paper = w.newest_paper()?;
        let lines = read::paragraph_texts(&paper).unwrap();
        assert!(!lines.iter().any(|line| line.contains("Chưa rõ tên")));
        let who = ["Bà Tạ Thị Mận", "Bà Tạ Thị Mận", "Ông Lê Văn Cẩn"];
        let table = read::tables(&paper).unwrap();
        for (words, who) in said.iter().zip(who) {
            let line = lines
                .iter()
                .find(|line| line.ends_with(&format!(": {words}")));
            assert!(line.is_some_and(|line| line.contains(who)), "{line:?}");
            let row = table
                .iter()
                .flatten()
                .find(|row| row.iter().any(|cell| cell == words));
            assert!(row.is_some_and(|row| row[1].starts_with(who)), "{row:?}");
        }
        Ok(())
    });
}

fn row(number: usize) -> String {
    format!("{}[data-number=\"{number}\"]", by("opinion"))
}
