//! One kill, and what must hold after any of them.
use std::time::{Duration, Instant};

use gandan_tests::window::{Told, Window, by};

/// How long it took to be back, for every kill.
#[derive(Default)]
pub struct Back(Vec<Duration>);

impl Back {
    /// Kills the program, finds its data sound and waits until the cursor is in the composer again.
    pub async fn kill(&mut self, w: &Window) -> Told {
        w.close();
        w.data_is_sound()?;
        let started = Instant::now();
        w.open().await?;
        let home = by("composer");
        let line = by("attendance-line");
        w.wait_focus(&format!("{home}, {line}")).await?;
        self.0.push(started.elapsed());
        // Somebody who was about to be ticked, and isn't: the letters are back in the line. They go, then the list.
        if w.is_there(&line).await? {
            w.press("Escape").await?;
            w.press("Escape").await?;
        }
        w.wait_focus(&home).await
    }

    /// The times, which the machine and the start of the driver decide as well.
    #[allow(
        clippy::print_stderr,
        reason = "a person reads the times in the output of the journey"
    )]
    pub fn tell(&self) {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let most = sorted.last().copied().unwrap_or_default();
        eprintln!(
            "{} kills; back at the cursor, start of the driver included: the middle one {} ms, the slowest {} ms",
            sorted.len(),
            sorted[sorted.len() / 2].as_millis(),
            most.as_millis()
        );
    }
}
