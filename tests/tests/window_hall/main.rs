//! A full hall at the door: two hundred people are ticked one after another from a roll of two thousand, with two or
//! three letters and one key each. Nobody is ticked twice or wrongly, and what is counted is what is printed.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

mod secretary;
mod ward;

use std::collections::BTreeSet;
use std::time::Instant;

use gandan_documents::read;
use gandan_tests::window::{Told, Typing, Window, by, journey};
use secretary::{Ticked, Wants};
use serde_json::Value;
use ward::{Neighbour, Ward};

/// What is promised: letters of a name, and then one key.
const LETTERS: usize = 3;
/// After so many people the power goes, in the middle of a name.
const CUT: usize = 120;

#[test]
fn two_hundred_people_at_the_door() {
    journey("hall", Typing::Plain, async |w| {
        w.close();
        let ward = Ward::settled(&w.data());
        w.open().await?;
        w.new_evening().await?;
        w.press("Shift+F5").await?;
        w.wait_focus(&by("attendance-line")).await?;

        let begun = Instant::now();
        let mut taken = Vec::new();
        for (n, who) in ward.hall.iter().enumerate() {
            if n == CUT {
                the_power_goes(&w, n).await?;
            }
            let ticked = secretary::ticks(&w, who, n + 1).await?;
            taken.push((who, ticked));
            if n % 50 == 20 {
                a_slip_is_taken_back(&w, n + 1).await?;
            }
            if n % 50 == 40 {
                several_in_a_breath(&w, n + 1).await?;
            }
        }
        tell(&taken, begun.elapsed().as_secs_f64());
        the_promise_is_kept(&taken);
        w.shot("hall").await?;

        the_panel_counts(&w, ward.hall.len()).await?;
        everybody_is_there_once(&w, &ward).await
    });
}

/// In the middle of a name: the letters are there again, and nobody who was ticked is gone.
async fn the_power_goes(w: &Window, there: usize) -> Told {
    w.type_text("ngu").await?;
    w.wait_draft("attendance:line", "ngu", 3).await?;
    w.kill_and_open().await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.wait_value(&by("attendance-line"), "ngu").await?;
    w.press("Escape").await?;
    secretary::at_rest(w, there).await
}

/// Somebody is ticked by mistake and taken back by the same hand; another time by F9, and F9 too many is put back.
async fn a_slip_is_taken_back(w: &Window, there: usize) -> Told {
    w.type_text(ward::NEVER_COMES).await?;
    w.press("Enter").await?;
    secretary::at_rest(w, there + 1).await?;
    w.press("Alt+Delete").await?;
    secretary::at_rest(w, there).await?;
    w.type_text(ward::NEVER_COMES).await?;
    w.press("Enter").await?;
    secretary::at_rest(w, there + 1).await?;
    for (key, count) in [("F9", there), ("F9", there + 1), ("Shift+F9", there)] {
        w.press(key).await?;
        secretary::at_rest(w, count).await?;
    }
    Ok(())
}

/// The same letters three times, faster than any answer: three people; and as fast they are taken back.
async fn several_in_a_breath(w: &Window, there: usize) -> Told {
    w.type_text("nth\nnth\nnth\n").await?;
    secretary::at_rest(w, there + 3).await?;
    for _ in 0..3 {
        w.press("Alt+Delete").await?;
    }
    secretary::at_rest(w, there).await
}

/// Prints what a person takes.
fn tell(taken: &[(&Neighbour, Ticked)], seconds: f64) {
    let people = taken.len();
    let mut letters: Vec<usize> = taken.iter().map(|(_, t)| t.letters).collect();
    letters.sort_unstable();
    let share = |fits: &dyn Fn(&Ticked) -> bool| taken.iter().filter(|(_, t)| fits(t)).count();
    println!(
        "{people} people: letters median {}, most {}; within {LETTERS} letters {}, by Enter {}, by Alt and a digit {}, \
         {:.2} s a person, slips and a power cut included",
        letters[people / 2],
        letters[people - 1],
        share(&|t| t.letters <= LETTERS),
        share(&|t| t.key == "Enter"),
        share(&|t| t.key.starts_with("Alt")),
        seconds / 200.0,
    );
}

