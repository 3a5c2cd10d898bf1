//! Every act can be taken back: 200 random acts over two sessions and the ward, then as many
//! undos, leave every table as it was; then as many redos bring everything back.

#![allow(clippy::unwrap_used, clippy::panic)]

use base64::Engine;
use gandan_app::api::{
    AnswerInput, AttendeeInput, Brought, ConclusionInput, NewOpinion, NewSession, OpinionEdit,
    PersonInput, SessionView, Unit,
};
use gandan_app::{App, AppError, Clock, ErrorCode, Ids, Options};
use gandan_domain::{Authority, Channel, OpinionKind, Outcome, SessionKind};
use std::path::Path;

/// A small generator of our own, so that a failing seed can be run again on any machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        if items.is_empty() {
            None
        } else {
            Some(&items[self.roll(items.len())])
        }
    }
}

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

/// Where an act was done, and is undone.
enum Stack {
    Session(String),
    Ward,
}

impl Stack {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Session(id) => Some(id),
            Self::Ward => None,
        }
    }
}

/// One random act about people of the roll.
fn of_the_roll(
    app: &App,
    session: &str,
    view: &SessionView,
    dice: &mut Dice,
    n: usize,
    changed: &dyn Fn(Result<gandan_app::api::SessionDelta, AppError>) -> Option<Stack>,
) -> Option<Stack> {
    let here: Vec<String> = view.attendees.iter().map(|a| a.id.clone()).collect();
    let roll: Vec<String> = app
        .people_list()
        .unwrap()
        .into_iter()
        .map(|row| row.person.id)
        .collect();
    let minutes = |n: usize| Some(app.now() + chrono::Duration::minutes(i64::try_from(n).unwrap()));
    let input = |name: String| PersonInput {
        name,
        birth_year: Some(1950 + u16::try_from(n % 50).unwrap()),
        ..PersonInput::default()
    };
    match dice.roll(8) {
        0 => changed(app.attendance_arrive(session, dice.pick(&roll)?, minutes(n))),
        1 => changed(app.attendance_leave(session, dice.pick(&here)?, minutes(n + 500))),
        2 => changed(app.attendance_unarrive(session, dice.pick(&here)?)),
        3 => {
            let edit = AttendeeInput {
                name: Some(format!("Nguyễn Văn Mẫu {}", dice.roll(12))),
                group: Some(format!("TDP số {}", dice.roll(3))),
                person: dice.pick(&roll).filter(|_| n.is_multiple_of(3)).cloned(),
                ..AttendeeInput::default()
            };
            changed(app.attendee_edit(session, dice.pick(&here)?, &edit))
        }
        4 => {
            app.person_save(None, &input(format!("Trần Thị Mẫu {n}")))
                .unwrap();
            Some(Stack::Ward)
        }
        5 => {
            let (from, into) = (dice.pick(&roll)?.clone(), dice.pick(&roll)?.clone());
            if from == into {
                return None;
            }
            app.person_merge(&from, &into).unwrap();
            Some(Stack::Ward)
        }
        6 => {
            app.person_remove(dice.pick(&roll)?).unwrap();
            Some(Stack::Ward)
        }
        _ => {
            let file = Brought {
                name: "danh sách.csv".into(),
                data: base64::engine::general_purpose::STANDARD
                    .encode(format!("Họ và tên;Tổ\nLê Văn Mẫu;{n}\nNguyễn Văn Mẫu;1\n")),
            };
            let shown = app.roster_preview(&file, None, None).unwrap();
            let done = app
                .roster_import(&file, 0, &shown.columns, Some(session))
                .unwrap();
            (done.added > 0).then_some(Stack::Ward)
        }
    }
}

