//! The program is killed with SIGKILL while she types, again and again: what she typed is there, the cursor in the
//! same place, nothing twice.
//!
//! The moments are counted in keys, from a fixed seed. `GANDAN_KILLS` says how many (12 unless it is given).
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey, units};
use std::time::{Duration, Instant};

/// How long a letter may be without a place on the disk.
const PROMISED: Duration = Duration::from_millis(500);

/// Keys that the driver passes on in one go.
const CHUNK: usize = 8;

const SENTENCE: &str = "Bà con tổ dân phố số 4 phản ánh: cứ mưa độ nửa tiếng là nước dềnh lên ngang bậc cửa, \
    nhà nào nền thấp là tràn vào tận bếp, đề nghị phường làm việc với bên thoát nước. ";

/// Numbers that look random and are the same in every run (Knuth's multiplier and the upper bits).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

fn kills() -> usize {
    std::env::var("GANDAN_KILLS")
        .map_or(12, |count| count.parse().expect("GANDAN_KILLS is a number"))
}

#[test]
fn nothing_typed_half_a_second_before_a_kill_is_lost() {
    journey("kill", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Lưu Thị Thục", "2").await?;
        let mut dice = Dice(20_261_103);
        let mut recorded: Vec<String> = Vec::new();
        let mut typed = String::new();
        for round in 0..kills() {
            // Every third time the opinion is finished first, so that a kill also meets a fresh recording.
            if dice.roll(3) == 0 && !typed.is_empty() {
                w.press("Ctrl+Enter").await?;
                recorded.push(std::mem::take(&mut typed));
            }
            let (safe, all) = type_on(&w, &typed, 1 + dice.roll(220)).await?;
            w.kill_and_open().await?;
            w.wait_focus(&by("composer")).await?;
            let (found, cursor) = w.field().await?;
            w.wait_count(&by("opinion"), recorded.len()).await?;
            assert!(
                all.starts_with(&found),
                "round {round}: {found:?} was never typed: {all:?}"
            );
            assert!(
                found.starts_with(&safe),
                "round {round}: {safe:?} had to be kept, {found:?} was"
            );
            assert_eq!(cursor, units(&found), "round {round}");
            typed = found;
        }
        if !typed.is_empty() {
            w.finish().await?;
            recorded.push(typed);
        }
        w.wait_count(&by("opinion"), recorded.len()).await?;
        w.close();
        let record = w.record()?;
        let told: Vec<&str> = record["opinions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap())
            .collect();
        assert_eq!(
            told,
            recorded
                .iter()
                .map(|text| text.trim_end())
                .collect::<Vec<_>>()
        );
        Ok(())
    });
}

/// Types on behind `before`. Tells what had been typed half a second before the end, and all that was.
async fn type_on(
    w: &Window,
    before: &str,
    count: usize,
) -> Result<(String, String), gandan_tests::window::Trouble> {
    let start = before.chars().count() % SENTENCE.chars().count();
    let keys: Vec<char> = SENTENCE.chars().cycle().skip(start).take(count).collect();
    let mut all = before.to_owned();
    let mut when: Vec<(Instant, String)> = Vec::new();
    for chunk in keys.chunks(CHUNK) {
        let chunk: String = chunk.iter().collect();
        w.type_text(&chunk).await?;
        all.push_str(&chunk);
        when.push((Instant::now(), all.clone()));
    }
    let now = Instant::now();
    let safe = when
        .iter()
        .rev()
        .find(|(typed, _)| now.duration_since(*typed) >= PROMISED)
        .map(|(_, text)| text.clone());
    // What stood there before came from the disk.
    Ok((safe.unwrap_or_else(|| before.to_owned()), all))
}

/// A kill between an act and its answer leaves the act done or undone, never half.
#[test]
fn a_kill_right_after_recording_records_once() {
    journey("kill-act", Typing::Plain, async |w| -> Told {
        w.new_evening().await?;
        w.speak("Ông Trịnh Ngọc Bảng", "3").await?;
        for round in 1..=3 {
            let text = format!("Ý kiến thứ {round}.");
            w.type_text(&text).await?;
            w.wait_draft("composer", &text, units(&text)).await?;
            w.press("Ctrl+Enter").await?;
            w.kill_and_open().await?;
            w.wait_focus(&by("composer")).await?;
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
