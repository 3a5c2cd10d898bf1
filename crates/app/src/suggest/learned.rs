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
    /// The model as it was after so many lessons, so that taking back a recent one doesn't begin
    /// at the first: a rebuild of 5,000 takes seconds.
    marks: Vec<(usize, Arc<Model>)>,
}

/// A mark is left after so many lessons; the two newest are kept …
const STRIDE: usize = 32;
/// … and the newest of those that lie further back.
const LEAP: usize = 512;

impl State {
    /// Learns what has come since. Where a lesson was taken back or changed, what came before it
    /// is gone back to: the model is what the lessons that stand make of the prior, in order, and
    /// nothing else.
    fn follow(&mut self, now: Vec<Lesson>) {
        let same = self.lessons.iter().zip(&now).take_while(|(a, b)| a == b);
        let same = same.count();
        let mut known = self.lessons.len();
        if same < known {
            self.marks.retain(|(lessons, _)| *lessons <= same);
            (known, self.model) = self.marks.last().cloned().unwrap_or_default();
        }
        for (lesson, count) in now[known..].iter().zip(known + 1..) {
            Arc::make_mut(&mut self.model).learn(lesson);
            if count % STRIDE == 0 {
                self.mark(count);
            }
        }
        self.lessons = now;
    }

    fn mark(&mut self, count: usize) {
        let leap = self.marks.iter().rev().map(|(at, _)| *at);
        let leap = leap.filter(|at| at % LEAP == 0).max();
        self.marks
            .retain(|(at, _)| at + 2 * STRIDE > count || Some(*at) == leap);
        self.marks.push((count, Arc::clone(&self.model)));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn lessons(count: usize) -> Vec<Lesson> {
        let topics = ["dat-dai", "giao-thong", "antt"];
        (0..count)
            .map(|n| Lesson {
                text: format!("ý kiến về việc {n} ở ngõ đông và máy tuốt {}", n % 7),
                topics: vec![topics[n % 3].into()],
            })
            .collect()
    }

    #[test]
    fn whatever_is_taken_back_the_model_is_that_of_the_lessons_that_stand() {
        let all = lessons(150);
        let mut state = State::default();
        let mut other = all.clone();
        other[70].topics = vec!["pccc".into()];
        let mut without = all.clone();
        without.remove(3);
        let steps = [
            all[..40].to_vec(),
            all.clone(),
            all[..149].to_vec(),
            all[..100].to_vec(),
            other,
            without,
            Vec::new(),
            all[..33].to_vec(),
        ];
        for now in steps {
            state.follow(now.clone());
            assert!(
                *state.model == Model::rebuilt(&now),
                "after {} lessons",
                now.len()
            );
        }
    }

    #[test]
    fn few_marks_are_kept_and_a_recent_one_always() {
        let mut state = State::default();
        let all = lessons(600);
        state.follow(all[..600].to_vec());
        let at: Vec<usize> = state.marks.iter().map(|(at, _)| *at).collect();
        assert_eq!(at, [512, 544, 576]);
    }
}
