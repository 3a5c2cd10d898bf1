//! Take back the last act, or do it again, where it was done.

use crate::settings::SettingsView;
use crate::view::SessionDelta;
use crate::{App, Done};
use gandan_store::{ActRef, PastAct, Scope};
use serde::Serialize;
use ts_rs::TS;

/// What was taken back or done again, and what changed with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UndoAnswer {
    /// The act.
    pub act: ActRef,
    /// For a session's stack.
    pub delta: Option<SessionDelta>,
    /// For the ward's stack.
    pub settings: Option<SettingsView>,
}

impl App {
    /// Takes back the newest act of a session's stack, or of the ward's (`None`).
    ///
    /// # Errors
    /// `nothing_to_undo`; `later_act_depends`, and nothing has changed.
    pub fn undo(&self, session: Option<&str>) -> Done<UndoAnswer> {
        let undone = self.store()?.undo(scope(session), self.now())?;
        self.undo_answer(session, undone)
    }

    /// Does the act last taken back again.
    ///
    /// # Errors
    /// `nothing_to_redo`; `later_act_depends`, and nothing has changed.
    pub fn redo(&self, session: Option<&str>) -> Done<UndoAnswer> {
        let redone = self.store()?.redo(scope(session), self.now())?;
        self.undo_answer(session, redone)
    }

    fn undo_answer(&self, session: Option<&str>, undone: gandan_store::Undone) -> Done<UndoAnswer> {
        self.heard.note(&undone.touched);
        self.roll.note(&undone.touched);
        self.projector.stir();
        Ok(match session {
            Some(id) => UndoAnswer {
                delta: Some(self.delta(id, &undone.touched, None, None)?),
                act: undone.act,
                settings: None,
            },
            None => UndoAnswer {
                act: undone.act,
                delta: None,
                settings: Some(self.settings_get()?),
            },
        })
    }
}

/// Acts shown at most: an evening has some hundreds.
const SHOWN: u32 = 500;

impl App {
    /// The acts of a session's stack, or of the ward's (`None`), that stand or can be done again,
    /// the newest first.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn history(&self, session: Option<&str>) -> Done<Vec<PastAct>> {
        Ok(self.store()?.history(&scope(session), SHOWN)?)
    }
}

fn scope(session: Option<&str>) -> Scope {
    session.map_or(Scope::Ward, Scope::session)
}
