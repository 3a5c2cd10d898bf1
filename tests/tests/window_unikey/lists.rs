//! The fields of what opens over the evening, and of Nhân dân: those that find, and those that keep.
use gandan_tests::window::{Told, Typing, Window, by, journey};

use super::sweep::Sweep;

/// What opens over the composer with a line that finds: its key, what it stands in, the line.
const OVER: &[(&str, &str, &str)] = &[
    ("Shift+F5", "[data-test=attendance]", "attendance-line"),
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

#[test]
fn ten_sentences_into_the_fields_of_every_list() {
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
                "attendance-line" => group_of_a_stranger(&w, &mut sweep).await?,
                "carry-find" => answer_carried(&w, &mut sweep).await?,
                _ => {}
            }
            back(&w).await?;
        }
        people(&w, &mut sweep).await?;
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

async fn group_of_a_stranger(w: &Window, sweep: &mut Sweep) -> Told {
    w.type_over("Ông Vũ Khắc Lạ").await?;
    w.wait_text(&by("attendance-row"), "Vũ Khắc Lạ").await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-group")).await?;
    sweep
        .field(w, "[data-test=attendance]", "attendance-group")
        .await
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
    w.type_over("que").await?;
    w.wait_count(&by("person-row"), 1).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("person-name")).await?;
    sweep.fields(w, "[data-test=person-panel]", PERSON).await
}
