//! What comes between her and the words: late comers, a hand, a shout, a second thought, a power cut, the break.
use std::time::Instant;

use gandan_documents::read;
use gandan_tests::window::{Cut, Told, Window, by, units};
use serde_json::Value;

use crate::before::stranger;
use crate::keys::Taken;
use crate::script::{Meeting, bare, text};

/// In the middle of the evening five more come in.
pub async fn late(w: &Window, meeting: &Meeting) -> Told {
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    for (index, one) in meeting.list("late").iter().enumerate() {
        let name = one.as_str().unwrap();
        // The last one's hand has been seen already: he is here by name.
        if index < 4 {
            stranger(w, name, index + 1).await?;
        }
        w.type_text(bare(name)).await?;
        w.wait_text(&by("attendance-row"), bare(name)).await?;
        w.press("F3").await?;
        // Not the one before.
        let said = format!("{}: đến lúc", bare(name));
        w.wait_text(&by("attendance-said"), &said).await?;
    }
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// Somebody's hand goes up in the midst of a word: the name is added, the cursor is in the midst of the word again.
pub async fn a_hand_goes_up(w: &Window, words: &str, meeting: &Meeting, taken: &mut Taken) -> Told {
    let at = words
        .char_indices()
        .nth(words.chars().count() / 2)
        .unwrap()
        .0;
    let (before, after) = words.split_at(at);
    w.type_text(before).await?;
    taken.own(w);
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    w.type_text(meeting.list("late")[4].as_str().unwrap())
        .await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    Taken::incident(w);
    assert_eq!(w.field().await?, (before.to_owned(), units(before)));
    w.type_text(after).await
}

/// How far somebody gets before another one shouts: to the end of a word.
pub fn until_the_shout(words: &str) -> &str {
    let middle = words
        .char_indices()
        .nth(words.chars().count() / 2)
        .unwrap()
        .0;
    &words[..middle + words[middle..].find(' ').unwrap()]
}

/// Somebody shouts into an opinion, which has number `number`: what was typed of it is kept by the key that gives the
/// floor to the shout, and its end is added when it is said.
pub async fn somebody_shouts(
    w: &Window,
    said: &Value,
    shout: &Value,
    number: usize,
    taken: &mut Taken,
) -> Told {
    let half = until_the_shout(text(said, "text"));
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    // The floor is given by the same key that would have ended the opinion.
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_value(&by("composer"), "").await?;
    w.wait_text(&by("composer-speaker"), "Chưa rõ tên").await?;
    taken.opinion(w);
    w.kind(text(shout, "kind")).await?;
    w.type_text(text(shout, "text")).await?;
    w.finish().await?;
    taken.opinion(w);
    w.wait_count(&by("opinion"), number + 1).await?;

    w.pick(number).await?;
    w.press("Ctrl+e").await?;
    w.wait_focus(&by("edit-text")).await?;
    w.wait_value(&by("edit-text"), half).await?;
    w.press("Ctrl+End").await?;
    w.type_text(&text(said, "text")[half.len()..]).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_gone(&by("edit-text")).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// It was said a year ago: linked in two keys.
pub async fn heard_before(w: &Window) -> Told {
    w.until_with(
        "last year's opinion is offered",
        "return [...document.querySelectorAll('[data-test=similar-one]')].some(e => e.innerText.includes(arguments[0])) || document.querySelector('[data-test=side]')?.innerText",
        &["12/11/2025".into()],
    )
    .await?;
    w.press("Ctrl+h").await?;
    w.wait_text(&by("similar-keys"), "Esc").await?;
    w.press("Alt+1").await?;
    w.wait_text(&by("similar-one"), "cùng nội dung").await
}

/// It was another unit's after all: the line of the task is typed over.
pub async fn a_change_of_mind(w: &Window, line: &str, taken: &mut Taken) -> Told {
    taken.own(w);
    w.press("F6").await?;
    w.wait_focus(&by("follow-up-line")).await?;
    w.type_over(line).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    Taken::incident(w);
    Ok(())
}

/// The power goes in mid-sentence; said for how long she waits, which also the machine decides.
#[allow(
    clippy::print_stderr,
    reason = "a person reads the time in the output of the journey"
)]
pub async fn the_power_goes(w: &Window, words: &str, taken: &mut Taken) -> Told {
    taken.own(w);
    taken.mouse(w).await?;
    let started = Instant::now();
    let cut = Cut {
        field: "composer",
        draft: "composer",
        about: "composer-speaker",
        after: words.chars().count() / 2,
    };
    w.type_through_a_power_cut(words, cut).await?;
    eprintln!(
        "the sentence with a power cut in it: {} ms",
        started.elapsed().as_millis()
    );
    w.watch_the_mouse().await
}

/// The chair asks for a draft: one key, every word so far is in it, the cursor stays.
pub async fn a_draft_at_the_break(w: &Window, meeting: &Meeting, count: usize) -> Told {
    w.presses();
    w.press("Shift+F12").await?;
    w.wait_text(&by("toast"), "Đã xuất").await?;
    w.wait_focus(&by("composer")).await?;
    assert_eq!(w.presses(), 1, "the draft takes one key");
    let lines = read::paragraph_texts(&w.newest_paper()?)
        .unwrap()
        .join("\n");
    for said in &meeting.opinions()[..count] {
        let words = text(said, "text");
        assert!(lines.contains(words), "the draft lacks: {words}");
    }
    Ok(())
}
