//! Nothing is forgotten: whatever later sessions say about what was open, in any order, put away,
//! brought back, renamed, moved and taken back, an opinion leaves the list of what is open only
//! while a session in use says that it is answered or settled.

#![allow(clippy::unwrap_used, clippy::panic)]

use gandan_app::api::{
    AnswerInput, CarryInput, ErrorCode, FollowUpInput, NewOpinion, NewSession, Order, SessionView,
};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::carry::CarriedHow;
use gandan_domain::check::MissingCode;
use gandan_domain::{Channel, FollowUpStatus, OpinionKind, Outcome, SessionKind};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ACTS: usize = 40;
const OUTCOMES: [Outcome; 6] = [
    Outcome::Answered,
    Outcome::Accepted,
    Outcome::Guided,
    Outcome::Transferred,
    Outcome::WrittenReply,
    Outcome::Refused,
];
const STATES: [FollowUpStatus; 5] = [
    FollowUpStatus::Assigned,
    FollowUpStatus::InProgress,
    FollowUpStatus::Resolved,
    FollowUpStatus::Transferred,
    FollowUpStatus::Refused,
];

/// Which session, which act, which opinion, how.
type Step = (u8, u8, u8, u8);

struct Evenings {
    app: App,
    march: String,
    /// What March left open, and all it heard.
    open: BTreeSet<String>,
    heard: Vec<String>,
    /// Three later sessions, and the one that asks.
    later: Vec<String>,
    asking: String,
}

fn begun(app: &App, copy_from: Option<&str>) -> String {
    let new = NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: copy_from.map(Into::into),
    };
    app.session_create(&new).unwrap()
}

fn say(app: &App, session: &str, kind: OpinionKind) -> String {
    let input = NewOpinion {
        speaker: None,
        text: "Ngõ 12 hay ngập".into(),
        kind,
        topics: Vec::new(),
        channel: Channel::Spoken,
        at: None,
    };
    let done = app.opinion_record(session, &input).unwrap();
    done.created.unwrap()
}

impl Evenings {
    /// An evening in March with every kind, every outcome and a task in every state.
    fn new(dir: &std::path::Path) -> Self {
        let app = App::open(Options {
            data_dir: Some(dir.to_owned()),
            clock: Clock::Fixed("2026-11-03T19:00:00+07:00".parse().unwrap()),
            ids: Ids::Random,
        })
        .unwrap();
        let march = begun(&app, None);
        let mut heard = Vec::new();
        let mut open = BTreeSet::new();
        for kind in [OpinionKind::Praise, OpinionKind::Denunciation] {
            heard.push(say(&app, &march, kind));
        }
        let silent = say(&app, &march, OpinionKind::Question);
        open.insert(silent.clone());
        heard.push(silent);
        for outcome in OUTCOMES {
            let id = say(&app, &march, OpinionKind::Petition);
            let input = AnswerInput {
                opinions: vec![id.clone()],
                by: None,
                title: None,
                text: None,
                outcome,
            };
            app.answer_add(&march, &input).unwrap();
            if outcome == Outcome::WrittenReply {
                open.insert(id.clone());
            }
            heard.push(id);
        }
        for status in STATES {
            let id = say(&app, &march, OpinionKind::Complaint);
            let input = FollowUpInput {
                unit: Some("Công an phường".into()),
                with: None,
                person: None,
                due: Some("2026-12-01".into()),
                status,
                result: Some("Đã khảo sát".into()),
                document: None,
            };
            app.follow_up_edit(&march, &id, Some(&input)).unwrap();
            if matches!(
                status,
                FollowUpStatus::Assigned | FollowUpStatus::InProgress
            ) {
                open.insert(id.clone());
            }
            heard.push(id);
        }
        // All begin in the same minute; two of them are moved about.
        let later = (0..3).map(|_| begun(&app, Some(&march))).collect();
        let asking = begun(&app, Some(&march));
        Self {
            app,
            march,
            open,
            heard,
            later,
            asking,
        }
    }

    fn view(&self, session: &str) -> Option<SessionView> {
        self.app.session_open(session).ok()
    }