/// One random act; `None` when the dice picked something that can't be done just now.
fn act(app: &App, sessions: &[String; 2], dice: &mut Dice, n: usize) -> Option<Stack> {
    let session = sessions[dice.roll(2)].clone();
    let view: SessionView = app.session_open(&session).unwrap();
    let ids: Vec<String> = view.opinions.iter().map(|o| o.id.clone()).collect();
    let people: Vec<String> = view.attendees.iter().map(|a| a.id.clone()).collect();
    let some_opinion = dice.pick(&ids).cloned();
    let speaker = dice.pick(&people).cloned();
    let changed = |answer: Result<gandan_app::api::SessionDelta, AppError>| match answer {
        Ok(delta) => delta.act.map(|_| Stack::Session(session.clone())),
        Err(error) => {
            let expected = [
                ErrorCode::NothingAbove,
                ErrorCode::SplitEmpty,
                ErrorCode::AttendeeInUse,
                ErrorCode::ValueOutOfRange,
            ];
            assert!(expected.contains(&error.code), "{error:?}");
            None
        }
    };
    match dice.roll(28) {
        0..=4 => changed(app.opinion_record(
            &session,
            &NewOpinion {
                speaker,
                text: format!("Ngõ {n} ngập nước khi mưa.\nĐề nghị phường kiểm tra giúp bà con."),
                kind: OpinionKind::Petition,
                topics: vec!["cap-thoat-nuoc".into()],
                channel: Channel::Spoken,
                at: None,
            },
        )),
        5 => changed(app.attendee_add(
            &session,
            &AttendeeInput {
                // Some come to both evenings.
                name: Some(format!("Nguyễn Văn Mẫu {}", n % 12)),
                ..AttendeeInput::default()
            },
            dice.roll(2) == 0,
            None,
        )),
        6 => changed(app.opinion_edit(
            &session,
            &some_opinion?,
            &OpinionEdit::Text(format!("Sửa lần {n}")),
            false,
        )),
        7 => {
            let topics = vec!["dat-dai".into(), "gpmb".into()];
            changed(app.opinion_edit(
                &session,
                &some_opinion?,
                &OpinionEdit::Topics(topics),
                false,
            ))
        }
        8 => changed(app.opinion_edit(
            &session,
            &some_opinion?,
            &OpinionEdit::Authority(Authority::City),
            false,
        )),
        9 => {
            let id = some_opinion?;
            let text = view.opinions.iter().find(|o| o.id == id)?.text.clone();
            changed(app.opinion_split(&session, &id, &text, 12))
        }
        10 => changed(app.opinion_join(&session, &some_opinion?)),
        11 => changed(app.opinion_move(&session, &some_opinion?, dice.roll(2) == 0)),
        12 => changed(app.opinion_delete(&session, &some_opinion?)),
        13 => {
            let mut covered = vec![some_opinion?];
            if let Some(other) = dice.pick(&ids).filter(|o| **o != covered[0]) {
                covered.push(other.clone());
            }
            let answer = AnswerInput {
                opinions: covered,
                by: Some("Trần Khắc Điệp".into()),
                title: None,
                text: Some(format!("Tiếp thu, sẽ kiểm tra {n}")),
                outcome: Outcome::Accepted,
            };
            changed(app.answer_add(&session, &answer))
        }
        14 => {
            let answers: Vec<String> = view.answers.iter().map(|a| a.id.clone()).collect();
            changed(app.answer_remove(&session, dice.pick(&answers)?))
        }
        15 => changed(app.follow_up_set(&session, &some_opinion?, "hạ tầng 10n")),
        16 => changed(app.queue_next(&session)),
        17 => {
            let conclusion = ConclusionInput {
                text: format!("Giao việc {n}"),
                unit: None,
                with: None,
                due: Some("thứ 6".into()),
            };
            changed(app.conclusion_add(&session, &conclusion))
        }
        18 => changed(app.attendee_remove(&session, &speaker?)),
        19..=26 => of_the_roll(app, &session, &view, dice, n, &changed),
        _ => {
            let unit = Unit {
                id: String::new(),
                name: format!("Tổ công tác {n}"),
                short_names: vec![],
            };
            app.unit_save(&unit).unwrap();
            Some(Stack::Ward)
        }
    }
}

#[test]
fn two_hundred_acts_then_as_many_undos_leave_everything_as_it_was() {
    for seed in [1, 20_261_122] {
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
    }
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
