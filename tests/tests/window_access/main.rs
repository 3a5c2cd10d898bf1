//! Every screen, list and dialog, light and dark, in three sizes of text: WCAG 2.2 AA by axe-core in the running
//! window, a focus that is seen and not covered, nothing wider than the window.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod evening;
mod lists;
mod look;
mod people;
mod settings;

use evening::{recording, reviewing};
use gandan_tests::window::{Typing, by, journey};
use look::{Found, look, walk};
use people::{gathered, people};
use settings::settings;

#[test]
fn the_first_screens_shut_nobody_out() {
    journey("access-first", Typing::Plain, async |w| {
        let found = Found::default();
        look(&w, &found, "home-empty", &by("sample-import")).await?;
        walk(&w, &found, "home-empty", "body").await?;
        w.press("F2").await?;
        look(&w, &found, "home-kinds", &by("kind-dialog")).await?;
        walk(&w, &found, "home-kinds", "dialog").await?;
        w.press("Enter").await?;
        w.wait_for(&by("f-title")).await?;
        look(&w, &found, "prepare", &by("f-place")).await?;
        walk(&w, &found, "prepare", "body").await?;
        w.go(2).await?;
        look(&w, &found, "record-empty", &by("composer")).await?;
        gathered(&w, &found).await?;
        w.press("F1").await?;
        look(&w, &found, "help", &by("key-help")).await?;
        w.press("Escape").await?;
        w.wait_gone(&by("key-help")).await?;
        w.go(3).await?;
        look(
            &w,
            &found,
            "review-empty",
            &format!("{}[aria-current=step]", by("step-review")),
        )
        .await?;
        w.go(4).await?;
        look(&w, &found, "issue-empty", &by("export-word")).await?;
        // No field is left for it, and the same key leads back.
        w.press("Ctrl+F12").await?;
        w.wait_for(&by("settings-ward")).await?;
        w.press("Ctrl+PageDown").await?;
        w.wait_for(&by("export-word")).await?;
        w.press("Ctrl+PageDown").await?;
        settings(&w, &found).await?;
        found.none();
        Ok(())
    });
}

#[test]
fn an_evening_shuts_nobody_out() {
    journey("access-evening", Typing::Plain, async |w| {
        let found = Found::default();
        w.wait_for(&by("sample-import")).await?;
        w.tab_to(&by("sample-import")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_for(&by("opinion")).await?;
        recording(&w, &found).await?;
        reviewing(&w, &found).await?;
        w.go(4).await?;
        look(&w, &found, "issue", &by("export-word")).await?;
        w.press("Ctrl+Enter").await?;
        look(&w, &found, "issue-exported", &by("exported-name")).await?;
        walk(&w, &found, "issue-exported", "body").await?;
        w.press("F12").await?;
        look(&w, &found, "home", &by("session-row")).await?;
        walk(&w, &found, "home", "body").await?;
        people(&w, &found).await?;
        found.none();
        Ok(())
    });
}

#[test]
fn what_opens_over_an_evening_shuts_nobody_out() {
    journey("access-lists", Typing::Plain, async |w| {
        let found = Found::default();
        lists::an_earlier_evening(&w).await?;
        lists::formulas(&w).await?;
        lists::tonight(&w).await?;
        lists::carried(&w, &found).await?;
        lists::attendance(&w, &found).await?;
        lists::answers(&w, &found).await?;
        lists::tasks(&w, &found).await?;
        lists::texts(&w, &found).await?;
        lists::past(&w, &found).await?;
        lists::room(&w, &found).await?;
        lists::marks(&w, &found).await?;
        found.none();
        Ok(())
    });
}
