//! Whatever is done, the index and a plain look through everything find the same.

use super::super::filter::{Condition, Status};
use super::super::{Wanted, WardNames};
use super::*;
use chrono::NaiveDate;
use gandan_domain::text::needle::{Worth, find_in};
use gandan_domain::text::words;
use gandan_domain::{Attendee, FollowUpStatus, Opinion};
use gandan_store::sessions::Which;
use gandan_store::{Connection, answers, attendees, opinions, sessions};
use std::collections::{BTreeMap, HashSet};

/// Chance that is the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn word(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

const WORDS: &[&str] = &[
    "đường",
    "dương",
    "duong",
    "ngập",
    "ngap",
    "hoà",
    "hòa",
    "hoa",
    "đất",
    "dat",
    "sổ",
    "đỏ",
    "so",
    "do",
    "cho",
    "chợ",
    "12",
    "12/3",
    "thải",
    "thai",
    "thái",
    "nước",
    "Nguyễn",
];
const NAMES: &[&str] = &[
    "Nguyễn Thị Hoa",
    "Trần Văn Hòa",
    "Dương Đường",
    "Lê Thái",
    "Hoàng An",
];
const GROUPS: &[&str] = &["Tổ dân phố số 1", "Tổ dân phố số 11", "Khu Đông"];
const QUERIES: &[&str] = &[
    "duong",
    "đường",
    "dương",
    "hoa",
    "hòa",
    "hoà",
    "ho",
    "thả",
    "tha",
    "th",
    "ng",
    "dat do",
    "đất đỏ",
    "\"so do\"",
    "\"sổ đỏ\"",
    "\"sổ do",
    "\"cho đất\"",
    "12",
    "12/3",
    "1",
    "nguyen",
    "tổ:1",
    "tổ:đông duong",
    "ai:hoa",
    "ai:đường",
    "ai:thai ngap",
    "lĩnh vực:đất",
    "lĩnh vực:đất duong",
    "từ:2026",
    "từ:5/2025 đến:3/2026 hoa",
    "chưa trả lời",
    "trạng thái:đã trả lời",
    "chưa trả lời ng",
    "trạng thái:đã giao",
    "duong duong",
    "n",
];

#[test]
fn the_index_and_a_plain_look_agree_after_anything() {
    for seed in 1..=2 {
        let dir = tempfile::tempdir().unwrap();
        let mut app = open(dir.path());
        let mut dice = Dice(seed);
        let mut sessions = vec![begun(&app), begun(&app), begun(&app)];
        for step in 0..150 {
            act(&app, &mut dice, &mut sessions);
            if step % 15 == 14 {
                agree(&app);
            }
            if step == 80 {
                // A program that ends at once leaves its index as it should be.
                drop(app);
                app = open(dir.path());
                agree(&app);
            }
        }
        assert!(app.data_check().unwrap().sound);
        let report = app.store().unwrap().check().unwrap();
        assert!(!report.index_rebuilt, "it was never off");
    }
}

fn text(dice: &mut Dice) -> String {
    let count = 1 + dice.below(9);
    (0..count)
        .map(|_| dice.word(WORDS))
        .collect::<Vec<_>>()
        .join(" ")
}

fn act(app: &App, dice: &mut Dice, all: &mut Vec<String>) {
    let session = dice.pick(all).clone();
    let Ok(view) = app.session_open(&session) else {
        if app.session_restore(&session).is_err() {
            // Its setting up was taken back.
            app.redo(None).unwrap();
        }
        return;
    };
    let opinion = (!view.opinions.is_empty()).then(|| dice.pick(&view.opinions).id.clone());
    let person = (!view.attendees.is_empty()).then(|| dice.pick(&view.attendees).id.clone());
    let days = [
        "2019-01-05",
        "2025-05-05",
        "2026-03-31",
        "2026-04-01",
        "2026-11-20",
    ];
    // What isn't possible just now is refused, and changes nothing.
    match (dice.below(16), opinion) {
        (0..=3, _) | (_, None) => {
            record(app, &session, &text(dice));
        }
        (4, Some(id)) => edit(app, &session, &id, &OpinionEdit::Text(text(dice))),
        (5, Some(id)) => {
            let kind = *dice.pick(&[
                OpinionKind::Denunciation,
                OpinionKind::Praise,
                OpinionKind::Petition,
            ]);
            edit(app, &session, &id, &OpinionEdit::Kind(kind));
        }
        (6, Some(id)) => edit(app, &session, &id, &OpinionEdit::Speaker(person)),
        (7, Some(id)) => {
            let group = Some(dice.word(GROUPS).to_owned()).filter(|_| dice.below(3) > 0);
            edit(app, &session, &id, &OpinionEdit::Group(group));
        }
        (8, Some(id)) => {
            let topics = [
                vec![],
                vec!["dat-dai".into()],
                vec!["gpmb".into(), "dat-dai".into()],
            ];
            edit(
                app,
                &session,
                &id,
                &OpinionEdit::Topics(dice.pick(&topics).clone()),
            );
        }
        (9, Some(id)) => {
            if let Some(answered) = view.answers.first().filter(|_| dice.below(2) == 0) {
                app.answer_remove(&session, &answered.id).unwrap();
            } else {
                answer(app, &session, &id);
            }
        }
        (10, Some(id)) => {
            let line = dice.word(&["địa chính 10n", ""]);
            let _ = app.follow_up_set(&session, &id, line);
        }
        (11, Some(id)) => {
            let _ = match dice.below(4) {
                0 => app.opinion_delete(&session, &id),
                1 => app.opinion_join(&session, &id),
                2 => app.opinion_move(&session, &id, true),
                _ => {
                    let text = &view.opinions.iter().find(|o| o.id == id).unwrap().text;
                    let at = u32::try_from(text.find(' ').unwrap_or(0)).unwrap();
                    app.opinion_split(&session, &id, text, at)
                }
            };
        }
        (12, _) => match person.filter(|_| dice.below(3) > 0) {
            Some(id) if dice.below(4) == 0 => {
                let _ = app.attendee_remove(&session, &id);
            }
            Some(id) => {
                let input = called(dice.word(NAMES), dice.word(GROUPS));
                app.attendee_edit(&session, &id, &input).unwrap();
            }
            None => {
                super::person(app, &session, dice.word(NAMES), dice.word(GROUPS));
            }
        },
        (13, _) => {
            if dice.below(3) == 0 {
                app.session_delete(&session).unwrap();
            } else {
                on(app, &session, dice.word(&days));
            }
        }
        (14, _) => {
            for _ in 0..=dice.below(4) {
                let _ = app.undo(Some(&session));
            }
            let _ = app.undo(None);
        }
        (_, _) => {
            for _ in 0..=dice.below(3) {
                let _ = app.redo(Some(&session));
            }
            let _ = app.redo(None);
            if all.len() < 5 {
                all.push(begun(app));
            }
        }
    }
}

