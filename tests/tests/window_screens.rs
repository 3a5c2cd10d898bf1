//! Every screen, light and dark, at the smallest size promised: pictures in `target/shots/`, each with its landmark,
//! nothing wider than the window, no error in the page.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey};
use serde_json::{Value, json};

/// Errors of the page, from now on.
async fn listen(w: &Window) -> Told {
    let script = "window.pageErrors = [];
        const keep = (...words) => window.pageErrors.push(words.map(String).join(' '));
        console.error = keep; console.warn = keep;
        window.addEventListener('error', e => keep(e.message));
        window.addEventListener('unhandledrejection', e => keep(e.reason));
        document.addEventListener('securitypolicyviolation', e => keep('refused:', e.violatedDirective, e.blockedURI));";
    w.script(script, &[]).await.map(drop)
}

/// Pictures of what is on the screen, and what must hold of every screen.
async fn see(w: &Window, name: &str, landmark: &str) -> Told {
    w.wait_for(landmark).await?;
    let was = w
        .script("return document.documentElement.dataset.theme", &[])
        .await?;
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        w.shot(&format!("{name}-{theme}")).await?;
    }
    w.theme(was.as_str().unwrap_or("light")).await?;
    let script = "const page = document.documentElement;
        const wide = [...document.querySelectorAll('main *')].filter(e => {
            const style = getComputedStyle(e);
            return ['auto', 'scroll'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
        });
        // A size between two pixels is rounded up here and down there.
        return [page.scrollWidth <= innerWidth + 1, page.scrollHeight <= innerHeight + 1,
            wide.map(e => e.outerHTML.slice(0, 120)), window.pageErrors, [innerWidth, innerHeight]]";
    // The largest text first: it leaves the least room.
    for (size, page) in [("large", [1092, 614]), ("small", [1366, 768])] {
        w.text_size(size).await?;
        let told = w.script(script, &[]).await?;
        assert_eq!(
            told,
            json!([true, true, [], [], page]),
            "{name}, {size} text: fits in width and height, parts too wide, errors, size"
        );
    }
    Ok(())
}

fn picked(kind: &str) -> String {
    format!("{}[aria-current=true]", by(kind))
}

#[test]
fn every_screen_fits_light_and_dark() {
    journey("screens", Typing::Plain, async |w| {
        listen(&w).await?;
        see(&w, "home-empty", &by("sample-import")).await?;
        w.tab_to(&by("sample-import")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        recording(&w).await?;
        reviewing(&w).await?;
        issuing(&w).await?;
        w.go(1).await?;
        see(&w, "prepare-sample", &by("f-title")).await?;
        settings(&w).await?;
        w.step_to("Shift+Tab", &by("rail-home")).await?;
        w.press("Enter").await?;
        see(&w, "home", &by("session-row")).await?;
        w.press("F2").await?;
        see(&w, "home-kinds", &by("kind-dialog")).await?;
        w.press("Enter").await?;
        w.wait_for(&by("f-title")).await?;
        see(&w, "prepare-new", &by("f-place")).await?;
        w.go(2).await?;
        w.wait_count(&by("opinion"), 0).await?;
        see(&w, "record-empty", &by("composer")).await
    });
}

async fn recording(w: &Window) -> Told {
    see(w, "record", &by("opinion")).await?;
    w.type_text("Ngõ 25 đèn đường hỏng đã hai tuần, đề nghị phường")
        .await?;
    see(w, "record-typing", &by("composer")).await?;
    for (key, name, landmark) in [
        ("F7", "record-topics", "topic-option"),
        ("F5", "record-kinds", "kind-option"),
        ("F2", "record-person", "speaker-name"),
        ("Shift+F2", "record-speaker", "speaker-option"),
    ] {
        w.press(key).await?;
        see(w, name, &by(landmark)).await?;
        w.press("Escape").await?;
        w.wait_gone(&by(landmark)).await?;
    }
    w.press("F1").await?;
    see(w, "record-help", "dialog[open]").await?;
    w.press("Escape").await?;
    w.pick(12).await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    see(w, "record-answer", &by("answer-text")).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.pick(12).await?;
    w.press("Ctrl+e").await?;
    see(w, "record-edit", &by("edit-text")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("edit-text")).await?;
    w.press("Escape").await?;
    w.finish().await
}

async fn reviewing(w: &Window) -> Told {
    w.go(3).await?;
    for (key, name) in [
        ("Alt+1", "review-spoken"),
        ("Alt+2", "review-topic"),
        ("Alt+3", "review-authority"),
    ] {
        w.press(key).await?;
        w.wait_for(&format!(
            "[data-test^=order] input[value={}]:checked, {} input:checked",
            &name[7..],
            by("order")
        ))
        .await?;
        see(w, name, &by("review-row")).await?;
    }
    w.press("Alt+1").await?;
    w.pick(4).await?;
    see(w, "review-row", &picked("review-row")).await?;
    w.press("F2").await?;
    see(w, "review-conclusions", &by("conclusion-new")).await
}

async fn issuing(w: &Window) -> Told {
    w.go(4).await?;
    see(w, "issue", &by("export-word")).await?;
    w.press("Ctrl+Enter").await?;
    see(w, "issue-exported", &by("exported-name")).await
}

async fn settings(w: &Window) -> Told {
    w.step_to("Shift+Tab", &by("rail-settings")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("settings-ward")).await?;
    let parts = [
        "ward",
        "units",
        "officials",
        "groups",
        "topics",
        "holidays",
        "deadlines",
        "abbreviations",
        "modules",
        "look",
    ];
    for part in parts {
        let tab = by(&format!("settings-{part}"));
        w.wait_focus(&tab).await?;
        see(
            w,
            &format!("settings-{part}"),
            &format!("{tab}[aria-selected=true]"),
        )
        .await?;
        w.press("Down").await?;
    }
    let theme = w
        .script("return document.documentElement.dataset.theme", &[])
        .await?;
    assert_ne!(theme, Value::Null);
    Ok(())
}
