//! The ward's words in the window: what is typed short stays so while it is typed, is written out on Ctrl+Enter, taken
//! back by F9 or Shift+F8; a formula goes in by key; marks and the short form are taken at review, by key.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::typing::{Hand, Method, keys, strokes};
use gandan_tests::window::{Told, Typing, Window, by, journey, told};

/// Opens a part of the settings by its tab.
async fn part(w: &Window, name: &str) -> Told {
    w.focus(&by(&format!("settings-{name}"))).await?;
    w.press("Enter").await?;
    w.wait_for(&format!(
        "{}[aria-selected=\"true\"]",
        by(&format!("settings-{name}"))
    ))
    .await
    .map(|_| ())
}

/// The starting sets of both lists, by one key each.
async fn lists(w: &Window) -> Told {
    w.focus(&by("rail-settings")).await?;
    w.press("Enter").await?;
    for (name, row) in [
        ("abbreviations", "abbreviation-row"),
        ("modules", "module-row"),
    ] {
        part(w, name).await?;
        w.wait_for(&by(&format!("{name}-start"))).await?;
        assert!(!w.is_there(&by(row)).await?, "nothing is there by itself");
        w.press("F6").await?;
        w.wait_for(&by(row)).await?;
        for theme in ["light", "dark"] {
            w.theme(theme).await?;
            look(w, &format!("words-{name}-{theme}")).await?;
        }
    }
    w.focus(&by("rail-session")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// A picture, and no barrier that axe-core finds.
async fn look(w: &Window, name: &str) -> Told {
    w.shot(name).await?;
    let barriers = w.barriers("html").await?;
    assert!(barriers.is_empty(), "{name}:{}", told(&barriers));
    Ok(())
}

#[test]
fn short_forms_formulas_and_marks_go_by_key() {
    journey("words", Typing::Plain, async |w| {
        w.new_evening().await?;
        lists(&w).await?;
        written_out(&w).await?;
        formula(&w).await?;
        short_form(&w).await?;
        at_review(&w).await
    });
}

/// While she types nothing changes; closed, it is written out; F9 takes that alone back.
async fn written_out(w: &Window) -> Told {
    let typed = "Chậm gpmb ở tđc, GPMB chậm.";
    w.send(&strokes(
        &keys(typed, Method::Telex, Hand::AtOnce),
        Method::Telex,
    ))
    .await?;
    w.wait_value(&by("composer"), typed).await?;
    w.wait_draft("composer", typed, typed.encode_utf16().count())
        .await?;
    w.finish().await?;
    let row = by("opinion");
    w.wait_text(&row, "giải phóng mặt bằng").await?;
    assert!(w.says(&row, "GPMB chậm.").await?, "capitals stay");
    let shorts = "const found = [...document.querySelectorAll('[data-test=written-out]')];
        return JSON.stringify(found.map(e => [e.textContent, e.title])) ===
            JSON.stringify([['giải phóng mặt bằng', 'gõ tắt: gpmb'], ['tái định cư', 'gõ tắt: tđc']])";
    w.until("what was written out says what was typed", shorts)
        .await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        look(w, &format!("words-stream-{theme}")).await?;
    }
    w.press("F9").await?;
    w.wait_text(&row, typed).await?;
    w.wait_gone(&by("written-out")).await?;
    w.press("Shift+F8").await?;
    w.wait_text(&row, "tái định cư").await?;
    w.press("Ctrl+9").await?;
    w.wait_text(&row, typed).await?;
    w.kill_and_open().await?;
    w.wait_focus(&by("composer")).await?;
    w.press("Shift+F8").await?;
    w.wait_text(&row, "giải phóng mặt bằng").await?;
    w.wait_count(&row, 1).await?;
    Ok(())
}

/// A formula by letters without marks, and by Alt+digit, where the cursor stands.
async fn formula(w: &Window) -> Told {
    w.type_text("Thưa hội nghị,").await?;
    w.press("Ctrl+6").await?;
    w.wait_focus(&by("module-find")).await?;
    w.type_text("chuyen cap").await?;
    w.wait_count(&by("module-option"), 1).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    let (text, cursor) = w.field().await?;
    assert!(
        text.starts_with("Thưa hội nghị, Nội dung này không thuộc thẩm quyền"),
        "{text}"
    );
    assert_eq!(
        cursor,
        text.encode_utf16().count(),
        "the cursor stands behind it"
    );
    // What Ctrl+Z does in a field; the driver's keys don't reach the field's own undo.
    w.script("return document.execCommand('undo')", &[]).await?;
    w.wait_value(&by("composer"), "Thưa hội nghị,").await?;
    w.press("Shift+F6").await?;
    w.wait_focus(&by("module-find")).await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        look(w, &format!("words-modules-{theme}")).await?;
    }
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_value(&by("composer"), "Thưa hội nghị,").await?;
    w.say(
        " tôi là Lê Thị Mơ, ở tổ 7, xin có ý kiến như sau: mọi nguời và nhân dân tổ 7 đều thấy đèn hỏng.",
        2,
    )
    .await
}

/// The short form that is proposed in Ghi is taken by its key, and goes again with the act.
async fn short_form(w: &Window) -> Told {
    let short = "Mọi nguời và nhân dân tổ 7 đều thấy đèn hỏng.";
    w.pick(2).await?;
    w.wait_text(&by("gist-offer"), short).await?;
    w.press("Ctrl+0").await?;
    w.wait_gone(&by("gist-offer")).await?;
    let kept = "SELECT gist FROM opinions WHERE text LIKE '%' || ?1";
    assert_eq!(w.kept(kept, "đèn hỏng.")?, short);
    w.press("F9").await?;
    w.wait_text(&by("gist-offer"), short).await?;
    w.press("Escape").await
}

/// Marks in the list by F8, Enter and Alt+Delete; the short form by its key.
async fn at_review(w: &Window) -> Told {
    w.go(3).await?;
    w.wait_text(&by("marks-title"), "2 CHỖ").await?;
    w.press("F8").await?;
    w.wait_focus(&format!("{} ul", by("marks"))).await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        look(w, &format!("words-review-{theme}")).await?;
    }
    w.press("Enter").await?;
    w.wait_text(&by("marks-title"), "1 CHỖ").await?;
    w.press("Alt+Delete").await?;
    w.wait_gone(&by("marks")).await?;
    w.pick(2).await?;
    w.press("F9").await?;
    w.wait_text(&by("marks-title"), "1 CHỖ").await?;
    w.wait_text(
        &by("gist-offer"),
        "Mọi người và nhân dân tổ 7 đều thấy đèn hỏng.",
    )
    .await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        look(w, &format!("words-gist-{theme}")).await?;
    }
    w.press("Ctrl+0").await?;
    w.wait_value(&by("gist"), "Mọi người và nhân dân tổ 7 đều thấy đèn hỏng.")
        .await?;
    w.wait_gone(&by("gist-offer")).await
}