fn agree(app: &App) {
    for query in QUERIES {
        let answer = app.search(query, 5000).unwrap();
        let (by_hand, off) = app
            .read(|conn| {
                let wanted = Wanted::read(query, &WardNames(conn))?;
                Ok((by_hand(conn, &wanted), wanted.is_off()))
            })
            .unwrap();
        if off {
            assert_eq!(answer.total, 0, "{query}");
            continue;
        }
        let ids: Vec<&String> = answer.opinions.iter().map(|o| &o.id).collect();
        let sorted: BTreeMap<&String, Worth> = by_hand.iter().map(|(id, w)| (id, *w)).collect();
        assert_eq!(
            ids.iter().copied().collect::<HashSet<_>>(),
            sorted.keys().copied().collect::<HashSet<_>>(),
            "{query}"
        );
        assert_eq!(answer.total as usize, by_hand.len(), "{query}");
        assert!(
            ids.is_sorted_by(|a, b| sorted[a] >= sorted[b]),
            "{query}: by worth"
        );
    }
}

/// All that a question finds, looked for in every opinion.
fn by_hand(conn: &Connection, wanted: &Wanted) -> Vec<(String, Worth)> {
    let mut hits = Vec::new();
    for session in sessions::list(conn, Which::Kept, None).unwrap() {
        let people = attendees::list(conn, &session.id).unwrap();
        let answered: HashSet<String> = answers::list(conn, &session.id)
            .unwrap()
            .into_iter()
            .flat_map(|a| a.opinions)
            .collect();
        for opinion in opinions::list(conn, &session.id).unwrap() {
            let person = people
                .iter()
                .find(|p| Some(&p.id) == opinion.speaker.as_ref());
            let day = session.started_at.date_naive();
            let answered = answered.contains(&opinion.id);
            let all = wanted
                .conditions
                .iter()
                .all(|c| holds(c, &opinion, person, answered, day));
            let found = find_in(&wanted.terms, &words(&opinion.text));
            if let Some(found) = found.filter(|_| all && !opinion.is_denunciation()) {
                hits.push((opinion.id, found.worth));
            }
        }
    }
    hits
}

fn holds(
    condition: &Condition,
    opinion: &Opinion,
    person: Option<&Attendee>,
    answered: bool,
    day: NaiveDate,
) -> bool {
    let task = opinion.follow_up.as_ref().map(|f| f.status);
    match condition {
        Condition::Topics(codes) => codes.iter().any(|c| opinion.topics.contains(c)),
        Condition::Groups(names) => opinion
            .group
            .as_ref()
            .or_else(|| person?.group.as_ref())
            .is_some_and(|g| names.contains(g)),
        Condition::Speaker(asked) => {
            let name = words(person.and_then(|p| p.name.as_deref()).unwrap_or_default());
            asked
                .iter()
                .all(|n| name.iter().any(|w| n.fit(w).is_some()))
        }
        Condition::From(from) => day >= *from,
        Condition::To(to) => day <= *to,
        Condition::Status(Status::Unanswered) => !answered && opinion.kind != OpinionKind::Praise,
        Condition::Status(Status::Answered) => answered,
        Condition::Status(Status::Assigned) => task == Some(FollowUpStatus::Assigned),
        Condition::Status(_) => unreachable!("not asked"),
    }
}
