//! Every act can be taken back: 200 random acts over two sessions and the ward, then as many
//! undos, leave every table as it was; then as many redos bring everything back. Every kind of act
//! that can be done at an evening is drawn by one of the seeds.

#![allow(clippy::unwrap_used, clippy::panic)]

mod act;
mod answers;
mod dice;
mod hall;
mod opinions;
mod roll;
mod ward;
mod words;

use act::act;
use dice::Dice;
use gandan_app::api::{NewOpinion, NewSession};
use gandan_app::{App, Clock, ErrorCode, Ids, Options};
use gandan_domain::{Channel, OpinionKind, SessionKind};
use gandan_store::ActKind;
use std::collections::BTreeSet;
use std::path::Path;

fn open(dir: &Path, ids: Ids) -> App {
    let now = "2026-11-20T19:00:00+07:00".parse().unwrap();
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(now),
        ids,
    })
    .unwrap()
}

/// Every row of every table that acts change, sorted.
fn contents(dir: &Path) -> Vec<String> {
    let conn = rusqlite::Connection::open(dir.join("gandan.db")).unwrap();
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut rows = Vec::new();
    for table in tables
        .iter()
        // The search index follows the rows and is no act's.
        .filter(|t| !matches!(t.as_str(), "journal" | "drafts") && !t.starts_with("search"))
    {
        let mut query = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = query.column_count();
        let mut cursor = query.query([]).unwrap();
        while let Some(row) = cursor.next().unwrap() {
            let values: Vec<String> = (0..columns)
                .map(|i| format!("{:?}", row.get::<_, rusqlite::types::Value>(i).unwrap()))
                .collect();
            rows.push(format!("{table}: {}", values.join(" | ")));
        }
    }
    rows.sort();
    rows
}

/// The kinds of acts in the journal.
fn kinds(dir: &Path) -> BTreeSet<String> {
    let conn = rusqlite::Connection::open(dir.join("gandan.db")).unwrap();
    let mut query = conn.prepare("SELECT DISTINCT name FROM journal").unwrap();
    let names = query.query_map([], |row| row.get(0)).unwrap();
    names.collect::<Result<_, _>>().unwrap()
}

/// Acts that make an evening or take it away: none can be done in the midst of the others.
const WHOLE_EVENINGS: [ActKind; 5] = [
    ActKind::SessionCreate,
    ActKind::SessionDelete,
    ActKind::SessionRestore,
    ActKind::SessionImport,
    ActKind::Generate,
];

#[test]
fn two_hundred_acts_then_as_many_undos_leave_everything_as_it_was() {
    let mut seen = BTreeSet::new();
    for seed in [1, 2, 20_261_122] {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), Ids::Counted(0.into()));
        let new = |copy_from| NewSession {
            kind: SessionKind::Dialogue,
            mode: None,
            copy_from,
        };
        let first = app.session_create(&new(None)).unwrap();
        let second = app.session_create(&new(Some(first.clone()))).unwrap();
        let sessions = [first, second];
        app.close();
        let before = contents(folder.path());

        let app = open(folder.path(), Ids::Counted(1_000.into()));
        let mut dice = Dice(seed);
        let mut done = Vec::new();
        let mut n = 0;
        while done.len() < 200 {
            n += 1;
            if let Some(scope) = act(&app, &sessions, &mut dice, n) {
                done.push(scope);
            }
        }
        app.close();
        let after = contents(folder.path());
        assert_ne!(before, after);

        // After a restart, in the order in which they were done on each stack.
        let app = open(folder.path(), Ids::Counted(1_000_000.into()));
        for scope in done.iter().rev() {
            app.undo(scope.name()).unwrap();
        }
        app.close();
        assert_eq!(contents(folder.path()), before, "seed {seed}: undo");

        let app = open(folder.path(), Ids::Counted(1_000_000.into()));
        for scope in &done {
            app.redo(scope.name()).unwrap();
        }
        app.close();
        assert_eq!(contents(folder.path()), after, "seed {seed}: redo");
        seen.append(&mut kinds(folder.path()));
    }
    let all = ActKind::ALL
        .iter()
        .filter(|act| !WHOLE_EVENINGS.contains(act));
    let missed: Vec<&str> = all
        .map(|act| act.as_str())
        .filter(|act| !seen.contains(*act))
        .collect();
    assert!(
        missed.is_empty(),
        "never done, so never taken back: {missed:?}"
    );
}

#[test]
fn an_act_that_a_later_one_depends_on_is_refused_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), Ids::Counted(0.into()));
    let session = app
        .session_create(&NewSession {
            kind: SessionKind::Dialogue,
            mode: None,
            copy_from: None,
        })
        .unwrap();
    let text = "Đèn đường ngõ 31 cháy bóng.";
    let opinion = NewOpinion {
        speaker: None,
        text: text.into(),
        kind: OpinionKind::Petition,
        topics: vec![],
        channel: Channel::Spoken,
        at: None,
    };
    app.opinion_record(&session, &opinion).unwrap();
    // The session was set up on the ward's stack; an opinion stands in it.
    let refused = app.undo(None).unwrap_err();
    assert_eq!(refused.code, ErrorCode::LaterActDepends);
    assert_eq!(app.session_open(&session).unwrap().opinions[0].text, text);
    app.undo(Some(&session)).unwrap();
    app.undo(None).unwrap();
    assert_eq!(
        app.session_open(&session).unwrap_err().code,
        ErrorCode::SessionNotFound
    );
}
