//! Any 200 acts over two sessions and the ward, taken back and done again, in any order that the
//! program admits: the tables end as they began, or as they were.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{
    act, answer, attendee, bare_session, conclusion, contents, follow_up, nobody, now, opinion,
    topic, ward_act,
};
use gandan_domain::OpinionKind;
use gandan_store::queue::{QueueItem, QueueState};
use gandan_store::units::Unit;
use gandan_store::{
    ActKind, Place, Scope, Store, StoreError, Tx, Written, answers, attendees, conclusions,
    opinions, people, queue, same_content, sessions, settings, topics, units,
};
use proptest::prelude::*;

const ACTS: usize = 200;
const KINDS: u8 = 31;

/// One random act: which kind, and two numbers that pick what it is done to.
type Step = (u8, u16, u16);

/// Runs acts and remembers in which scope each was journaled.
struct Secretary {
    store: Store,
    made: u32,
    done: Vec<Scope>,
}

fn pick<T: Clone>(from: &[T], n: u16) -> Option<T> {
    (!from.is_empty()).then(|| from[usize::from(n) % from.len()].clone())
}

impl Secretary {
    fn new(dir: &std::path::Path) -> Self {
        let store = Store::open(dir, now()).unwrap();
        store
            .seed(|tx| {
                for code in ["dat-dai", "moi-truong"] {
                    topics::insert(tx, &topic(code), true)?;
                }
                for id in ["s1", "s2"] {
                    sessions::insert(tx, &bare_session(id), now(), None)?;
                    for n in 0..3 {
                        let id_of = format!("{id}-before-{n}");
                        opinions::insert(tx, id, &opinion(&id_of, "Đã có từ trước"), Place::End)?;
                    }
                }
                Ok::<_, StoreError>(())
            })
            .unwrap();
        Self {
            store,
            made: 0,
            done: Vec::new(),
        }
    }

    fn id(&mut self) -> String {
        self.made += 1;
        format!("n{}", self.made)
    }

