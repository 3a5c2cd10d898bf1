//! The fields of what opens over the evening, and of Nhân dân: those that find, and those that keep.
use gandan_tests::window::{Told, Typing, Window, by, journey};

use super::sweep::Sweep;

/// What opens over the composer with a line that finds: its key, what it stands in, the line.
const OVER: &[(&str, &str, &str)] = &[
    ("Shift+F5", ATTENDANCE, "attendance-line"),
    ("Shift+F6", "[data-test=modules]", "module-find"),
    ("Shift+F7", "dialog", "carry-find"),
    ("F10", "dialog", "gathered-find"),
];
/// The panel of somebody on the roll.
const PERSON: &[&str] = &[
    "person-name",
    "person-group",
    "person-year",
    "person-phone",
    "person-address",
    "person-title",
];

/// What stands over a list for the one in hand: somebody's tổ, an answer to an opinion of an earlier evening, the other
/// record of a person.
const BESIDE: &[&str] = &["attendance-group", "carry-said", "merge-find"];
/// When somebody came and went.
const TIMES: &[&str] = &["mend-arrived", "mend-left"];
const ATTENDANCE: &str = "[data-test=attendance]";

/// The text fields of lists, by name.
pub fn fields() -> Vec<&'static str> {
    let lines = OVER.iter().map(|(_, _, line)| line);
    lines
        .chain(BESIDE)
        .chain(TIMES)
        .chain(&["people-filter"])
        .chain(PERSON)
        .copied()
        .collect()
}

pub fn journey_through_the_lists() {
    journey("unikey-lists", Typing::Plain, async |w| {
        let mut sweep = Sweep::new();
        an_earlier_evening(&w).await?;
        tonight(&w).await?;
        for (key, root, line) in OVER {
            w.press(key).await?;
            w.wait_focus(&by(line)).await?;
            sweep.field(&w, root, line).await?;
            w.wait_value(&by(line), &sweep.last[*line].clone()).await?;
            match *line {
                "attendance-line" => {
                    times_of_somebody(&w, &mut sweep).await?;
                    group_of_a_stranger(&w, &mut sweep).await?;
                }
                "carry-find" => answer_carried(&w, &mut sweep).await?,
                _ => {}
            }
            back(&w).await?;
        }
        people(&w, &mut sweep).await?;
        sweep.has_been_in(&fields());
        assert!(sweep.wrong.is_empty(), "{}", sweep.wrong.join("\n"));
        Ok(())
    });
}

/// Esc until the composer has the cursor again, with what was begun there.
async fn back(w: &Window) -> Told {
    for _ in 0..4 {
        if w.is_there(&format!("{}:focus", by("composer"))).await? {
            break;
        }
        w.press("Escape").await?;
    }
    w.wait_focus(&by("composer")).await?;
    w.wait_value(&by("composer"), "Đang gõ d").await
}

async fn an_earlier_evening(w: &Window) -> Told {
    w.earlier_evening().await?;
    w.speak("Bà Tạ Thị Quế", "7").await?;
    w.say("Cống ngõ 165 tắc.", 1).await?;
    w.speak("Ông Tạ Văn Quế", "7").await?;
    w.press("F12").await?;
    w.wait_for(&by("new-session")).await.map(drop)
}

/// One opinion gathered before stands in it, so that there is a list to find in.
async fn tonight(w: &Window) -> Told {
    w.new_session().await?;
    w.type_text("Nhà văn hóa").await?;
    w.press("F10").await?;
    let list = w.exports().join("Ý kiến.csv");
    std::fs::write(&list, "Nội dung;Họ tên\nĐèn ngõ 12 hỏng.;Bà Lê Thị Mơ\n")?;
    w.wait_focus(&by("gathered-choose")).await?;
    w.hand_over("gathered-file", &list).await?;
    w.wait_focus(&by("gathered-lines")).await?;
    w.press("Enter").await?;
    w.wait_gone(&by("gathered-lines")).await?;
    while !w.is_there("main :focus").await? {
        w.press("Escape").await?;
    }
    w.go(2).await?;
    w.wait_focus(&by("composer")).await?;
    w.type_text("Đang gõ d").await
}

/// Sentences are nothing for these two, but no letter of them may be another; a time is read as it was typed.
async fn times_of_somebody(w: &Window, sweep: &mut Sweep) -> Told {
    w.type_over("thi que").await?;
    w.wait_text(&by("attendance-row"), "Tạ Thị Quế").await?;
    w.press("Enter").await?;
    w.wait_text(&by("attendance-said"), "Tạ Thị Quế").await?;
    w.wait_value(&by("attendance-line"), "").await?;
    w.type_text("thi que").await?;
    // The list is about these letters: Ctrl+R means its line.
    w.wait_for(&format!("[aria-busy=false] {}", by("attendance-state")))
        .await?;
    w.press("Ctrl+r").await?;
    w.wait_focus(&by("mend-arrived")).await?;
    for (name, time) in TIMES.iter().zip(["19h42", "20 giờ 15"]) {
        sweep.field(w, ATTENDANCE, name).await?;
        sweep.meant(w, ATTENDANCE, name, time).await?;
    }
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.wait_text(&by("attendance-state"), "đến 19:42 · về 20:15")
        .await
}

async fn group_of_a_stranger(w: &Window, sweep: &mut Sweep) -> Told {
    w.type_over("Ông Vũ Khắc Lạ").await?;
    // "Thêm …" stands there before it is known that nobody answers; Enter means it only then.
    let row = format!("[aria-busy=false] {}", by("attendance-row"));
    w.wait_text(&row, "Vũ Khắc Lạ").await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-group")).await?;
    sweep.field(w, ATTENDANCE, "attendance-group").await
}

async fn answer_carried(w: &Window, sweep: &mut Sweep) -> Told {
    w.type_over("").await?;
    w.wait_count(&by("carry-row"), 1).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("carry-said")).await?;
    sweep.field(w, "dialog", "carry-said").await?;
    let said = sweep.last["carry-said"].clone();
    w.press("Alt+1").await?;
    w.wait_text(&by("carry-here"), &said).await
}

async fn people(w: &Window, sweep: &mut Sweep) -> Told {
    w.focus(&by("rail-people")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("people-filter")).await?;
    sweep.field(w, "main", "people-filter").await?;
    w.type_over("thi que").await?;
    w.wait_count(&by("person-row"), 1).await?;
    // Somebody else bears nearly the same name: are they one?
    w.press("Down").await?;
    w.wait_for(&by("person-panel")).await?;
    w.press("F7").await?;
    w.wait_focus(&by("merge-find")).await?;
    sweep.field(w, "dialog", "merge-find").await?;
    sweep.meant(w, "dialog", "merge-find", "Văn Quế").await?;
    w.wait_text(&by("merge-option"), "Tạ Văn Quế").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("person-merge-dialog")).await?;
    w.wait_focus(&by("people-filter")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("person-name")).await?;
    sweep.fields(w, "[data-test=person-panel]", PERSON).await
}
