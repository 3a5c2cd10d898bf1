//! What was said is there once, is whose it was and waits until it is answered, whatever is done:
//! split, joined, deleted, made another kind, put down to another, answered later, sessions put
//! away, brought back and imported, two people made one, all of it taken back and done again, also
//! after a restart.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "said_once/file.rs"]
mod file;
#[path = "said_once/model.rs"]
mod model;
#[path = "said_once/seen.rs"]
mod seen;

use gandan_app::api::{
    AnswerInput, CarryInput, ErrorCode, FollowUpInput, NewOpinion, NewSession, OpinionEdit,
    SessionView,
};
use gandan_app::{App, AppError, Clock, Ids, Options};
use gandan_domain::carry::CarriedHow;
use gandan_domain::{Channel, FollowUpStatus, OpinionKind, Outcome, SessionKind};
use model::{Did, Model, Word};
use proptest::prelude::*;
use std::path::Path;

const ACTS: usize = 50;
const KINDS: [OpinionKind; 4] = [
    OpinionKind::Petition,
    OpinionKind::Complaint,
    OpinionKind::Praise,
    OpinionKind::Denunciation,
];
const STATES: [FollowUpStatus; 3] = [
    FollowUpStatus::Assigned,
    FollowUpStatus::InProgress,
    FollowUpStatus::Resolved,
];
const OUTCOMES: [Outcome; 3] = [Outcome::Answered, Outcome::WrittenReply, Outcome::Guided];
/// Two evenings people speak at, two that come after, and one that asks what is open.
const SPOKEN: usize = 2;
const ASKING: usize = 4;

/// Which act, where, on what, how.
type Step = (u8, u8, u8, u8);

struct Evenings {
    dir: tempfile::TempDir,
    app: App,
    /// Ids of the sessions; those imported come after.
    sessions: Vec<String>,
    model: Model,
    made: u32,
}

fn open(dir: &Path) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed("2026-11-03T19:00:00+07:00".parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap()
}

/// The numbers behind a letter ("w12").
fn numbers(text: &str, letter: char) -> Vec<u32> {
    let word = |word: &str| word.strip_prefix(letter)?.parse().ok();
    text.split(|c: char| !c.is_alphanumeric())
        .filter_map(word)
        .collect()
}

fn words(view: &SessionView, id: &str) -> Vec<Word> {
    let said = view.opinions.iter().find(|one| one.id == id);
    numbers(&said.unwrap().text, 'w')
}

