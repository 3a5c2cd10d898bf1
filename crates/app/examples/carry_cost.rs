//! What carrying over costs: the list of what is open among 20,000 opinions, and saying what was
//! done about one.
//! `cargo run --release -p gandan-app --example carry_cost [OPINIONS]`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use gandan_app::api::{CarryInput, NewSession};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::carry::CarriedHow;
use gandan_domain::{Outcome, SessionKind};
use std::time::{Duration, Instant};

fn told(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at =
        |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1e3;
    println!(
        "{what}: median {:.1} ms, p95 {:.1} ms, most {:.1} ms ({} times)",
        at(50),
        at(95),
        at(100),
        times.len()
    );
}

fn main() {
    let opinions = std::env::args()
        .nth(1)
        .map_or(20_000, |n| n.parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let app = App::open(Options {
        data_dir: Some(dir.path().to_owned()),
        clock: Clock::Fixed("2026-11-03T19:00:00+07:00".parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap();
    let made = app.generate(opinions, 1).unwrap();
    // The same ward as the invented sessions.
    let model = app.session_list().unwrap()[0].id.clone();
    let session = app
        .session_create(&NewSession {
            kind: SessionKind::Dialogue,
            mode: None,
            copy_from: Some(model),
        })
        .unwrap();
    let clock = Instant::now();
    let list = app.carry_list(&session, None).unwrap();
    let first = clock.elapsed();
    let clock = Instant::now();
    let sent = serde_json::to_string(&list).unwrap();
    println!(
        "{} opinions in {} sessions, {} open; the first list {:.0} ms, as {} KB of text {:.0} ms",
        made.opinions,
        made.sessions,
        list.len(),
        first.as_secs_f64() * 1e3,
        sent.len() / 1000,
        clock.elapsed().as_secs_f64() * 1e3,
    );
    let mut lists = Vec::new();
    for _ in 0..20 {
        let clock = Instant::now();
        app.carry_list(&session, None).unwrap();
        lists.push(clock.elapsed());
    }
    told("the list", lists);
    let mut sets = Vec::new();
    let mut backs = Vec::new();
    for (n, one) in list.iter().step_by(list.len() / 150 + 1).enumerate() {
        let how = [CarriedHow::Answered, CarriedHow::Resolved, CarriedHow::Kept][n % 3];
        let input = CarryInput {
            how,
            outcome: (how == CarriedHow::Answered).then_some(Outcome::Answered),
            text: Some("Đã giải quyết trong tuần.".into()),
        };
        let clock = Instant::now();
        app.carry_set(&session, &one.id, &input).unwrap();
        sets.push(clock.elapsed());
        if n % 5 == 0 {
            let clock = Instant::now();
            app.undo(Some(&session)).unwrap();
            backs.push(clock.elapsed());
        }
    }
    told("setting one", sets);
    told("taking one back", backs);
    let mut lists = Vec::new();
    for _ in 0..20 {
        let clock = Instant::now();
        app.carry_list(&session, None).unwrap();
        lists.push(clock.elapsed());
    }
    told("the list after them", lists);
    let mut people = Vec::new();
    for _ in 0..5 {
        let clock = Instant::now();
        app.people_list().unwrap();
        people.push(clock.elapsed());
    }
    told("the list of people with what is open", people);
}