    fn step(&self, (session, act, opinion, how): Step) -> Result<(), TestCaseError> {
        let by = &self.later[usize::from(session) % 3];
        let open: Vec<&String> = self.open.iter().collect();
        let one = if opinion % 8 == 0 {
            &self.heard[usize::from(opinion / 8) % self.heard.len()]
        } else {
            open[usize::from(opinion) % open.len()]
        };
        match act % 10 {
            0..=4 => {
                let listed = self
                    .app
                    .carry_list(by, None)
                    .ok()
                    .map(|list| list.into_iter().any(|row| row.id == *one));
                let how_is = [CarriedHow::Answered, CarriedHow::Resolved, CarriedHow::Kept]
                    [usize::from(how) % 3];
                let input = CarryInput {
                    how: how_is,
                    outcome: Some(OUTCOMES[usize::from(how / 3) % 6]),
                    text: (how % 4 > 0).then(|| format!("Lời thứ {how}")),
                };
                let done = self.app.carry_set(by, one, &input);
                match listed {
                    None => prop_assert_eq!(done.unwrap_err().code, ErrorCode::SessionDeleted),
                    Some(false) => {
                        prop_assert_eq!(done.unwrap_err().code, ErrorCode::OpinionNotFound);
                    }
                    Some(true) => {
                        done.unwrap();
                    }
                }
            }
            5 => {
                self.app.session_delete(by).unwrap();
            }
            6 => {
                self.app.session_restore(by).unwrap();
            }
            7 => {
                if let Some(view) = self.view(by) {
                    let mut head = view.session;
                    head.title = format!("Kỳ tên {how}");
                    if how % 3 == 0 {
                        head.started_at -= chrono::Duration::hours(i64::from(how % 2));
                        // Not before March: a session isn't carried to what was before it.
                        let march = self.view(&self.march).unwrap().session.started_at;
                        head.started_at = head.started_at.max(march);
                    }
                    self.app.session_edit(by, &head).unwrap();
                }
            }
            _ => {
                let scope = (how % 3 > 0).then_some(by.as_str());
                let past = self.app.history(scope).unwrap();
                let top = past.iter().find(|act| !act.undone);
                let founding = top.is_some_and(|act| act.act.name.as_str() == "session_create");
                // A later act may stand on it, or nothing be left: then all stays as it is.
                let done = match how % 2 {
                    0 if founding => return Ok(()),
                    0 => self.app.undo(scope),
                    _ => self.app.redo(scope),
                };
                if let Err(refused) = done {
                    prop_assert!(
                        matches!(
                            refused.code,
                            ErrorCode::NothingToUndo
                                | ErrorCode::NothingToRedo
                                | ErrorCode::LaterActDepends
                        ),
                        "{:?}",
                        refused
                    );
                }
            }
        }
        Ok(())
    }

    /// The list against the rows alone: March itself never changes its mind here.
    fn compare(&self) -> Result<(), TestCaseError> {
        let Some(march) = self.view(&self.march) else {
            return Ok(());
        };
        let mut latest = BTreeMap::new();
        for row in &march.later {
            latest.insert(row.opinion.as_str(), (row.how, row.outcome));
        }
        let promised = (CarriedHow::Answered, Some(Outcome::WrittenReply));
        // Settling closes the task there is: one under way was taken up again since.
        let again = |id: &str| {
            let mut said = march.opinions.iter();
            let task = said.find(|one| one.id == id).unwrap().follow_up.as_ref();
            task.is_some_and(gandan_domain::FollowUp::is_open)
        };
        let wanted: BTreeSet<&str> = self
            .open
            .iter()
            .map(String::as_str)
            .filter(|id| match latest.get(id) {
                None => true,
                Some((CarriedHow::Resolved, _)) => again(id),
                Some(row) => *row == promised,
            })
            .collect();
        let list = self.app.carry_list(&self.asking, None).unwrap();
        let listed: BTreeSet<&str> = list
            .iter()
            .filter(|one| one.open.is_some())
            .map(|one| one.id.as_str())
            .collect();
        prop_assert_eq!(&listed, &wanted, "open to the session that asks");

        // The counts, the list of sessions and Rà soát of March say the same.
        let answered: BTreeSet<&str> = march
            .answers
            .iter()
            .flat_map(|answer| answer.opinions.iter().map(String::as_str))
            .chain(latest.keys().copied())
            .collect();
        let silent: Vec<&str> = march
            .opinions
            .iter()
            .filter(|one| !matches!(one.kind, OpinionKind::Praise | OpinionKind::Denunciation))
            .map(|one| one.id.as_str())
            .filter(|id| !answered.contains(id))
            .collect();
        prop_assert_eq!(
            march.counts.unanswered,
            u32::try_from(silent.len()).unwrap()
        );
        let rows = self.app.session_list().unwrap();
        let row = rows.iter().find(|row| row.id == self.march).unwrap();
        prop_assert_eq!(row.unanswered, march.counts.unanswered);
        let review = self.app.session_review(&self.march, Order::Spoken).unwrap();
        let missing: BTreeSet<&str> = review
            .missing
            .iter()
            .filter(|line| line.code == MissingCode::NoAnswerAndNoFollowUp)
            .filter_map(|line| line.opinion.as_deref())
            .collect();
        let tasked = |id: &str| {
            let found = march.opinions.iter().find(|one| one.id == id);
            found.is_some_and(|one| one.follow_up.is_some())
        };
        let silent: BTreeSet<&str> = silent.into_iter().filter(|id| !tasked(id)).collect();
        prop_assert_eq!(missing, silent, "missing at March's review");
        Ok(())
    }
}

fn config() -> ProptestConfig {
    ProptestConfig {
        // 40 acts each; PROPTEST_CASES asks for more.
        cases: std::env::var("PROPTEST_CASES").map_or(12, |n| n.parse().unwrap()),
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_opinion_leaves_the_list_only_by_what_a_session_in_use_says(
        steps in proptest::collection::vec(any::<Step>(), ACTS)
    ) {
        let dir = tempfile::tempdir().unwrap();
        let evenings = Evenings::new(dir.path());
        evenings.compare()?;
        prop_assert_eq!(evenings.open.len(), 4);
        for step in steps {
            evenings.step(step)?;
            evenings.compare()?;
        }
    }
}
