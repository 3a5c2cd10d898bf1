//! After the last opinion: those in charge answer, last year's case is closed, the paper goes out.
use std::time::Instant;

use gandan_tests::typing::Method;
use gandan_tests::window::{Told, Trouble, Window, by};

use crate::script::{Meeting, covers, text};

/// Those in charge answer, several opinions at once.
pub async fn answer(w: &Window, meeting: &Meeting) -> Told {
    for answer in meeting.list("answers") {
        w.begin_answer(&covers(answer)).await?;
        w.type_through_unikey(text(answer, "text"), Method::Telex)
            .await?;
        w.end_answer(text(answer, "outcome")).await?;
    }
    Ok(())
}

/// What was raised a year ago has been answered tonight: two keys from the composer.
pub async fn the_case_of_last_year_is_closed(w: &Window, meeting: &Meeting) -> Told {
    w.presses();
    w.press("Shift+F7").await?;
    w.wait_text(&by("carry-row"), text(&meeting.0["earlier"], "text"))
        .await?;
    w.press("Alt+2").await?;
    w.wait_text(&by("carry-sums"), "0 còn mở · 1 đã xử lý")
        .await?;
    assert_eq!(w.presses(), 2);
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// Forty were there, five of them late; the paper's number is theirs.
pub async fn everybody_is_counted(w: &Window) -> Told {
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.until(
        "forty people are counted, in all and by tổ",
        "const sum = [...document.querySelectorAll('[data-test=tally-groups] dd')].reduce((all, one) => all + Number(one.textContent), 0);
        const total = document.querySelector('[data-test=attendance-total]');
        const seen = [Number(total?.textContent), sum, total?.parentElement.innerText.includes('5 đến muộn')];
        return JSON.stringify(seen) === '[40,40,true]' || seen",
    )
    .await?;
    w.press("F7").await?;
    w.wait_text(&by("attendance-paper"), "Khớp").await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// All is said: one key, and the Word file is there.
#[allow(
    clippy::print_stderr,
    reason = "a person reads the time in the output of the journey"
)]
pub async fn the_paper_takes_one_key(w: &Window) -> Result<Vec<u8>, Trouble> {
    let started = Instant::now();
    w.presses();
    w.press("Shift+F12").await?;
    w.wait_text(&by("toast"), "Đã xuất “").await?;
    assert_eq!(w.presses(), 1, "the Word file takes one key");
    eprintln!(
        "from the key to the Word file: {} ms",
        started.elapsed().as_millis()
    );
    w.newest_paper()
}
