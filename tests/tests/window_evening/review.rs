//! Rà soát and Ban hành: the short forms, what the chair concluded, the Word file.
use gandan_tests::window::{Told, Trouble, Window, by};

use crate::script::{Evening, list, text};

/// Rà soát: the short form of every opinion for the paper, and what the chair concluded.
pub async fn review(w: &Window, evening: &Evening) -> Told {
    w.go(3).await?;
    w.wait_count(&by("review-row"), evening.opinions().len())
        .await?;
    for (index, opinion) in evening.opinions().iter().enumerate() {
        if opinion["kind"] == "denunciation" {
            continue;
        }
        w.pick(index + 1).await?;
        w.tab_to(&by("gist")).await?;
        w.type_text(text(opinion, "gist")).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("review-row")).await?;
    }
    w.press("F2").await?;
    for (index, conclusion) in list(&evening.0["session"], "conclusions")
        .iter()
        .enumerate()
    {
        w.wait_focus(&by("conclusion-new")).await?;
        w.type_text(text(conclusion, "text")).await?;
        w.press("Tab").await?;
        let line = format!("{} {}", text(conclusion, "unit"), text(conclusion, "due"));
        w.type_text(line.trim()).await?;
        w.press("Tab").await?;
        w.type_text(text(conclusion, "with")).await?;
        w.press("Ctrl+Enter").await?;
        w.wait_count(&by("conclusion"), index + 1).await?;
        w.wait_value(&by("conclusion-new"), "").await?;
    }
    Ok(())
}

/// Ban hành: the Word file, as bytes.
pub async fn issue(w: &Window) -> Result<Vec<u8>, Trouble> {
    w.go(4).await?;
    w.wait_focus(&by("export-word")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_for(&by("exported-name")).await?;
    let name = w.texts(&by("exported-name")).await?.remove(0);
    Ok(std::fs::read(w.data().join("Biên bản").join(name))?)
}
