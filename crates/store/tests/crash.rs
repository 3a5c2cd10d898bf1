//! Killed at any moment, or the power cut off: what was acknowledged is there.
//!
//! `GANDAN_CRASHES` sets how many crashes each test tries (kills: 100, cuts: 200).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{act, bare_session, now, opinion, ward_act};
use gandan_store::{ActKind, DB_FILE, Place, Scope, Store, StoreError, drafts, opinions, sessions};
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const DIR: &str = "GANDAN_CRASH_DIR";
const ROUND: &str = "GANDAN_CRASH_ROUND";

fn crashes(usual: u64) -> u64 {
    std::env::var("GANDAN_CRASHES").map_or(usual, |n| n.parse().unwrap())
}

/// Numbers that look random and are the same in every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }
}

fn record(store: &Store, id: &str) {
    let made = opinion(id, &format!("Ý kiến {id} về đường và nước"));
    store
        .write(act("s", ActKind::OpinionRecord), now(), move |tx| {
            drafts::clear(tx, "s", "composer")?;
            opinions::insert(tx, "s", &made, Place::End)
        })
        .unwrap();
}

fn set_up(store: &Store) {
    let there = store.read(|c| sessions::get(c, "s")).unwrap().is_some();
    if !there {
        store
            .write(ward_act(ActKind::SessionCreate), now(), |tx| {
                sessions::insert(tx, &bare_session("s"), now(), None)
            })
            .unwrap();
    }
}

fn there(store: &Store) -> BTreeSet<String> {
    let ids = store.read(|c| opinions::ids_in_order(c, "s")).unwrap();
    ids.into_iter().collect()
}

/// The program that gets killed; does nothing unless it is asked to.
#[test]
fn child() {
    let (Ok(dir), Ok(round)) = (std::env::var(DIR), std::env::var(ROUND)) else {
        return;
    };
    let store = Store::open(dir, now()).unwrap();
    set_up(&store);
    let mut out = std::io::stdout();
    for n in 0..10_000 {
        let id = format!("{round}-{n}");
        store
            .draft_save("s", "composer", &id, 3, serde_json::Value::Null, now())
            .unwrap();
        // Written at once, past the test harness.
        writeln!(out, "DRAFT {id}").unwrap();
        out.flush().unwrap();
        record(&store, &id);
        writeln!(out, "ACK {id}").unwrap();
        out.flush().unwrap();
        if n % 7 == 3 {
            let (undone, redone) = (Scope::session("s"), Scope::session("s"));
            store.undo(undone, now()).unwrap();
            store.redo(redone, now()).unwrap();
        }
    }
}

#[test]
fn killed_at_any_moment_every_acknowledged_write_is_there() {
    let dir = tempfile::tempdir().unwrap();
    let mut dice = Dice(20_261_122);
    let mut acknowledged = BTreeSet::new();
    // What was acknowledged last may be between its undo and its redo.
    let mut in_flight = BTreeSet::new();
    for round in 0..crashes(100) {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child", "--test-threads", "1"])
            .env(DIR, dir.path())
            .env(ROUND, round.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let wanted = if round % 10 == 0 { 0 } else { dice.below(60) };
        let mut heard = Vec::new();
        for _ in 0..wanted {
            heard.push(lines.next().unwrap().unwrap());
        }
        for _ in 0..dice.below(3_000_000) {
            std::hint::spin_loop();
        }
        process.kill().unwrap();
        process.wait().unwrap();
        heard.extend(lines.map_while(Result::ok));
        // A line cut in two was not heard.
        let said = |word: &str| -> Vec<String> {
            heard
                .iter()
                .filter_map(|line| line.split(word).nth(1))
                .map(str::to_owned)
                .collect()
        };
        let (acks, typed) = (said("ACK "), said("DRAFT "));
        if let Some(last) = acks.last() {
            in_flight.insert(last.clone());
        }
        acknowledged.extend(acks.iter().cloned());

        let store = Store::open(dir.path(), now()).unwrap();
        set_up(&store);
        assert!(store.check().unwrap().is_sound(), "round {round}");
        let found = there(&store);
        for id in &acknowledged {
            if in_flight.contains(id) && !found.contains(id) {
                let tops = store.tops(&Scope::session("s")).unwrap();
                assert!(tops.redo.is_some(), "{id} is neither there nor undone");
                store.redo(Scope::session("s"), now()).unwrap();
                assert!(there(&store).contains(id));
                continue;
            }
            assert!(found.contains(id), "{id} was acknowledged in round {round}");
        }
        if let Some(last) = typed.last() {
            let number = |id: &str| id.split('-').nth(1).unwrap().parse::<u32>().unwrap();
            let kept = store.drafts("s").unwrap();
            let ours = format!("{round}-");
            let kept = kept
                .iter()
                .any(|d| d.text.starts_with(&ours) && number(&d.text) >= number(last));
            assert!(
                kept || there(&store).contains(last),
                "{last} was being typed and is neither kept nor recorded"
            );
        }
        store.close().unwrap();
    }
    if crashes(100) >= 100 {
        assert!(acknowledged.len() > 500, "the children got to write");
    }
}

/// A data folder in the state that a power cut can leave: some opinions in the file, some in the
/// log only.
struct Folder {
    dir: tempfile::TempDir,
    /// In the file.
    filed: BTreeSet<String>,
    /// Length of the log once each was acknowledged.
    logged: Vec<(u64, String)>,
    db: Vec<u8>,
    wal: Vec<u8>,
    /// The file after the log has been moved into it.
    moved: Vec<u8>,
}

fn wal_of(dir: &Path) -> PathBuf {
    dir.join(format!("{DB_FILE}-wal"))
}

fn folder() -> Folder {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), now()).unwrap();
    set_up(&store);
    let mut filed = BTreeSet::new();
    for n in 0..120 {
        let id = format!("filed-{n}");
        record(&store, &id);
        filed.insert(id);
    }
    store.close().unwrap();
    let db = fs::read(dir.path().join(DB_FILE)).unwrap();
    let store = Store::open(dir.path(), now()).unwrap();
    let mut logged = Vec::new();
    for n in 0..80 {
        let id = format!("logged-{n}");
        record(&store, &id);
        logged.push((fs::metadata(wal_of(dir.path())).unwrap().len(), id));
    }
    // Closing must add nothing to the log that is kept here.
    store.settle().unwrap();
    assert!(
        fs::read(dir.path().join(DB_FILE)).unwrap() == db,
        "all of it still stands in the log only"
    );
    let wal = fs::read(wal_of(dir.path())).unwrap();
    store.close().unwrap();
    let moved = fs::read(dir.path().join(DB_FILE)).unwrap();
    assert!(moved.len() > db.len());
    Folder {
        dir,
        filed,
        logged,
        db,
        wal,
        moved,
    }
}

