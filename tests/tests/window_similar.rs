//! "We heard this before", in the real window: offered while she types, linked in two keys, counted, taken back.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey};

/// What the fourth opinion of the sample's evening says, in other words.
const AGAIN: &str = "Sáng nào vỉa hè trước cổng trường tiểu học cũng bày bàn ghế bán bún, bán xôi, các cháu phải đi xuống lòng đường lẫn với xe máy.";
/// And once more, by someone else.
const ONCE_MORE: &str = "Vỉa hè trước cổng trường tiểu học bị bày bàn ghế bán bún bán xôi kín hết, các cháu phải đi xuống lòng đường lẫn xe máy.";

/// Light and dark.
async fn see(w: &Window, name: &str) -> Told {
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        w.shot(&format!("{name}-{theme}")).await?;
    }
    Ok(())
}

/// The place of the line about an opinion, from 1, as soon as the line is there.
async fn place_of(w: &Window, about: &str) -> Result<usize, gandan_tests::window::Trouble> {
    w.until_with(
        &format!("{about} is offered"),
        "const all = [...document.querySelectorAll('[data-test=similar-one]')].map(e => e.innerText);
        return all.some(text => text.includes(arguments[0])) || all",
        &[about.into()],
    )
    .await?;
    let lines = w.texts(&by("similar-one")).await?;
    Ok(lines.iter().position(|line| line.contains(about)).unwrap() + 1)
}

/// The two keys.
async fn choose(w: &Window, about: &str) -> Told {
    let place = place_of(w, about).await?;
    w.presses();
    w.press("Ctrl+h").await?;
    w.wait_text(&by("similar-keys"), "Esc").await?;
    w.press(&format!("Alt+{place}")).await?;
    assert_eq!(w.presses(), 2);
    Ok(())
}

async fn another_evening(w: &Window) -> Told {
    w.wait_for(&by("sample-import")).await?;
    w.tab_to(&by("sample-import")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await?;
    w.new_session().await?;
    w.type_text("Nhà văn hóa").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

#[test]
fn what_was_heard_at_another_session_is_linked_in_two_keys() {
    journey("similar", Typing::Plain, async |w| {
        another_evening(&w).await?;
        w.speak("Bà Tạ Thị Mận", "3").await?;
        w.type_text(AGAIN).await?;
        let earlier = "3/11 · TDP số 3 · số 4";
        place_of(&w, earlier).await?;
        // Past the greeting, from where the two meet.
        w.wait_text(&by("similar-one"), "“…Vỉa hè đoạn trước cổng trường")
            .await?;
        for _ in 0..3 {
            w.press("Left").await?;
        }
        let field = w.field().await?;
        see(&w, "similar-offered").await?;
        w.press("Ctrl+h").await?;
        w.wait_text(&by("similar-keys"), "Esc").await?;
        see(&w, "similar-armed").await?;
        w.press("Escape").await?;
        w.wait_text(&by("similar-keys"), "gắn").await?;

        // Recorded, linked, and the cursor is where it was.
        choose(&w, earlier).await?;
        w.wait_text("body", "Đã gắn ý kiến cùng nội dung số 1")
            .await?;
        w.wait_text(&by("similar-one"), "cùng nội dung").await?;
        assert_eq!(w.field().await?, field);
        assert_eq!(field.0, AGAIN);
        see(&w, "similar-linked").await?;
        w.finish().await?;
        w.wait_text(&by("same-mark"), "3/11").await?;

        // Within the session both are counted, and how many contents they have.
        w.speak("Ông Hà Đức Vượng", "5").await?;
        w.type_text(ONCE_MORE).await?;
        choose(&w, "số 1 · TDP số 3").await?;
        w.wait_text(&by("counts"), "(1 nội dung)").await?;
        w.finish().await?;
        w.wait_count(&by("same-mark"), 2).await?;
        w.wait_text(
            &format!("{}[data-number=\"2\"]", by("opinion")),
            "số 1 · 3/11",
        )
        .await?;
        see(&w, "similar-counted").await?;

        // Taken back with one key; linked again in Rà soát.
        w.press("F9").await?;
        w.wait_text("body", "Đã hoàn tác: gắn ý kiến cùng nội dung số 2")
            .await?;
        w.until(
            "two opinions are two contents",
            "return !document.querySelector('[data-test=counts]').innerText.includes('nội dung')",
        )
        .await?;
        w.wait_count(&by("same-mark"), 1).await?;
        w.go(3).await?;
        w.press("Alt+2").await?;
        w.wait_text(&by("review-group"), "2 ý kiến").await?;
        w.pick(2).await?;
        choose(&w, "số 1 · TDP số 3").await?;
        w.wait_text(&by("review-group"), "2 ý kiến (1 nội dung)")
            .await?;
        see(&w, "similar-review").await?;
        choose(&w, "cùng nội dung").await?;
        w.until(
            "the link is apart",
            "return !document.querySelector('[data-test=review-group]').innerText.includes('nội dung')",
        )
        .await
    });
}