    fn write(
        &mut self,
        act: gandan_store::Act,
        body: impl FnOnce(&Tx<'_>) -> Result<(), StoreError> + Send + 'static,
    ) {
        let scope = act.scope.clone();
        let written: Written<()> = self.store.write(act, now(), body).unwrap();
        if written.entry.is_some() {
            self.done.push(scope);
        }
    }

    fn step(&mut self, (kind, a, b): Step) {
        let session = if b % 2 == 0 { "s1" } else { "s2" };
        let new = self.id();
        let record = self
            .store
            .read(|conn| gandan_store::record::load(conn, session))
            .unwrap()
            .unwrap();
        let waiting = self.store.read(|c| queue::list(c, session)).unwrap();
        let codes: Vec<String> = self
            .store
            .read(topics::list)
            .unwrap()
            .into_iter()
            .map(|t| t.code)
            .collect();
        let roll = self.store.read(people::list).unwrap();
        let said = pick(&record.opinions, a);
        let other = pick(&record.opinions, b / 2);
        let person = pick(&record.attendees, a);
        let given = pick(&record.answers, a);
        let concluded = pick(&record.conclusions, a);
        let queued = pick(&waiting, a);
        let place = |b: u16, id: &Option<String>| match (b / 2 % 3, id.clone()) {
            (0, Some(id)) => Some(id),
            (1, _) => None,
            _ => Some(String::new()),
        };
        let after = place(b, &other.as_ref().map(|o| o.id.clone()));
        match kind {
            0..=3 => {
                let mut made = opinion(&new, &format!("Ý kiến {a} <&> \"{b}\" 🙂\n\tđường"));
                made.speaker = person.map(|p| p.id);
                made.topics = codes.into_iter().take(usize::from(a % 3)).collect();
                self.write(act(session, ActKind::OpinionRecord), move |tx| {
                    opinions::insert(tx, session, &made, to_place(after.as_ref()))
                });
            }
            4 => {
                let Some(mut said) = said else { return };
                said.text = format!("{} sửa {b}", said.text);
                said.gist = (b % 3 == 0).then(|| "Gọn".to_owned());
                self.write(act(session, ActKind::OpinionEdit), move |tx| {
                    opinions::update(tx, &said)
                });
            }
            5 | 6 => {
                let Some(said) = said else { return };
                let mut tags: Vec<String> = said.topics.clone();
                let code = pick(&codes, b).unwrap();
                if tags.contains(&code) {
                    tags.retain(|t| *t != code);
                } else {
                    tags.insert(0, code);
                }
                self.write(act(session, ActKind::OpinionTag), move |tx| {
                    opinions::set_topics(tx, &said.id, &tags)
                });
            }
            7 => {
                let Some(mut said) = said else { return };
                said.kind = [
                    OpinionKind::Denunciation,
                    OpinionKind::Petition,
                    OpinionKind::Praise,
                ][usize::from(b % 3)];
                self.write(act(session, ActKind::OpinionKind), move |tx| {
                    opinions::update(tx, &said)
                });
            }
            8 | 9 => {
                let Some(mut said) = said else { return };
                let at = said.text.chars().count() / 2;
                let rest: String = said.text.chars().skip(at).collect();
                let head: String = said.text.chars().take(at).collect();
                if head.is_empty() || rest.is_empty() {
                    return;
                }
                let mut second = said.clone();
                second.id = new;
                second.text = rest;
                said.text = head;
                self.write(act(session, ActKind::OpinionSplit), move |tx| {
                    opinions::update(tx, &said)?;
                    opinions::insert(tx, session, &second, Place::After(&said.id))
                });
            }
            10 => {
                let (Some(mut first), Some(second)) = (said, other) else {
                    return;
                };
                if first.id == second.id {
                    return;
                }
                first.text = format!("{}\n{}", first.text, second.text);
                first.topics.extend(second.topics.iter().cloned());
                self.write(act(session, ActKind::OpinionJoin), move |tx| {
                    for mut given in answers::covering(tx, &second.id)? {
                        given.opinions.retain(|o| *o != second.id);
                        if !given.opinions.contains(&first.id) {
                            given.opinions.push(first.id.clone());
                        }
                        answers::update(tx, &given)?;
                    }
                    opinions::remove(tx, &second.id)?;
                    opinions::update(tx, &first)
                });
            }
            11 | 12 => {
                let Some(said) = said else { return };
                self.write(act(session, ActKind::OpinionMove), move |tx| {
                    opinions::move_to(tx, &said.id, to_place(after.as_ref()))
                });
            }
            13 => {
                let Some(said) = said else { return };
                self.write(act(session, ActKind::OpinionDelete), move |tx| {
                    opinions::remove(tx, &said.id)
                });
            }
            14 => {
                let (Some(said), Some(other)) = (said, other) else {
                    return;
                };
                let mut covered = vec![said.id.as_str()];
                if said.id != other.id {
                    covered.push(&other.id);
                }
                let made = answer(&new, &covered);
                self.write(act(session, ActKind::AnswerAdd), move |tx| {
                    answers::insert(tx, session, &made)
                });
            }
            15 => {
                let Some(mut given) = given else { return };
                given.text = Some(format!("Trả lời {b}"));
                self.write(act(session, ActKind::AnswerEdit), move |tx| {
                    answers::update(tx, &given)
                });
            }
            16 => {
                let Some(given) = given else { return };
                self.write(act(session, ActKind::AnswerRemove), move |tx| {
                    answers::remove(tx, &given.id)
                });
            }
            17 => {
                let Some(said) = said else { return };
                let task = (b % 4 > 0).then(follow_up);
                self.write(act(session, ActKind::FollowUpSet), move |tx| {
                    opinions::set_follow_up(tx, &said.id, task.as_ref())
                });
            }
            18 => {
                let made = conclusion(&new);
                self.write(act(session, ActKind::ConclusionAdd), move |tx| {
                    conclusions::insert(tx, session, &made, Place::First)
                });
            }
            19 => {
                let Some(concluded) = concluded else { return };
                self.write(act(session, ActKind::ConclusionRemove), move |tx| {
                    conclusions::remove(tx, &concluded.id)
                });
            }
            20 => {
                let made = if a % 2 == 0 {
                    attendee(&new)
                } else {
                    nobody(&new)
                };
                self.write(act(session, ActKind::AttendeeAdd), move |tx| {
                    attendees::insert(tx, session, &made)?;
                    let state = QueueState::Waiting;
                    let item = QueueItem::new(format!("q-{}", made.id), made.id, state, now());
                    queue::insert(tx, session, &item, Place::End)
                });
            }
            21 => {
                let Some(mut person) = person else { return };
                person.name = Some(format!("Trần {b}"));
                self.write(act(session, ActKind::AttendeeEdit), move |tx| {
                    attendees::update(tx, &person)
                });
            }
            22 => {
                let Some(mut queued) = queued else { return };
                queued.state = QueueState::Speaking;
                self.write(act(session, ActKind::QueueNext), move |tx| {
                    queue::update(tx, &queued)?;
                    queue::move_to(tx, &queued.id, Place::First)
                });
            }
            23 => {
                let made = topic(&new);
                self.write(ward_act(ActKind::TopicAdd), move |tx| {
                    topics::insert(tx, &made, false)
                });
            }
            24 => {
                let made = Unit {
                    id: "u1".into(),
                    name: format!("Đơn vị {}", a % 3),
                    short_names: vec!["địa chính".into()],
                };
                self.write(ward_act(ActKind::UnitSave), move |tx| {
                    units::save(tx, &made)?;
                    settings::set(tx, "quick", &vec![a, b])
                });
            }
            26 => {
                // With one of the other session, or out of what it is linked with.
                let elsewhere = if session == "s1" { "s2" } else { "s1" };
                let there = self.store.read(|c| opinions::list(c, elsewhere)).unwrap();
                let (Some(said), Some(other)) = (said, pick(&there, b / 2)) else {
                    return;
                };
                self.write(act(session, ActKind::OpinionLink), move |tx| {
                    if a % 4 == 0 {
                        same_content::leave(tx, &said.id)
                    } else {
                        same_content::link(tx, &said.id, &other.id, &new)
                    }
                });
            }
            27 => {
                let made = roll_person(&new, &format!("Trần {}", b % 5));
                self.write(ward_act(ActKind::PersonSave), move |tx| {
                    people::save(tx, &made)
                });
            }
            28 => {
                // Comes in as somebody of the roll, or turns out to be them.
                let Some(one) = pick(&roll, b) else { return };
                let known = person.filter(|_| a % 2 == 0);
                self.write(
                    act(session, ActKind::AttendanceArrive),
                    move |tx| match known {
                        Some(mut known) => {
                            known.person = Some(one.id);
                            attendees::update(tx, &known)
                        }
                        None => attendees::insert(tx, session, &one.attendee(new)),
                    },
                );
            }
            29 => {
                let (Some(from), Some(into)) = (pick(&roll, a), pick(&roll, b)) else {
                    return;
                };
                if from.id == into.id {
                    return;
                }
                self.write(ward_act(ActKind::PersonMerge), move |tx| {
                    people::relink(tx, &from.id, Some(&into.id))?;
                    people::remove(tx, &from.id)?;
                    people::save(tx, &gandan_domain::person::merged(&from, &into))
                });
            }
            30 => {
                let Some(one) = pick(&roll, a) else { return };
                self.write(ward_act(ActKind::PersonRemove), move |tx| {
                    people::remove(tx, &one.id)
                });
            }
            _ => {
                let away = (a % 2 == 0).then(now);
                self.write(ward_act(ActKind::SessionDelete), move |tx| {
                    sessions::set_deleted(tx, session, away)
                });
            }
        }
    }
}

fn roll_person(id: &str, name: &str) -> gandan_domain::Person {
    gandan_domain::Person {
        name: name.to_owned(),
        ..gandan_domain::Person::of(&attendee(id), id.to_owned()).unwrap()
    }
}

fn to_place(after: Option<&String>) -> Place<'_> {
    match after {
        None => Place::First,
        Some(id) if id.is_empty() => Place::End,
        Some(id) => Place::After(id),
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec((0..KINDS, any::<u16>(), any::<u16>()), ACTS)
}

fn config() -> ProptestConfig {
    ProptestConfig {
        // 200 acts each; PROPTEST_CASES asks for more.
        cases: std::env::var("PROPTEST_CASES").map_or(6, |n| n.parse().unwrap()),
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn acts_taken_back_and_done_again_leave_no_trace(steps in steps()) {
        let dir = tempfile::tempdir().unwrap();
        let mut her = Secretary::new(dir.path());
        let before = contents(&her.store);
        for step in steps {
            her.step(step);
        }
        prop_assert!(her.done.len() > ACTS / 2, "too few of the acts did anything");
        let after = contents(&her.store);
        prop_assert_ne!(&before, &after);
        for scope in her.done.iter().rev() {
            her.store.undo(scope.clone(), now()).unwrap();
        }
        prop_assert_eq!(&contents(&her.store), &before);
        for scope in &her.done {
            her.store.redo(scope.clone(), now()).unwrap();
        }
        prop_assert_eq!(&contents(&her.store), &after);
        prop_assert!(her.store.check().unwrap().is_sound());
    }

    #[test]
    fn stacks_undone_in_any_order_give_way_to_one_another(
        steps in steps(),
        picks in proptest::collection::vec(0_usize..3, 64),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let mut her = Secretary::new(dir.path());
        let before = contents(&her.store);
        for step in steps {
            her.step(step);
        }
        let scopes = [Scope::session("s1"), Scope::session("s2"), Scope::Ward];
        let mut left = her.done.len();
        let mut turn = picks.into_iter().cycle();
        let mut refused = 0;
        while left > 0 {
            let scope = scopes[(turn.next().unwrap() + refused) % 3].clone();
            match her.store.undo(scope, now()) {
                Ok(_) => { left -= 1; refused = 0; }
                Err(StoreError::LaterActDepends { .. } | StoreError::NothingToUndo) => refused += 1,
                Err(other) => panic!("{other}"),
            }
            prop_assert!(refused < 200, "no stack gives way although acts are left");
        }
        prop_assert_eq!(&contents(&her.store), &before);
    }
}
