//! What one durable opinion costs: against a bare insert with the same pragmas, in our own
//! processor time, and what opening a folder costs as it grows.
//!
//! `cargo run --release -p gandan-store --example record_cost [FOLDER]`

#![allow(clippy::print_stdout, clippy::cast_precision_loss)]

use gandan_domain::{
    Authority, Channel, Instant as Moment, Issuer, Opinion, OpinionKind, Session, SessionKind,
    Topic, Ward, WardKind,
};
use gandan_store::{
    Act, ActKind, Connection, Place, Scope, Store, StoreError, drafts, opinions, sessions, topics,
};
use std::error::Error;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

const ROUNDS: usize = 1000;
const TEXT: &str = "Đề nghị phường kiểm tra, sửa chữa đoạn đường ngõ 12 bị hư hỏng sau mưa, nước \
    đọng nhiều ngày, xe máy qua lại trơn trượt, nhất là buổi tối khi đèn chiếu sáng hỏng.";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = match std::env::args().nth(1) {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    let flush = flush(folder.path())?;
    let (bare, ours) = side_by_side(folder.path())?;
    let busy = own_time(&folder.path().join("alone"))?;
    println!("flush         {flush:8.3} ms");
    println!("bare insert   {bare:8.3} ms");
    println!("one opinion   {ours:8.3} ms  = {:.2} x bare", ours / bare);
    match busy {
        Some(busy) => println!("own processor {busy:8.3} ms per opinion, system included"),
        None => println!("own processor time is not to be had on this system"),
    }
    let small = opened(&folder.path().join("small"), 100)?;
    let large = opened(&folder.path().join("large"), 100_000)?;
    println!("open 100      {small:8.3} ms");
    println!("open 100,000  {large:8.3} ms  = {:.2} x", large / small);
    Ok(())
}

fn millis(from: Instant) -> f64 {
    from.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn flush(dir: &Path) -> Result<f64, Box<dyn Error>> {
    let mut file = File::create(dir.join("flush"))?;
    let mut times = Vec::new();
    for _ in 0..200 {
        let from = Instant::now();
        file.write_all(&[1; 4096])?;
        file.sync_data()?;
        times.push(millis(from));
    }
    Ok(median(times))
}

/// A bare insert and a recorded opinion in turns, so that both meet the same disk.
fn side_by_side(dir: &Path) -> Result<(f64, f64), Box<dyn Error>> {
    let conn = Connection::open(dir.join("bare.db"))?;
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         CREATE TABLE opinion (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;",
    )?;
    let store = filled(&dir.join("ours"), 0)?;
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for n in 0..ROUNDS {
        let from = Instant::now();
        conn.prepare_cached("INSERT INTO opinion VALUES (?1, ?2)")?
            .execute([format!("opinion-{n}").as_str(), TEXT])?;
        bare.push(millis(from));
        let from = Instant::now();
        record(&store, n)?;
        ours.push(millis(from));
    }
    store.close()?;
    Ok((median(bare), median(ours)))
}

/// Processor time of one recorded opinion.
fn own_time(dir: &Path) -> Result<Option<f64>, Box<dyn Error>> {
    let store = filled(dir, 0)?;
    let before = processor();
    for n in 0..ROUNDS {
        record(&store, n)?;
    }
    let spent = before.zip(processor());
    store.close()?;
    Ok(spent.map(|(before, after)| (after - before) / ROUNDS as f64))
}

fn record(store: &Store, n: usize) -> Result<(), Box<dyn Error>> {
    let made = opinion(n);
    let act = Act::new(Scope::session("s"), ActKind::OpinionRecord).about("number", n.to_string());
    store.write(act, now()?, move |tx| {
        drafts::clear(tx, "s", "composer")?;
        opinions::insert(tx, "s", &made, Place::End)
    })?;
    Ok(())
}

/// Milliseconds of processor all threads of this process have had, where the system says so.
fn processor() -> Option<f64> {
    let threads = std::fs::read_dir("/proc/self/task").ok()?;
    let nanos: u64 = threads
        .filter_map(|thread| {
            let text = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        })
        .sum();
    Some(nanos as f64 / 1e6)
}

fn opened(dir: &Path, opinions: usize) -> Result<f64, Box<dyn Error>> {
    filled(dir, opinions)?.close()?;
    let mut times = Vec::new();
    for _ in 0..31 {
        let from = Instant::now();
        let store = Store::open(dir, now()?)?;
        times.push(millis(from));
        store.close()?;
    }
    Ok(median(times))
}

fn now() -> Result<Moment, Box<dyn Error>> {
    Ok(Moment::parse_from_rfc3339("2026-11-22T19:05:00+07:00")?)
}

/// A folder with one session and as many opinions, journaled a thousand at a time.
fn filled(dir: &Path, opinions: usize) -> Result<Store, Box<dyn Error>> {
    let at = now()?;
    let store = Store::open(dir, at)?;
    store.seed(move |tx| {
        for code in ["dat-dai", "moi-truong"] {
            topics::insert(tx, &topic(code), true)?;
        }
        sessions::insert(tx, &session(at), at, None)
    })?;
    let numbers: Vec<usize> = (0..opinions).collect();
    for chunk in numbers.chunks(1000) {
        let chunk = chunk.to_vec();
        store.write(
            Act::new(Scope::session("s"), ActKind::Generate),
            at,
            move |tx| {
                for n in chunk {
                    opinions::insert(tx, "s", &opinion(n), Place::End)?;
                }
                Ok::<_, StoreError>(())
            },
        )?;
    }
    Ok(store)
}

fn topic(code: &str) -> Topic {
    Topic {
        code: code.into(),
        name: code.into(),
        field: None,
        hue: 0,
        retired: false,
        successor: None,
    }
}

fn session(at: Moment) -> Session {
    Session {
        id: "s".into(),
        ward: Ward {
            kind: WardKind::Phuong,
            name: "Cửa Nam".into(),
            province: "thành phố Hà Nội".into(),
            issuer: Issuer::Uban,
            unit_name: None,
            place_name: None,
        },
        kind: SessionKind::Dialogue,
        mode: None,
        title: "Hội nghị".into(),
        number: None,
        place: "Hội trường".into(),
        basis: Vec::new(),
        started_at: at,
        ended_at: None,
        chairs: Vec::new(),
        secretaries: Vec::new(),
        present: Vec::new(),
        households: None,
        votes: Vec::new(),
        read_back: None,
        signers: Vec::new(),
        agenda: Vec::new(),
        copies: None,
        recipients: Vec::new(),
    }
}

fn opinion(n: usize) -> Opinion {
    Opinion {
        id: format!("opinion-{n}"),
        speaker: None,
        at: None,
        channel: Channel::Spoken,
        text: TEXT.into(),
        gist: None,
        kind: OpinionKind::Petition,
        topics: vec!["dat-dai".into(), "moi-truong".into()],
        group: None,
        location: None,
        authority: Authority::Ward,
        people: 1,
        follow_up: None,
        same_content: None,
    }
}