impl Folder {
    /// Lays file and log down as the cut leaves them and opens them.
    fn after_cut(&self, db: &[u8], wal: &[u8]) -> Result<BTreeSet<String>, StoreError> {
        let dir = self.dir.path().join("cut");
        if dir.exists() {
            fs::remove_dir_all(&dir).unwrap();
        }
        fs::create_dir(&dir).unwrap();
        fs::write(dir.join(DB_FILE), db).unwrap();
        fs::write(wal_of(&dir), wal).unwrap();
        let store = match Store::open(&dir, now()) {
            Ok(store) => store,
            Err(error) => {
                assert_eq!(fs::read(dir.join(DB_FILE)).unwrap(), db, "left as it was");
                assert_eq!(fs::read(wal_of(&dir)).unwrap(), wal, "left as it was");
                return Err(error);
            }
        };
        assert!(store.check().unwrap().is_sound());
        let found = there(&store);
        // It can be gone on with.
        record(&store, "next");
        store.close().unwrap();
        Ok(found)
    }

    fn acknowledged(&self, log: usize) -> BTreeSet<String> {
        let log = log as u64;
        let logged = self.logged.iter().filter(|(length, _)| *length <= log);
        let logged = logged.map(|(_, id)| id.clone());
        self.filed.iter().cloned().chain(logged).collect()
    }
}

fn offset(dice: &mut Dice, from: usize, to: usize) -> usize {
    from + usize::try_from(dice.below((to - from + 1) as u64)).unwrap()
}

#[test]
fn the_log_cut_off_anywhere_opens_with_every_write_before_the_cut() {
    let folder = folder();
    let mut dice = Dice(7);
    let ends: Vec<usize> = folder
        .logged
        .iter()
        .map(|(l, _)| usize::try_from(*l).unwrap())
        .collect();
    for n in 0..crashes(200) {
        let cut = if n % 8 == 0 {
            // Right at and right before the end of a write.
            ends[offset(&mut dice, 0, ends.len() - 1)] - usize::from(n % 16 == 0)
        } else {
            offset(&mut dice, 0, folder.wal.len())
        };
        let found = folder.after_cut(&folder.db, &folder.wal[..cut]).unwrap();
        assert_eq!(found, folder.acknowledged(cut), "cut at {cut}");
    }
}

#[test]
fn the_file_cut_off_while_the_log_moves_into_it_opens_with_every_write() {
    let folder = folder();
    let mut dice = Dice(11);
    for _ in 0..crashes(200) {
        // SQLite writes into the file only pages that stand whole in the log, which it keeps
        // until the file is flushed: up to the cut they are new, behind it old or not there.
        let cut = offset(&mut dice, 0, folder.moved.len());
        let mut db = folder.moved[..cut].to_vec();
        if cut < folder.db.len() {
            db.extend_from_slice(&folder.db[cut..]);
        }
        let found = folder.after_cut(&db, &folder.wal).unwrap();
        assert_eq!(found, folder.acknowledged(folder.wal.len()), "cut at {cut}");
    }
}

#[test]
fn a_file_that_lost_pages_is_refused_rather_than_opened_with_less() {
    let folder = folder();
    let mut dice = Dice(13);
    let whole = folder.acknowledged(folder.wal.len());
    let mut refused = 0;
    for n in 0..crashes(200) {
        let cut = if n == 0 {
            0
        } else {
            offset(&mut dice, 0, folder.db.len() - 1)
        };
        let log = if n % 3 == 0 { 0 } else { folder.wal.len() };
        if cut == 0 && log == 0 {
            continue;
        }
        match folder.after_cut(&folder.db[..cut], &folder.wal[..log]) {
            Ok(found) => assert_eq!(found, folder.acknowledged(log), "cut at {cut}, log {log}"),
            Err(StoreError::Damaged(_) | StoreError::NotADatabase(_)) => refused += 1,
            Err(other) => panic!("cut at {cut}: {other}"),
        }
    }
    assert!(refused > 0);
    assert!(matches!(
        folder.after_cut(&[], &folder.wal),
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(folder.after_cut(&folder.db, &folder.wal).unwrap(), whole);
}