impl Evenings {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let app = open(dir.path());
        let mut profile = app.settings_get().unwrap().profile;
        profile.ward.name = "Cửa Nam".into();
        profile.ward.province = "thành phố Hà Nội".into();
        app.ward_edit(&profile).unwrap();
        let begun = |_| {
            let new = NewSession {
                kind: SessionKind::Dialogue,
                mode: None,
                copy_from: None,
            };
            app.session_create(&new).unwrap()
        };
        let sessions: Vec<String> = (0..=ASKING).map(begun).collect();
        for session in &sessions[..SPOKEN] {
            for name in ["Lê Thị Hoa", "Trần Văn Bình", "Vũ Thị Cúc"] {
                let input = gandan_app::api::AttendeeInput {
                    name: Some(name.into()),
                    ..Default::default()
                };
                app.attendee_add(session, &input, false, None).unwrap();
            }
        }
        Self {
            dir,
            app,
            sessions,
            model: Model::default(),
            made: 0,
        }
    }

    fn number(&mut self) -> u32 {
        self.made += 1;
        self.made
    }

    fn view(&self, session: usize) -> Option<SessionView> {
        self.app.session_open(self.sessions.get(session)?).ok()
    }

    /// Acts of a stack that stand.
    fn acts(&self, scope: Option<usize>) -> usize {
        let past = self.app.history(scope.map(|n| self.sessions[n].as_str()));
        past.unwrap().iter().filter(|act| !act.undone).count()
    }

    /// Does an act; what it means is known where it left a trace in the journal.
    fn act<T>(
        &mut self,
        scope: Option<usize>,
        did: Did,
        act: impl FnOnce(&App) -> Result<T, AppError>,
    ) -> Result<(), TestCaseError> {
        let before = self.acts(scope);
        match act(&self.app) {
            Ok(_) if self.acts(scope) > before => self.model.did(scope, did),
            Ok(_) => {}
            Err(refused) => prop_assert!(
                matches!(
                    refused.code,
                    ErrorCode::SessionDeleted
                        | ErrorCode::OpinionNotFound
                        | ErrorCode::OpinionCarried
                        | ErrorCode::NothingAbove
                        | ErrorCode::PersonMergeSelf
                ),
                "{did:?}: {refused:?}"
            ),
        }
        Ok(())
    }

    fn step(&mut self, (kind, a, b, c): Step) -> Result<(), TestCaseError> {
        let at = usize::from(a) % SPOKEN;
        let session = self.sessions[at].clone();
        let view = self.view(at);
        let speakers: Vec<_> = view.iter().flat_map(|view| view.attendees.iter()).collect();
        let who = (b % 4 > 0 && !speakers.is_empty())
            .then(|| speakers[usize::from(b) % speakers.len()].clone());
        let person = who.as_ref().and_then(|who| who.person.clone());
        let speaker = who.map(|who| who.id);
        let how_many = view.as_ref().map_or(0, |view| view.opinions.len());
        let one = view
            .as_ref()
            .filter(|_| how_many > 0)
            .map(|view| view.opinions[usize::from(b) % how_many].clone());
        match kind {
            0..=3 => {
                let said: Vec<Word> = (0..=c % 3).map(|_| self.number()).collect();
                let text: Vec<String> = said.iter().map(|n| format!("Ngõ ngập w{n}.")).collect();
                let kind = KINDS[usize::from(c / 3) % 5 % 4];
                let input = NewOpinion {
                    speaker,
                    text: text.join(" "),
                    kind,
                    topics: Vec::new(),
                    channel: Channel::Spoken,
                    at: None,
                };
                let did = Did::Said {
                    session: at,
                    words: said,
                    person,
                    kind,
                };
                self.act(Some(at), did, |app| app.opinion_record(&session, &input))
            }
            4..=11 => match one {
                Some(one) => self.on(at, &one.id, &one.text, (kind, b, c), speaker, person),
                None => Ok(()),
            },
            12..=16 => self.carry(a, b, c),
            17 | 18 => {
                let which = usize::from(b) % ASKING;
                let id = self.sessions[which].clone();
                let away = c % 3 == 0;
                self.act(None, Did::Away(which, away), |app| {
                    if away {
                        app.session_delete(&id)
                    } else {
                        app.session_restore(&id)
                    }
                })
            }
            19 => self.import(),
            20 => {
                let people = self.app.people_list().unwrap();
                if people.len() < 2 {
                    return Ok(());
                }
                let id = |n: u8| people[usize::from(n) % people.len()].person.id.clone();
                let (from, into) = (id(a), id(b));
                self.act(None, Did::Merged(from.clone(), into.clone()), |app| {
                    app.person_merge(&from, &into)
                })
            }
            21 => {
                self.app.close();
                self.app = open(self.dir.path());
                Ok(())
            }
            _ => self.turn(b, c % 3 == 0),
        }
    }

    /// An act on one opinion.
    fn on(
        &mut self,
        at: usize,
        id: &str,
        text: &str,
        (kind, b, c): (u8, u8, u8),
        speaker: Option<String>,
        person: Option<String>,
    ) -> Result<(), TestCaseError> {
        let session = self.sessions[at].clone();
        let held = numbers(text, 'w');
        let scope = Some(at);
        match kind {
            4 | 5 => {
                let Some(word) = held.get(1 + usize::from(c) % 2) else {
                    return Ok(());
                };
                let cut = text.find(&format!("w{word}.")).unwrap();
                let cut = text[..cut].rfind("Ngõ").unwrap();
                let at = u32::try_from(text[..cut].encode_utf16().count()).unwrap();
                self.act(scope, Did::Split(*word), |app| {
                    app.opinion_split(&session, id, text, at)
                })
            }
            6 | 7 => self.act(scope, Did::Joined(held[0]), |app| {
                app.opinion_join(&session, id)
            }),
            8 => {
                let (did, edit) = if c % 2 == 0 {
                    let kind = KINDS[usize::from(c) % 4];
                    (Did::Kind(held[0], kind), OpinionEdit::Kind(kind))
                } else {
                    (Did::Speaker(held[0], person), OpinionEdit::Speaker(speaker))
                };
                self.act(scope, did, |app| {
                    app.opinion_edit(&session, id, &edit, false)
                })
            }
            9 => self.act(scope, Did::Deleted(held[0]), |app| {
                app.opinion_delete(&session, id)
            }),
            10 => {
                let input = AnswerInput {
                    opinions: vec![id.to_owned()],
                    by: None,
                    title: None,
                    text: None,
                    outcome: OUTCOMES[usize::from(c) % 3],
                };
                self.act(scope, Did::Other, |app| app.answer_add(&session, &input))
            }
            _ => {
                let input = FollowUpInput {
                    unit: Some(format!("Đơn vị {b}")),
                    with: None,
                    person: None,
                    due: None,
                    status: STATES[usize::from(c) % 3],
                    result: None,
                    document: None,
                };
                self.act(scope, Did::Other, |app| {
                    app.follow_up_edit(&session, id, Some(&input))
                })
            }
        }
    }

    /// A later session says something about an earlier one's opinion.
    fn carry(&mut self, a: u8, b: u8, c: u8) -> Result<(), TestCaseError> {
        let by = SPOKEN + usize::from(a) % 2;
        let session = self.sessions[by].clone();
        let Ok(list) = self.app.carry_list(&session, None) else {
            return Ok(());
        };
        if list.is_empty() {
            return Ok(());
        }
        let row = &list[usize::from(b) % list.len()];
        let of = self.sessions.iter().position(|id| *id == row.session);
        let word = words(&self.view(of.unwrap()).unwrap(), &row.id)[0];
        let how =
            [CarriedHow::Answered, CarriedHow::Resolved, CarriedHow::Kept][usize::from(c) % 3];
        let number = self.number();
        let input = CarryInput {
            how,
            outcome: Some(OUTCOMES[usize::from(c / 3) % 3]),
            text: Some(format!("Lời t{number}")),
        };
        let told = (how != CarriedHow::Kept).then_some(number);
        let id = row.id.clone();
        self.act(Some(by), Did::Carried(by, word, told), |app| {
            app.carry_set(&session, &id, &input)
        })
    }

    /// Takes an act back, or does one again.
    fn turn(&mut self, b: u8, again: bool) -> Result<(), TestCaseError> {
        let scope = [Some(0), Some(1), Some(2), Some(3), None][usize::from(b) % 5];
        let id = scope.map(|n: usize| self.sessions[n].clone());
        if !again && !self.model.any(scope) {
            return Ok(());
        }
        let done = if again {
            self.app.redo(id.as_deref())
        } else {
            self.app.undo(id.as_deref())
        };
        match done {
            Ok(_) if again => self.model.redo(scope),
            Ok(_) => self.model.undo(scope),
            Err(refused) => prop_assert!(
                matches!(
                    refused.code,
                    ErrorCode::NothingToUndo
                        | ErrorCode::NothingToRedo
                        | ErrorCode::LaterActDepends
                ),
                "{refused:?}"
            ),
        }
        Ok(())
    }
}

fn config() -> ProptestConfig {
    ProptestConfig {
        // 50 acts each; PROPTEST_CASES asks for more.
        cases: std::env::var("PROPTEST_CASES").map_or(10, |n| n.parse().unwrap()),
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_was_said_is_there_once_whose_it_was_and_waits_until_it_is_answered(
        steps in proptest::collection::vec(
            (0..26_u8, any::<u8>(), any::<u8>(), any::<u8>()),
            ACTS,
        )
    ) {
        let mut evenings = Evenings::new();
        for step in steps {
            evenings.step(step)?;
            let same = evenings.compare();
            same.map_err(|e| TestCaseError::fail(format!("{e}\n{:?}", evenings.model)))?;
        }
    }
}
