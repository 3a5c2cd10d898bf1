//! What the roll costs: finding on every letter among 20,000 people, the list of all, an import.
//! `cargo run --release -p gandan-app --example people_cost [PEOPLE]`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use base64::Engine;
use gandan_app::api::{AttendeeInput, Brought, NewSession};
use gandan_app::{App, Options};
use gandan_domain::SessionKind;
use std::path::Path;
use std::time::{Duration, Instant};

const FAMILY: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô",
];
const MIDDLE: &[&str] = &[
    "Thị", "Văn", "Đức", "Thu", "Minh", "Ngọc", "Quang", "Hữu", "Thanh",
];
const GIVEN: &[&str] = &[
    "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hoa", "Hòa", "Hương", "Khánh", "Lan", "Linh",
    "Mai", "Nam", "Nga", "Phúc", "Quân", "Sơn", "Thảo", "Trung", "Tuấn", "Vân", "Yến", "Đạt",
];

fn roster(people: usize) -> String {
    let mut text = String::from("Họ và tên;Năm sinh;Tổ;Điện thoại\n");
    for n in 0..people {
        let name = [
            FAMILY[n % FAMILY.len()],
            MIDDLE[n / 7 % MIDDLE.len()],
            GIVEN[n / 3 % GIVEN.len()],
        ];
        let (year, group) = (1940 + n % 65, 1 + n / 11 % 40);
        let row = format!(
            "{};{year};{group};09{:08}\n",
            name.join(" "),
            n * 7919 % 100_000_000
        );
        text.push_str(&row);
    }
    text
}

fn tell(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at =
        |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1e3;
    println!(
        "{what}: median {:.2} ms, p95 {:.2} ms, most {:.2} ms ({} times)",
        at(50),
        at(95),
        at(100),
        times.len()
    );
}

fn open(dir: &Path) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        ..Options::default()
    })
    .unwrap()
}

/// The program is opened anew again and again: the roll is read as the session opens, then the first
/// letter is asked.
fn first_letters(mut app: App, dir: &Path, session: &str) -> App {
    let (mut read, mut asked) = (Vec::new(), Vec::new());
    for typed in ["h", "n", "t", "đ", "1", "nth", "hoa 7"].repeat(6) {
        app.close();
        drop(app);
        app = open(dir);
        let clock = Instant::now();
        app.people_ready().unwrap();
        read.push(clock.elapsed());
        let clock = Instant::now();
        app.person_find(Some(session), typed, 30).unwrap();
        asked.push(clock.elapsed());
    }
    tell("reading the roll, which nobody waits for", &mut read);
    tell("first letter of the evening", &mut asked);
    app
}

fn main() {
    let people = std::env::args()
        .nth(1)
        .map_or(20_000, |n| n.parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let clock = Instant::now();
    let made = app.generate(20_000, 1).unwrap();
    println!(
        "{} opinions with their people: {:.2} s",
        made.opinions,
        clock.elapsed().as_secs_f64()
    );
    let file = Brought {
        name: "danh sách.csv".into(),
        data: base64::engine::general_purpose::STANDARD.encode(roster(people)),
    };
    let clock = Instant::now();
    let shown = app.roster_preview(&file, None, None).unwrap();
    println!(
        "preview of {people} rows: {:.2} s",
        clock.elapsed().as_secs_f64()
    );
    let clock = Instant::now();
    let done = app.roster_import(&file, 0, &shown.columns, None).unwrap();
    println!(
        "import, {} added: {:.2} s",
        done.added,
        clock.elapsed().as_secs_f64()
    );
    let clock = Instant::now();
    let rows = app.people_list().unwrap();
    println!(
        "list of {} people: {:.0} ms",
        rows.len(),
        clock.elapsed().as_secs_f64() * 1e3
    );
    let session = app
        .session_create(&NewSession {
            kind: SessionKind::Dialogue,
            mode: None,
            copy_from: None,
        })
        .unwrap();
    let app = first_letters(app, dir.path(), &session);
    let mut times = Vec::new();
    for typed in [
        "nguyen thi hoa",
        "hoà 7",
        "ntha",
        "đặng quang 1961",
        "tran van binh 12",
        "huong 4321",
    ] {
        for _ in 0..20 {
            for (end, _) in typed.char_indices().skip(1) {
                let clock = Instant::now();
                app.person_find(Some(&session), &typed[..end], 30).unwrap();
                times.push(clock.elapsed());
            }
        }
    }
    tell("a letter", &mut times);
    let mut times = Vec::new();
    for n in 0..40 {
        let input = AttendeeInput {
            name: Some(format!("Nguyễn Thị Hoa {}", ["Mai", "Lan", "Chi"][n % 3])),
            ..AttendeeInput::default()
        };
        app.attendee_add(&session, &input, false, None).unwrap();
        let clock = Instant::now();
        app.person_find(Some(&session), "ho", 30).unwrap();
        times.push(clock.elapsed());
    }
    tell("a letter after each newcomer", &mut times);
}
