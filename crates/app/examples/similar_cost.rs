//! What "we heard this before" costs at 100,000 opinions: gathering them, the memory they take,
//! and each question while a text is being typed. Ends badly if a promise is not kept.
//! `cargo xtask bench --only similar` runs it.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement prints its numbers"
)]

use gandan_app::api::NewSession;
use gandan_app::{App, Done, Options};
use gandan_domain::SessionKind;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const OPINIONS: u32 = 100_000;
/// Of 100 questions 95 are answered within this.
const PROMISED: Duration = Duration::from_millis(50);

/// Texts as they are typed.
const TYPED: &[&str] = &[
    "Kính thưa hội nghị, cống đầu ngõ 12 tắc từ tháng trước, hễ mưa là nước tràn vào nhà dân, đề nghị cho người xuống thông",
    "Đèn đường đoạn qua nhà văn hóa cháy bóng, tối om, các cháu đi học về sợ lắm",
    "Bao giờ thì dự án treo khu Hoa Sứ được xóa, nhà dột nát mà xin sửa không cho vì vướng quy hoạch",
    "Rac chat dong dau ngo 45 may hom khong ai lay, mui hoi khong chiu noi",
    "Chó nhà ông Bường thả rông không rọ mõm, hôm qua cắn cháu tôi phải đi tiêm dại",
    "Hồ sơ cấp sổ đỏ nộp từ tháng Hai đến nay chưa có hồi âm, hỏi đâu cũng bảo đợi",
    "Quán bia kê bàn ghế kín vỉa hè, người đi bộ phải xuống lòng đường",
    "Trạm y tế hết thuốc huyết áp hai tháng liền, đóng bảo hiểm mà phải mua ngoài",
];

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("similar_cost FOLDER");
        return ExitCode::FAILURE;
    };
    match measure(&folder) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(folder: &str) -> Done<bool> {
    let options = || Options {
        data_dir: Some(folder.into()),
        ..Options::default()
    };
    App::open(options())?.generate(OPINIONS, 7)?;
    let app = App::open(options())?;
    let session = app.session_create(&NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    })?;
    let before = memory();
    let started = Instant::now();
    app.opinion_similar_anywhere(TYPED.first().copied().unwrap_or_default(), 2)?;
    println!("  gathering {OPINIONS} opinions: {:.1?}", started.elapsed());
    if let (Some(before), Some(after)) = (before, memory()) {
        println!(
            "  memory: {} MB more",
            after.saturating_sub(before) / 1_000_000
        );
    }
    let mut times = Vec::new();
    let mut shown = 0;
    for text in TYPED {
        let ends = text.match_indices(' ').map(|(at, _)| at).skip(2);
        for end in ends.chain([text.len()]) {
            let started = Instant::now();
            shown += app
                .opinion_similar(&session, None, &text[..end], None)?
                .len();
            times.push(started.elapsed());
        }
    }
    times.sort_unstable();
    let at = |part: usize| {
        times
            .get(times.len() * part / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "  {} questions while typing, {shown} shown: half within {:.1?}, 95 of 100 within {:.1?}, all within {:.1?} (promised: 95 within {PROMISED:?})",
        times.len(),
        at(50),
        at(95),
        times.last().copied().unwrap_or_default(),
    );
    let input = gandan_app::api::NewOpinion {
        speaker: None,
        text: "Nắp hố ga trước số 18 phố Vải gãy đôi, hôm qua có cháu sụt chân.".into(),
        kind: gandan_domain::OpinionKind::Petition,
        topics: Vec::new(),
        channel: gandan_domain::Channel::Spoken,
        at: None,
    };
    app.opinion_record(&session, &input)?;
    let asked = "Cái nắp hố ga số 18 phố Vải vỡ rồi mà chưa thay";
    let started = Instant::now();
    let found = app.opinion_similar(&session, None, asked, None)?;
    println!(
        "  after recording one more, asked for it in other words: {:.1?}, {}",
        started.elapsed(),
        if found.iter().any(|f| f.session == session) {
            "found"
        } else {
            "not found"
        },
    );
    Ok(at(95) <= PROMISED)
}

/// Bytes of memory in use, where the system tells.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmRSS"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}
