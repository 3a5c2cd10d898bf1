//! What the program shows, against what should be so.

use super::model::{Opinion, State};
use super::{ASKING, Evenings, numbers};
use gandan_app::api::SessionView;
use gandan_domain::carry::CarriedHow;
use gandan_domain::{FollowUp, OpinionKind, Outcome};
use proptest::prelude::*;
use std::collections::BTreeSet;

impl Evenings {
    pub fn compare(&self) -> Result<(), TestCaseError> {
        let state = self.model.state();
        let list = self.app.carry_list(&self.sessions[ASKING], None).unwrap();
        let open = list.iter().filter(|one| one.open.is_some());
        let listed: BTreeSet<&str> = open.map(|one| one.id.as_str()).collect();
        for (at, id) in self.sessions.iter().enumerate() {
            // One that came from a file is gone while that is taken back.
            let there = at <= ASKING || state.sessions.contains_key(&at);
            let in_use = there && !state.away.contains(&at);
            let view = self.app.session_open(id).ok();
            prop_assert_eq!(view.is_some(), in_use, "{} is in use", at);
            let Some(view) = view else { continue };
            prop_assert_eq!(
                said(&view),
                should_be_said(&state, at),
                "what was said at {}, and by whom",
                at
            );
            let record = self.app.record(id).unwrap();
            let lines = record.carried.iter().filter_map(|one| one.text.as_deref());
            let mut told: Vec<u32> = lines.flat_map(|text| numbers(text, 't')).collect();
            told.sort_unstable();
            prop_assert_eq!(told, state.told_by(at), "what the minutes of {} say", at);
            for one in view.opinions.iter().filter(|_| at != ASKING) {
                let shown = listed.contains(one.id.as_str());
                prop_assert_eq!(shown, waits(&view, one), "on the list: {:?}", one);
            }
        }
        Ok(())
    }
}

/// Words, whose they are, of what kind.
type Said = (Vec<u32>, Option<String>, OpinionKind);

fn said(view: &SessionView) -> Vec<Said> {
    let who = |speaker: &String| {
        let mut here = view.attendees.iter();
        let person = here.find(|one| one.id == *speaker).unwrap().person.clone();
        person.unwrap()
    };
    let one = |one: &gandan_domain::Opinion| {
        let words = numbers(&one.text, 'w');
        (words, one.speaker.as_ref().map(who), one.kind)
    };
    view.opinions.iter().map(one).collect()
}

fn should_be_said(state: &State, at: usize) -> Vec<Said> {
    let one = |one: &Opinion| {
        let who = one.person.as_ref().map(|person| state.now(person));
        (one.words.clone(), who, one.kind)
    };
    let list = state.sessions.get(&at).into_iter().flatten();
    list.map(one).collect()
}

/// Whether somebody still has to do something about an opinion, by what its own session shows.
fn waits(view: &SessionView, one: &gandan_domain::Opinion) -> bool {
    if one.kind == OpinionKind::Denunciation {
        return false;
    }
    let later = view.later.iter().rfind(|row| row.opinion == one.id);
    let answer = view
        .answers
        .iter()
        .rfind(|given| given.opinions.contains(&one.id));
    let promised = |outcome: Option<Outcome>| outcome == Some(Outcome::WrittenReply);
    match (later.map(|row| row.how), &one.follow_up) {
        (Some(CarriedHow::Answered), _) => promised(later.and_then(|row| row.outcome)),
        (_, Some(task)) => FollowUp::is_open(task),
        (Some(_), None) => false,
        (None, None) => match answer {
            Some(given) => promised(Some(given.outcome)),
            None => one.kind != OpinionKind::Praise,
        },
    }
}
