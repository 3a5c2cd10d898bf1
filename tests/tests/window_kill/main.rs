//! The program is killed with SIGKILL, again and again: while she types, right after an act, while a list or dialog is
//! open. What she typed and did is there once, the cursor in the same place, the data folder sound.
//!
//! The moments of typing are counted in keys, from a fixed seed. `GANDAN_KILLS` says how many (6 unless it is given).
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod open;
mod power;
mod typing;

use gandan_tests::window::{Told, Typing, by, journey, units};

use power::Back;

fn kills() -> usize {
    std::env::var("GANDAN_KILLS")
        .map_or(6, |count| count.parse().expect("GANDAN_KILLS is a number"))
}

#[test]
fn at_most_ten_characters_are_lost_to_a_kill() {
    journey("kill", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Lưu Thị Thục", "2").await?;
        let mut back = Back::default();
        let recorded = typing::kill_while_typing(&w, kills(), &mut back).await?;
        w.close();
        w.data_is_sound()?;
        let record = w.record()?;
        let told: Vec<&str> = record["opinions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap())
            .collect();
        let recorded: Vec<&str> = recorded.iter().map(|text| text.trim_end()).collect();
        assert_eq!(told, recorded);
        back.tell();
        Ok(())
    });
}

/// A kill between an act and its answer leaves the act done or undone, never half.
#[test]
fn a_kill_right_after_recording_records_once() {
    journey("kill-act", Typing::Plain, async |w| -> Told {
        w.new_evening().await?;
        w.speak("Ông Trịnh Ngọc Bảng", "3").await?;
        let mut back = Back::default();
        for round in 1..=2 {
            let text = format!("Ý kiến thứ {round}.");
            w.type_text(&text).await?;
            w.wait_draft("composer", &text, units(&text)).await?;
            w.press("Ctrl+Enter").await?;
            back.kill(&w).await?;
            // Not recorded: then it still stands in the composer.
            if !w.field().await?.0.is_empty() {
                w.wait_value(&by("composer"), &text).await?;
                w.wait_count(&by("opinion"), round - 1).await?;
                w.finish().await?;
            }
            w.wait_count(&by("opinion"), round).await?;
        }
        Ok(())
    });
}

/// A list or dialog that is open takes nothing with it that was done in it, and not the sentence it lies over.
#[test]
fn a_kill_over_an_open_list_loses_nothing_done() {
    journey("kill-open", Typing::Plain, async |w| {
        open::an_evening_with_everything(&w).await?;
        let mut back = Back::default();
        open::attendance(&w, &mut back).await?;
        open::carried_over(&w, &mut back).await?;
        open::gathered(&w, &mut back).await?;
        open::gathered_preview(&w, &mut back).await?;
        open::room(&w, &mut back).await?;
        back.tell();
        Ok(())
    });
}
