//! A whole evening typed in as a person would, key by key: from an empty folder to the printed minutes, killed in
//! mid-sentence on the way.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod hall;
mod outcome;
mod prepare;
mod review;
mod script;

use gandan_tests::window::{Typing, journey};

use script::Evening;

#[test]
fn an_evening_from_an_empty_folder_to_the_printed_minutes() {
    journey("evening", Typing::Plain, async |w| {
        let evening = Evening::read();
        prepare::set_up_the_ward(&w, &evening).await?;
        prepare::prepare(&w, &evening).await?;
        hall::record(&w, &evening).await?;
        hall::answer(&w, &evening).await?;
        review::review(&w, &evening).await?;
        let paper = review::issue(&w).await?;
        w.close();
        outcome::the_record_is_the_evening(&w.record()?, &evening);
        outcome::the_paper_says_the_record(&paper, &evening);
        Ok(())
    });
}