/// One key ends each name, and three letters are enough for nine in ten of those on the roll: for everybody who came
/// before and bears nobody else's name.
fn the_promise_is_kept(taken: &[(&Neighbour, Ticked)]) {
    let on_the_roll: Vec<_> = taken
        .iter()
        .filter(|(who, _)| who.wants != Wants::Unknown)
        .collect();
    let short = on_the_roll
        .iter()
        .filter(|(_, t)| t.letters <= LETTERS)
        .count();
    assert!(
        short * 10 >= on_the_roll.len() * 9,
        "{short} of {}",
        on_the_roll.len()
    );
    for (who, ticked) in taken {
        let known = matches!(who.wants, Wants::Known { .. });
        assert!(!known || ticked.presses == 1, "{who:?} took {ticked:?}");
        let three = matches!(
            who.wants,
            Wants::Known {
                regular: true,
                namesake: false
            }
        );
        assert!(
            !three || ticked.letters <= LETTERS,
            "{who:?} took {ticked:?}"
        );
    }
}

/// The head says how many, each table sums up to it, and so many lines stand under an empty line.
async fn the_panel_counts(w: &Window, count: usize) -> Told {
    secretary::at_rest(w, count).await?;
    let here = format!("{}[data-kind=here]", by("attendance-row"));
    w.wait_count(&here, count).await?;
    let sums = "return ['tally-groups', 'tally-capacities'].map(name => [...document.querySelectorAll(`[data-test=${name}] dd`)]
        .reduce((all, one) => all + Number(one.textContent), 0))";
    let sums = w.script(sums, &[]).await?;
    assert_eq!(sums, serde_json::json!([count, count]));
    w.press("F7").await?;
    w.wait_text(&by("attendance-paper"), "Khớp").await
}

/// The file of the session and the Word file, by the command line: these very people, each once.
async fn everybody_is_there_once(w: &Window, ward: &Ward) -> Told {
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.close();
    let list: Value = serde_json::from_slice(&w.gandan(&["--json", "session", "list"])?).unwrap();
    let tonight = list
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .find(|id| *id != ward.earlier)
        .unwrap();
    let export = |format: &str| {
        w.gandan(&[
            "session", "export", tonight, "-o", "-", "--format", format, "--copy", "full",
        ])
    };
    let file: Value = serde_json::from_slice(&export("json")?).unwrap();
    let rows = file["attendees"].as_array().unwrap();
    assert_eq!(rows.len(), ward.hall.len());
    let there: BTreeSet<String> = rows.iter().map(ward::marks).collect();
    let came: BTreeSet<String> = ward.hall.iter().map(Neighbour::marks).collect();
    assert_eq!(there, came);
    let late = ward.hall.iter().filter(|one| one.late).count();
    let of = |time: &str| rows.iter().filter(|row| row.get(time).is_some()).count();
    assert_eq!((of("arrived_at"), of("left_at")), (late, ward::LEAVE));

    let paper = read::paragraph_texts(&export("docx")?).unwrap();
    let line = |begins: &str| -> String {
        let found: Vec<&String> = paper.iter().filter(|line| line.contains(begins)).collect();
        assert_eq!(found.len(), 1, "{begins}: {found:?}");
        found[0].clone()
    };
    assert!(line("Đại biểu Nhân dân").contains(&ward.hall.len().to_string()));
    for one in ward.hall.iter().filter(|one| one.late) {
        assert!(line("Đến muộn").contains(&one.name), "{}", one.name);
    }
    for one in ward.hall.iter().filter(|one| one.leaves) {
        assert!(line("Về sớm").contains(&one.name), "{}", one.name);
    }
    w.data_is_sound()
}
