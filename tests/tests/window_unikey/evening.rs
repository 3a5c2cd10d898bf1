//! The fields of an evening from Chuẩn bị to Rà soát; the record holds what they held.
use gandan_tests::window::{Told, Typing, Window, by, journey};

use super::scenes::{
    CONCLUSION, EDIT, EVENING, NUMBERED, PREPARE, RECORD, RENAME, REVIEW, SEARCH, SPEAKER,
    SPEAKERS, TOPICS,
};
use super::sweep::Sweep;

/// The text fields of an evening, by name.
pub fn fields() -> Vec<&'static str> {
    let scenes = EVENING.iter().flat_map(|scene| scene.1);
    scenes.map(|(name, _)| *name).collect()
}

pub fn journey_through_an_evening() {
    journey("unikey-fields", Typing::Plain, async |w| {
        let mut sweep = Sweep::new();
        prepare(&w, &mut sweep).await?;
        record(&w, &mut sweep).await?;
        review(&w, &mut sweep).await?;
        // The field that was left last is being saved: the window is closed as a person closes it, not killed.
        w.ask_to_close().await?;
        sweep.has_been_in(&fields());
        assert!(sweep.wrong.is_empty(), "{}", sweep.wrong.join("\n"));
        let record = w.record()?;
        for scene in [&PREPARE, &RECORD, &SPEAKER, &REVIEW, &CONCLUSION] {
            sweep.kept(&record, scene);
        }
        Ok(())
    });
}

/// A residents' meeting has the most fields; a row of every list is opened.
async fn prepare(w: &Window, sweep: &mut Sweep) -> Told {
    w.new_session().await?;
    let [(number, _)] = NUMBERED.1 else {
        unreachable!("it is one field")
    };
    sweep.field(w, NUMBERED.0, number).await?;
    for (list, choice) in [("f-kind", "Họp"), ("ward-issuer", "Tổ")] {
        w.focus(&by(list)).await?;
        w.type_text(choice).await?;
    }
    for list in [
        "chair",
        "secretary",
        "signer",
        "present",
        "vote",
        "agenda",
        "basis",
        "recipient",
    ] {
        if !w.is_there(&by(&format!("{list}-row"))).await? {
            w.focus(&by(&format!("{list}-add"))).await?;
            w.press("Enter").await?;
        }
        w.wait_count(&by(&format!("{list}-row")), 1).await?;
    }
    sweep.scene(w, &PREPARE).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

async fn record(w: &Window, sweep: &mut Sweep) -> Told {
    // The panel stands beside what is typed.
    sweep.fields(w, "main", &["composer"]).await?;
    sweep.scene(w, &RECORD).await?;
    w.focus(&by("composer")).await?;
    for (key, scene) in [
        ("F7", &TOPICS),
        ("Ctrl+k", &SEARCH),
        ("Shift+F2", &SPEAKERS),
    ] {
        w.press(key).await?;
        sweep.scene(w, scene).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
    }
    let said = sweep.last["composer"].clone();
    w.wait_value(&by("composer"), &said).await?;
    w.press("F2").await?;
    sweep.scene(w, &SPEAKER).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_text(&by("composer-speaker"), &sweep.last["speaker-name"])
        .await?;
    w.press("Ctrl+r").await?;
    let named = sweep.last.clone();
    sweep.scene(w, &RENAME).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    sweep.last = named;
    // Who spoke at once has closed it.
    w.pick(1).await?;
    w.press("F6").await?;
    w.wait_focus(&by("follow-up-line")).await?;
    w.type_over("địa chính 10n").await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_count(&by("opinion"), 1).await?;
    w.press("Ctrl+e").await?;
    sweep.scene(w, &EDIT).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

async fn review(w: &Window, sweep: &mut Sweep) -> Told {
    w.go(3).await?;
    w.wait_count(&by("review-row"), 1).await?;
    w.pick(1).await?;
    w.wait_for(&by("review-text")).await?;
    let answered = sweep.last.clone();
    sweep.scene(w, &REVIEW).await?;
    for name in ["answer-text", "answer-by"] {
        sweep.last.insert(name.to_owned(), answered[name].clone());
    }
    w.focus(&by("conclusion-new")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_count(&by("conclusion"), 1).await?;
    sweep.scene(w, &CONCLUSION).await?;
    w.focus(&by("conclusion-new")).await
}
