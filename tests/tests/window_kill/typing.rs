//! She types at 80 words a minute, and the power goes between two letters.
use std::time::{Duration, Instant};

use gandan_tests::window::{Trouble, Window, by, units};
use tokio::time::{MissedTickBehavior, interval};

use crate::power::Back;

/// How long a letter may be without a place on the disk.
const PROMISED: Duration = Duration::from_millis(500);

/// So many characters a kill may cost.
const MOST_LOST: usize = 10;

/// 80 words of five letters a minute.
const LETTER: Duration = Duration::from_millis(150);

/// Keys that the driver passes on in one go, where it is faster than any hand.
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

/// What was typed when the power went.
struct Typed {
    all: String,
    /// What had been typed for as long as is promised.
    safe: String,
}

/// So many kills; answers the opinions that must be there.
pub async fn kill_while_typing(
    w: &Window,
    kills: usize,
    back: &mut Back,
) -> Result<Vec<String>, Trouble> {
    let mut dice = Dice(20_261_103);
    let mut recorded: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut most = 0;
    for round in 0..kills {
        // Every third time the opinion is finished first, so that a kill also meets a fresh recording.
        if dice.roll(3) == 0 && !text.is_empty() {
            w.press("Ctrl+Enter").await?;
            recorded.push(std::mem::take(&mut text));
        }
        let typed = type_on(w, &text, dice.roll(120), 4 + dice.roll(9)).await?;
        back.kill(w).await?;
        let (found, cursor) = w.field().await?;
        w.wait_count(&by("opinion"), recorded.len()).await?;
        assert!(
            typed.all.starts_with(&found),
            "round {round}: {found:?} was never typed: {:?}",
            typed.all
        );
        assert!(
            found.starts_with(&typed.safe),
            "round {round}: {:?} had to be kept, {found:?} was",
            typed.safe
        );
        let lost = typed.all.chars().count() - found.chars().count();
        assert!(
            lost <= MOST_LOST,
            "round {round}: {lost} characters are lost"
        );
        most = most.max(lost);
        assert_eq!(cursor, units(&found), "round {round}");
        text = found;
    }
    if !text.is_empty() {
        w.finish().await?;
        recorded.push(text);
    }
    w.wait_count(&by("opinion"), recorded.len()).await?;
    tell(kills, most);
    Ok(recorded)
}

#[allow(
    clippy::print_stderr,
    reason = "a person reads the count in the output of the journey"
)]
fn tell(kills: usize, most: usize) {
    eprintln!("{kills} kills while typing: at most {most} characters lost");
}

/// Types on behind `before`: `fast` letters at the driver's pace, then `slow` ones at hers.
async fn type_on(w: &Window, before: &str, fast: usize, slow: usize) -> Result<Typed, Trouble> {
    let start = before.chars().count() % SENTENCE.chars().count();
    let mut letters = SENTENCE.chars().cycle().skip(start);
    let fast: Vec<char> = letters.by_ref().take(fast).collect();
    let mut all = before.to_owned();
    let mut when: Vec<(Instant, String)> = Vec::new();
    for chunk in fast.chunks(CHUNK) {
        let chunk: String = chunk.iter().collect();
        w.type_text(&chunk).await?;
        all.push_str(&chunk);
        when.push((Instant::now(), all.clone()));
    }
    let mut hand = interval(LETTER);
    hand.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for letter in letters.take(slow) {
        hand.tick().await;
        w.type_text(letter.encode_utf8(&mut [0; 4])).await?;
        all.push(letter);
        when.push((Instant::now(), all.clone()));
    }
    let now = Instant::now();
    let safe = when
        .iter()
        .rev()
        .find(|(typed, _)| now.duration_since(*typed) >= PROMISED)
        .map(|(_, text)| text.clone());
    // What stood there before came from the disk.
    Ok(Typed {
        safe: safe.unwrap_or_else(|| before.to_owned()),
        all,
    })
}
