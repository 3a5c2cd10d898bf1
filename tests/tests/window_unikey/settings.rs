//! The fields of Thiết lập, each part left and opened again.
use gandan_tests::window::{Told, Typing, Window, by, journey};

use super::sweep::Sweep;

/// A part of Thiết lập.
struct Part {
    name: &'static str,
    /// Lists that may be empty: each gets a row.
    lists: &'static [&'static str],
    fields: &'static [&'static str],
    /// Fields of the row that comes of the line for a new one, once the part is opened again.
    added: &'static [&'static str],
}

const fn part(name: &'static str, fields: &'static [&'static str]) -> Part {
    Part {
        name,
        lists: &[],
        fields,
        added: &[],
    }
}

const SETTINGS: &[Part] = &[
    Part {
        lists: &["ward-chair", "ward-secretary", "ward-recipient"],
        ..part(
            "ward",
            &[
                "ward-name",
                "ward-province",
                "ward-place-name",
                "ward-place",
                "ward-chair-name",
                "ward-chair-title",
                "ward-secretary-name",
                "ward-secretary-title",
                "ward-recipient-text",
                "ward-copies",
            ],
        )
    },
    part(
        "units",
        &[
            "unit-name",
            "unit-shorts",
            "unit-new-name",
            "unit-new-shorts",
        ],
    ),
    Part {
        added: &["official-name", "official-title"],
        ..part("officials", &["official-new-name", "official-new-title"])
    },
    Part {
        added: &["group-name"],
        ..part("groups", &["group-new-name", "groups-paste"])
    },
    part("topics", &["topic-name", "topic-new-name"]),
    part("holidays", &["holiday-new-date", "holiday-new-name"]),
    part("deadlines", &["deadline-days", "deadline-basis"]),
    Part {
        added: &["abbreviation-short", "abbreviation-long"],
        ..part(
            "abbreviations",
            &["abbreviation-new-short", "abbreviation-new-long"],
        )
    },
    Part {
        added: &["module-name", "module-text"],
        ..part("modules", &["module-new-name", "module-new-text"])
    },
    part("look", &[]),
];

/// The text fields of Thiết lập, by name.
pub fn fields() -> Vec<&'static str> {
    let all = SETTINGS.iter();
    all.flat_map(|part| part.fields.iter().chain(part.added))
        .copied()
        .collect()
}

pub fn journey_through_the_settings() {
    journey("unikey-settings", Typing::Plain, async |w| {
        let mut sweep = Sweep::new();
        w.wait_for(&by("to-settings")).await?;
        w.tab_to(&by("to-settings")).await?;
        w.press("Enter").await?;
        for part in SETTINGS {
            let tab = by(&format!("settings-{}", part.name));
            w.wait_focus(&tab).await?;
            let before = sweep.last.clone();
            for list in part.lists {
                if !w.is_there(&by(&format!("{list}-row"))).await? {
                    w.focus(&by(&format!("{list}-add"))).await?;
                    w.press("Enter").await?;
                }
                w.wait_for(&by(&format!("{list}-row"))).await?;
            }
            sweep.fields(&w, "main", part.fields).await?;
            leave_and_come_back(&w, &tab).await?;
            if part.name == "abbreviations" {
                // No sentence is a short form, so that no row came of it.
                w.press("F6").await?;
            }
            for name in part.added {
                w.wait_for(&by(name)).await?;
                sweep.field(&w, "main", name).await?;
            }
            if !part.added.is_empty() {
                leave_and_come_back(&w, &tab).await?;
            }
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
        sweep.has_been_in(&fields());
        assert!(sweep.wrong.is_empty(), "{}", sweep.wrong.join("\n"));
        Ok(())
    });
}

/// The part is left and opened again: it shows what has been kept.
async fn leave_and_come_back(w: &Window, tab: &str) -> Told {
    w.focus(tab).await?;
    w.press("Down").await?;
    w.press("Up").await?;
    w.wait_focus(tab).await
}
