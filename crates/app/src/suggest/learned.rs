//! The model as the ward's lessons left it, brought up to date when it is asked.

use crate::{App, Done};
use gandan_store::lessons;
use gandan_topics::{Lesson, Model};
use std::sync::{Arc, Mutex, PoisonError};

/// What was learned, and from which lessons.
#[derive(Debug, Default)]
pub(crate) struct Learned {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    lessons: Vec<Lesson>,
    model: Arc<Model>,
}

impl State {
    /// Learns what has come since. Where a lesson was taken back or changed, the model is built
    /// anew: it is what the lessons that stand make of the prior, and nothing else.
    fn follow(&mut self, now: Vec<Lesson>) {
        if self.lessons == now {
            return;
        }
        if now.starts_with(&self.lessons) {
            let model = Arc::make_mut(&mut self.model);
            for lesson in &now[self.lessons.len()..] {
                model.learn(lesson);
            }
        } else {
            self.model = Arc::new(Model::rebuilt(&now));
        }
        self.lessons = now;
    }
}

impl App {
    /// The model of the lessons that stand.
    pub(super) fn model(&self) -> Done<Arc<Model>> {
        let now = self.read(|conn| Ok(lessons::list(conn)?))?;
        let now = now
            .into_iter()
            .map(|lesson| Lesson {
                text: lesson.text,
                topics: lesson.topics,
            })
            .collect();
        let mut state = self
            .learned
            .state
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        state.follow(now);
        Ok(state.model.clone())
    }

    /// Gets the suggestions ready, so that the first ones don't keep her waiting.
    pub fn warm(&self) {
        // What can't be read now is read, and complained of, when it is asked for.
        let _ = self.topic_suggest("làm sổ đỏ", &[]);
    }
}
