//! The model as the ward's lessons left it, brought up to date when it is asked.

use super::{KindCue, Suggestion};
use crate::{App, Done};
use gandan_store::lessons::{self, Lesson};
use std::sync::{Arc, Mutex, PoisonError};

/// What was learned, and from which lessons.
#[derive(Debug, Default)]
pub(crate) struct Learned {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    model: Arc<Model>,
    lessons: Vec<Lesson>,
}

/// Stands in until the suggestions are there.
#[derive(Debug, Default)]
pub(super) struct Model;

impl Model {
    pub(super) fn suggest(&self, _text: &str, _offered: &[String]) -> Vec<Suggestion> {
        Vec::new()
    }
    pub(super) fn learned_words(&self, _code: &str) -> Vec<String> {
        Vec::new()
    }
}

pub(super) fn steady(_shown: &[String], ranked: Vec<Suggestion>) -> Vec<Suggestion> {
    ranked
}

pub(super) fn kind_cue(_text: &str) -> Option<KindCue> {
    None
}

impl App {
    /// The model of the lessons that stand.
    pub(super) fn model(&self) -> Done<Arc<Model>> {
        let lessons = self.read(|conn| Ok(lessons::list(conn)?))?;
        let mut state = self
            .learned
            .state
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        state.lessons = lessons;
        Ok(state.model.clone())
    }
}
