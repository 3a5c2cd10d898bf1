//! One test meeting, the mouse unplugged: from an empty folder to the Word file, with a roll brought along, a case
//! heard a year ago, slips and opinions gathered before, an interruption, a change of mind, a draft at the break and
//! the power going in mid-sentence. `tests/meeting/evening.json` is what is said.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod after;
mod before;
mod hall;
mod incidents;
mod keys;
mod outcome;
mod paper;
mod script;

use gandan_tests::window::{Typing, journey};
use thirtyfour::By;

use keys::Taken;
use script::Meeting;

#[test]
fn one_test_meeting_with_the_mouse_unplugged() {
    journey("meeting", Typing::Plain, async |w| {
        let meeting = Meeting::read();
        let mut taken = Taken::default();
        w.watch_the_mouse().await?;

        before::the_roll(&w, &meeting).await?;
        before::a_year_ago(&w, &meeting).await?;
        before::prepare(&w, &meeting).await?;
        before::who_has_come(&w, &meeting).await?;
        before::gathered_before(&w, &meeting).await?;
        hall::listen(&w, &meeting, &mut taken).await?;
        after::answer(&w, &meeting).await?;
        after::the_case_of_last_year_is_closed(&w, &meeting).await?;
        after::everybody_is_counted(&w).await?;
        let paper = after::the_paper_takes_one_key(&w).await?;

        taken.mouse(&w).await?;
        // The count counts: a click would have been seen.
        w.driver()?.find(By::Css("body")).await?.click().await?;
        assert!(w.mouse_uses().await? > 0, "nobody looks at the mouse");

        w.close();
        w.data_is_sound()?;
        outcome::the_record_is_what_was_said(&w, &meeting)?;
        paper::is_whole(&paper, &meeting);
        taken.hold(meeting.heard().len());
        Ok(())
    });
}
