//! Whether an opinion is still open stands twice: as a rule of the domain and as SQL, for the lists
//! of thousands. Over any history both say the same, and so does a reckoning from the rows alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{act, answer, at, attendee, bare_session, follow_up, opinion, ward_act};
use gandan_domain::carry::{self, CarriedHow, Known};
use gandan_domain::{Attendee, FollowUp, FollowUpStatus, Instant, OpinionKind, Outcome, Person};
use gandan_store::carried::{Carried, Which};
use gandan_store::{
    Act, ActKind, Place, Scope, Store, StoreError, Tx, answers, attendees, carried, opinions,
    people, sessions,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ACTS: usize = 60;
const KINDS: u8 = 22;
/// The last of them is the one that asks what is open; it is never put away nor moved.
const SESSIONS: [&str; 4] = ["s1", "s2", "s3", "s4"];
const ASKING: &str = "s4";
const OUTCOMES: [Outcome; 6] = [
    Outcome::Answered,
    Outcome::Accepted,
    Outcome::Guided,
    Outcome::Transferred,
    Outcome::WrittenReply,
    Outcome::Refused,
];
const OPINION_KINDS: [OpinionKind; 7] = [
    OpinionKind::Opinion,
    OpinionKind::Petition,
    OpinionKind::Report,
    OpinionKind::Complaint,
    OpinionKind::Denunciation,
    OpinionKind::Question,
    OpinionKind::Praise,
];
const STATES: [FollowUpStatus; 5] = [
    FollowUpStatus::Assigned,
    FollowUpStatus::InProgress,
    FollowUpStatus::Resolved,
    FollowUpStatus::Transferred,
    FollowUpStatus::Refused,
];

/// One random act: which kind, and three numbers that pick what it is done to and how.
type Step = (u8, u16, u16, u16);

fn pick<T: Clone>(from: &[T], n: u16) -> Option<T> {
    (!from.is_empty()).then(|| from[usize::from(n) % from.len()].clone())
}

/// One of two, so that equal ones come up.
fn some_time(n: u16) -> Instant {
    at(&format!("2026-11-{:02}T19:00:00+07:00", 10 + n % 2))
}

struct Ward {
    store: Store,
    made: u32,
}

impl Ward {
    fn new(dir: &std::path::Path) -> Self {
        let store = Store::open(dir, common::now()).unwrap();
        store
            .seed(|tx| {
                for (n, id) in (0..).zip(SESSIONS) {
                    let mut head = bare_session(id);
                    id.clone_into(&mut head.title);
                    head.started_at = if id == ASKING {
                        at("2026-12-01T19:00:00+07:00")
                    } else {
                        some_time(n)
                    };
                    sessions::insert(tx, &head, common::now(), None)?;
                }
                Ok::<_, StoreError>(())
            })
            .unwrap();
        Self { store, made: 0 }
    }

    fn write(
        &self,
        act: Act,
        body: impl FnOnce(&Tx<'_>) -> Result<(), StoreError> + Send + 'static,
    ) {
        self.store.write(act, common::now(), body).unwrap();
    }

    /// Every opinion with its session, those put away too.
    fn said(&self) -> Vec<(&'static str, String)> {
        let all = |id| self.store.read(|c| opinions::ids_in_order(c, id)).unwrap();
        SESSIONS
            .into_iter()
            .flat_map(|session| all(session).into_iter().map(move |id| (session, id)))
            .collect()
    }

    fn step(&mut self, (kind, a, b, c): Step) {
        self.made += 1;
        let new = format!("n{}", self.made);
        let session = SESSIONS[usize::from(b) % 3];
        let said = pick(&self.said(), a);
        match kind {
            0..=2 => {
                // Each opinion has its own person of the roll: what is known of them is known of it.
                let person = Person::of(&attendee(&new), new.clone()).unwrap();
                let here: Attendee = person.attendee(format!("a-{new}"));
                let mut made = opinion(&new, "Ngõ 12 hay ngập");
                made.speaker = Some(here.id.clone());
                made.kind = pick(&OPINION_KINDS, a).unwrap();
                self.write(act(session, ActKind::OpinionRecord), move |tx| {
                    people::save(tx, &person)?;
                    attendees::insert(tx, session, &here)?;
                    opinions::insert(tx, session, &made, Place::End)
                });
            }
            5 => {
                let Some((of, id)) = said else { return };
                self.write(act(of, ActKind::OpinionKind), move |tx| {
                    let mut one = opinions::get(tx, &id)?.unwrap();
                    one.kind = pick(&OPINION_KINDS, b).unwrap();
                    opinions::update(tx, &one)
                });
            }
            6 | 7 | 20 | 21 => {
                let Some((of, id)) = said else { return };
                let there = self.store.read(|c| opinions::ids_in_order(c, of)).unwrap();
                let mut covered: BTreeSet<String> = BTreeSet::from([id]);
                covered.extend(pick(&there, b));
                // An id that sorts either way: the order given decides, not the id.
                let name = format!("{}-{new}", if c % 2 == 0 { "x" } else { "b" });
                let mut made = answer(
                    &name,
                    &covered.iter().map(String::as_str).collect::<Vec<_>>(),
                );
                made.outcome = pick(&OUTCOMES, c).unwrap();
                self.write(act(of, ActKind::AnswerAdd), move |tx| {
                    answers::insert(tx, of, &made)
                });
            }
            8 => {
                let given = self.store.read(|c| answers::list(c, session)).unwrap();
                let Some(mut given) = pick(&given, a) else {
                    return;
                };
                given.outcome = pick(&OUTCOMES, c).unwrap();
                self.write(act(session, ActKind::AnswerEdit), move |tx| {
                    if c % 3 == 0 {
                        answers::remove(tx, &given.id)
                    } else {
                        answers::update(tx, &given)
                    }
                });
            }
            9 | 10 => {
                let Some((of, id)) = said else { return };
                // Half of them name a session as the document that says so.
                let task = (b % 6 > 0).then(|| FollowUp {
                    status: pick(&STATES, c).unwrap(),
                    document: Some(SESSIONS[usize::from(b) % 6 % 4].to_owned()),
                    ..follow_up()
                });
                self.write(act(of, ActKind::FollowUpSet), move |tx| {
                    opinions::set_follow_up(tx, &id, task.as_ref())
                });
            }
            3 | 4 | 11..=14 => {
                let Some((of, id)) = said else { return };
                let by = SESSIONS[usize::from(b) % 4];
                if by == of {
                    return;
                }
                let how = [
                    CarriedHow::Answered,
                    CarriedHow::Answered,
                    CarriedHow::Resolved,
                    CarriedHow::Kept,
                ][usize::from(c) % 4];
                let row = Carried {
                    opinion: id,
                    session: by.to_owned(),
                    how,
                    // Half of the answers promise a reply in writing; one in a while says nothing.
                    outcome: (how == CarriedHow::Answered && c % 16 > 0).then(|| {
                        if c % 3 == 0 {
                            Outcome::WrittenReply
                        } else {
                            pick(&OUTCOMES, c / 4).unwrap()
                        }
                    }),
                    by: None,
                    title: None,
                    text: None,
                    at: some_time(c),
                };
                self.write(act(by, ActKind::CarryAnswer), move |tx| {
                    carried::put(tx, &row)
                });
            }
            15 => {
                let away = (c % 3 == 0).then(common::now);
                self.write(ward_act(ActKind::SessionDelete), move |tx| {
                    sessions::set_deleted(tx, session, away)
                });
            }
            16 => self.write(act(session, ActKind::SessionEdit), move |tx| {
                let mut head = sessions::get(tx, session)?.unwrap();
                head.started_at = some_time(c);
                sessions::update(tx, &head)
            }),
            17 => {
                let Some((of, id)) = said else { return };
                self.write(act(of, ActKind::OpinionDelete), move |tx| {
                    opinions::remove(tx, &id)
                });
            }
            _ => {
                let scope = pick(&SESSIONS, a).map_or(Scope::Ward, Scope::session);
                let scope = if c % 5 == 0 { Scope::Ward } else { scope };
                let done = if b % 3 == 0 {
                    self.store.redo(scope, common::now())
                } else {
                    self.store.undo(scope, common::now())
                };
                match done {
                    Ok(_)
                    | Err(
                        StoreError::LaterActDepends { .. }
                        | StoreError::CannotRedo { .. }
                        | StoreError::NothingToUndo
                        | StoreError::NothingToRedo,
                    ) => {}
                    Err(other) => panic!("{other}"),
                }
            }
        }
    }

    /// What is known of every opinion of the sessions in use, from the rows alone.
    fn reckoned(&self) -> BTreeMap<String, Known> {
        self.store
            .read(|conn| {
                let mut later: BTreeMap<String, Vec<(Instant, Instant, &str, Carried)>> =
                    BTreeMap::new();
                let mut out = BTreeMap::new();
                let mut unsaid: BTreeSet<(String, String)> = BTreeSet::new();
                let mut said: BTreeSet<String> = BTreeSet::new();
                let in_use = |id: &&str| sessions::deleted_at(conn, id).unwrap().is_none();
                for id in SESSIONS.into_iter().filter(|id| !in_use(id)) {
                    for row in carried::of_session(conn, id)? {
                        if row.how != CarriedHow::Kept {
                            unsaid.insert((row.opinion, id.to_owned()));
                        }
                    }
                }
                for id in SESSIONS.into_iter().filter(in_use) {
                    let began = sessions::get(conn, id)?.unwrap().started_at;
                    for row in carried::of_session(conn, id)? {
                        if row.how == CarriedHow::Resolved {
                            said.insert(row.opinion.clone());
                        }
                        if row.how != CarriedHow::Kept {
                            let rows = later.entry(row.opinion.clone()).or_default();
                            rows.push((began, row.at, id, row));
                        }
                    }
                }
                for id in SESSIONS.into_iter().filter(in_use) {
                    let given = answers::list(conn, id)?;
                    for one in opinions::list(conn, id)? {
                        let last = later.get(&one.id).and_then(|rows| {
                            rows.iter()
                                .max_by_key(|(began, at, id, _)| (*began, *at, *id))
                        });
                        let known = Known {
                            kind: one.kind,
                            task: one.follow_up.map(|task| {
                                let document = task.document.unwrap_or_default();
                                if task.status == FollowUpStatus::Resolved
                                    && unsaid.contains(&(one.id.clone(), document))
                                    && !said.contains(&one.id)
                                {
                                    FollowUpStatus::InProgress
                                } else {
                                    task.status
                                }
                            }),
                            answer: given
                                .iter()
                                .rfind(|given| given.opinions.contains(&one.id))
                                .map(|given| given.outcome),
                            later: last.map(|(_, _, _, row)| (row.how, row.outcome)),
                        };
                        out.insert(one.id, known);
                    }
                }
                Ok::<_, StoreError>(out)
            })
            .unwrap()
    }

    /// Both forms of the rule against the reckoning.
    fn compare(&self) -> Result<usize, TestCaseError> {
        let reckoned = self.reckoned();
        let wanted: BTreeSet<&String> = reckoned
            .iter()
            .filter(|(_, known)| carry::open(**known).is_some())
            .map(|(id, _)| id)
            .collect();
        let (tallies, listed) = self
            .store
            .read(|c| {
                Ok::<_, StoreError>((
                    people::tallies(c)?,
                    carried::candidates(c, ASKING, Which::All)?,
                ))
            })
            .unwrap();
        for (id, known) in &reckoned {
            let counted = tallies.get(id).copied().unwrap_or_default().open;
            prop_assert_eq!(
                counted,
                u32::from(wanted.contains(id)),
                "the SQL of {} against {:?}",
                id,
                known
            );
            let alone = self.store.read(|c| people::tally(c, id)).unwrap();
            prop_assert_eq!(alone.open, counted);
        }
        for one in &listed {
            prop_assert_eq!(
                Some(&one.known),
                reckoned.get(&one.id),
                "read of {}",
                &one.id
            );
            prop_assert_eq!(
                self.store.read(|c| carried::known(c, &one.id)).unwrap(),
                Some(one.known)
            );
        }
        let open: BTreeSet<&String> = listed
            .iter()
            .filter(|one| carry::open(one.known).is_some())
            .map(|one| &one.id)
            .collect();
        prop_assert_eq!(&open, &wanted, "what is open is on the list, nothing else");
        Ok(open.len())
    }
}

fn config() -> ProptestConfig {
    ProptestConfig {
        // 60 acts each; PROPTEST_CASES asks for more.
        cases: std::env::var("PROPTEST_CASES").map_or(24, |n| n.parse().unwrap()),
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn open_is_one_rule_in_both_its_forms(
        steps in proptest::collection::vec(
            (0..KINDS, any::<u16>(), any::<u16>(), any::<u16>()),
            ACTS,
        )
    ) {
        let dir = tempfile::tempdir().unwrap();
        let mut ward = Ward::new(dir.path());
        for n in 0..6 {
            ward.step((0, n, n, n));
        }
        prop_assert_eq!(ward.compare()?, 5, "six were said, one of them a denunciation");
        for step in steps {
            ward.step(step);
            ward.compare()?;
        }
    }
}
