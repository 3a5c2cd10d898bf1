//! The fields of Thiết lập, each part left and opened again.
use gandan_tests::window::{Typing, by, journey};

use super::sweep::Sweep;

/// Thiết lập: each part with its fields.
const SETTINGS: &[(&str, &[&str])] = &[
    (
        "ward",
        &[
            "ward-name",
            "ward-province",
            "ward-place-name",
            "ward-place",
            "ward-copies",
        ],
    ),
    (
        "units",
        &[
            "unit-name",
            "unit-shorts",
            "unit-new-name",
            "unit-new-shorts",
        ],
    ),
    ("officials", &["official-new-name", "official-new-title"]),
    ("groups", &["group-new-name", "groups-paste"]),
    ("topics", &["topic-name", "topic-new-name"]),
    ("holidays", &["holiday-new-date", "holiday-new-name"]),
    ("deadlines", &["deadline-days", "deadline-basis"]),
    (
        "abbreviations",
        &["abbreviation-new-short", "abbreviation-new-long"],
    ),
    ("modules", &["module-new-name", "module-new-text"]),
    ("look", &[]),
];

#[test]
fn ten_sentences_into_every_text_field_of_the_settings() {
    journey("unikey-settings", Typing::Plain, async |w| {
        let mut sweep = Sweep::new();
        w.wait_for(&by("to-settings")).await?;
        w.tab_to(&by("to-settings")).await?;
        w.press("Enter").await?;
        for (part, fields) in SETTINGS {
            w.wait_focus(&by(&format!("settings-{part}"))).await?;
            let before = sweep.last.clone();
            sweep.fields(&w, "main", fields).await?;
            w.focus(&by(&format!("settings-{part}"))).await?;
            // The part is left and opened again: it shows what has been kept.
            w.press("Down").await?;
            w.press("Up").await?;
            w.wait_focus(&by(&format!("settings-{part}"))).await?;
            for (name, last) in &sweep.last {
                if before.contains_key(name) || name.contains("-new") || name.ends_with("-paste") {
                    continue;
                }
                let kept = "return [...document.querySelectorAll(arguments[0])].some(e => e.value === arguments[1])";
                w.until_with(
                    &format!("{name} has kept {last:?}"),
                    kept,
                    &[by(name).into(), last.as_str().into()],
                )
                .await?;
            }
            w.press("Down").await?;
        }
        assert!(sweep.wrong.is_empty(), "{}", sweep.wrong.join("\n"));
        Ok(())
    });
}
