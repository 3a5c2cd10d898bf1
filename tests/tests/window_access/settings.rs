//! Every part of Thiết lập, the size of text that stays, every colour of a topic.

use gandan_tests::window::{Told, Window, by};
use serde_json::json;

use crate::look::{Found, look, walk};

pub async fn settings(w: &Window, found: &Found) -> Told {
    for part in [
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
    ] {
        let tab = by(&format!("settings-{part}"));
        w.focus(&tab).await?;
        w.press("Enter").await?;
        look(
            w,
            found,
            &format!("settings-{part}"),
            &format!("{tab}[aria-selected=true]"),
        )
        .await?;
        walk(w, found, &format!("settings-{part}"), "body").await?;
    }
    every_hue(w, found).await?;
    size_is_kept(w).await?;
    w.focus(&by("settings-topics")).await?;
    w.press("Enter").await?;
    // A name that is taken is refused: the error stays until it is closed.
    let taken = w.texts(&by("topic-name")).await?;
    w.focus(&by("topic-new-name")).await?;
    w.type_text(&taken[0]).await?;
    w.press("Enter").await?;
    look(w, found, "error", &by("error")).await?;
    w.focus(&by("error-close")).await?;
    w.press("Enter").await?;
    w.focus(&by("topic-merge")).await?;
    w.press("Enter").await?;
    look(w, found, "merge", &by("merge")).await?;
    walk(w, found, "merge", "dialog").await
}

/// Chosen by arrow keys, shown at once, and shown from the start after a power cut.
async fn size_is_kept(w: &Window) -> Told {
    w.focus(&by("text-size-small")).await?;
    w.press("Right").await?;
    w.wait_text_size("medium").await?;
    w.press("Right").await?;
    w.wait_text_size("large").await?;
    w.wait_for(&format!("{}:checked", by("text-size-large")))
        .await?;
    w.kill_and_open().await?;
    w.wait_text_size("large").await?;
    w.focus(&by("settings-look")).await?;
    w.press("Enter").await?;
    w.wait_for(&format!("{}:checked", by("text-size-large")))
        .await?;
    w.text_size("small").await
}

/// A topic may have any colour: the chip beside the sample sentence, in seventy-two of them.
async fn every_hue(w: &Window, found: &Found) -> Told {
    let script = "const chip = document.querySelector('.sample span[style]');
        const box = document.createElement('div'); box.id = 'every-hue';
        box.style.cssText = 'position:fixed;inset:0;background:var(--card);z-index:99;display:flex;flex-wrap:wrap;gap:8px';
        for (let h = 0; h < 360; h += 5) { const one = chip.cloneNode(true); one.style.setProperty('--h', h); box.append(one); }
        document.querySelector('main').append(box); return box.children.length";
    assert_eq!(w.script(script, &[]).await?, json!(72));
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        found.note(
            &format!("every hue ({theme})"),
            w.barriers("#every-hue").await?,
        );
        w.shot(&format!("access-hues-{theme}")).await?;
    }
    w.script("document.getElementById('every-hue').remove()", &[])
        .await
        .map(drop)
}
