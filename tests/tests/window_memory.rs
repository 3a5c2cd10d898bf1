//! What the window holds in memory before, in the middle and at the end of a long evening. Not a test of every day:
//! `cargo xtask bench --only memory` runs it, on a machine where no other window stands open.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use gandan_domain::text::unmark;
use gandan_tests::window::{Told, Typing, Window, by, journey};
use std::time::Duration;

/// Two hours at 80 words a minute are 9,600 words: so many opinions of 60 words.
const OPINIONS: usize = 160;
/// Before each measurement nothing is pressed for so long.
const IDLE: Duration = Duration::from_secs(30);
/// How much may be added in the evening, and in its second half, in MiB.
const PROMISED: (f64, f64) = (80.0, 10.0);

const OPINION: &str = "Bà con phản ánh ngõ 18 cứ mưa là ngập, nước tràn vào nhà, đồ đạc hư hỏng, \
    đề nghị phường sớm cho nạo vét cống, lắp thêm nắp hố ga, xử lý hộ dân đổ phế thải xây dựng xuống cống; \
    việc này đã nêu ở kỳ trước mà chưa thấy trả lời, mong các đồng chí nói rõ ai làm và bao giờ thì xong";

#[test]
#[ignore = "a measurement; cargo xtask bench runs it"]
fn a_long_evening_in_memory() {
    journey("memory", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.click_really(&by("composer")).await?;
        let before = at_rest(&w).await;
        record(&w, 0..OPINIONS / 2).await?;
        let middle = at_rest(&w).await;
        record(&w, OPINIONS / 2..OPINIONS).await?;
        let after = at_rest(&w).await;
        println!(
            "PSS of all processes after {} s at rest: {before:.1} MiB before, {middle:.1} after {} opinions, {after:.1} after {OPINIONS}",
            IDLE.as_secs(),
            OPINIONS / 2
        );
        let (evening, half) = (after - before, after - middle);
        println!(
            "added: {evening:.1} MiB in the evening (promised <= {}), {half:.1} in its second half (promised <= {})",
            PROMISED.0, PROMISED.1
        );
        assert!(evening <= PROMISED.0 && half <= PROMISED.1);
        Ok(())
    });
}

async fn at_rest(w: &Window) -> f64 {
    tokio::time::sleep(IDLE).await;
    let held = w.memory();
    let total = held.iter().map(|(_, mib)| mib).sum();
    println!("{total:.1} MiB: {held:.1?}");
    total
}

/// Opinions as they come: a new speaker for every second one, a topic and a task for each, every tenth answered.
async fn record(w: &Window, numbers: std::ops::Range<usize>) -> Told {
    for number in numbers {
        if number % 2 == 0 {
            w.speak(&format!("Bà Người Thứ {number}"), "7").await?;
        }
        let words = unmark(&format!("{OPINION}, nhà số {number}."));
        w.type_really(&words)?;
        w.wait_value(&by("composer"), &words).await?;
        w.press("Alt+8").await?;
        w.follow_up("kinh tế 10n").await?;
        w.finish().await?;
        w.wait_count(&by("opinion"), number + 1).await?;
        if number % 10 == 9 {
            w.press("F8").await?;
            w.press("F4").await?;
            w.wait_focus(&by("answer-text")).await?;
            w.type_text("Phường tiếp thu, giao đơn vị kiểm tra và trả lời.")
                .await?;
            w.press("Ctrl+Enter").await?;
            w.wait_focus(&by("composer")).await?;
            w.press("Escape").await?;
            w.press("Escape").await?;
        }
    }
    Ok(())
}
