//! What is being typed and not yet an act: kept within half a second, gone with the act.

use crate::view::{ComposerState, Draft};
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::Instant;
use gandan_store::{Connection, drafts};

/// The field of a session's composer.
pub(crate) const COMPOSER: &str = "composer";

impl App {
    /// Keeps what is in a field; durable when it answers. Answers when that was.
    pub fn draft_save(&self, draft: &Draft) -> Done<Instant> {
        let now = self.now();
        let extra = match &draft.extra {
            Some(state) => Some(serde_json::to_value(state).map_err(internal)?),
            None => None,
        };
        let extra = extra.unwrap_or_default();
        self.store()?.draft_save(
            &draft.session,
            &draft.field,
            &draft.text,
            draft.cursor,
            extra,
            now,
        )?;
        Ok(now)
    }

    /// Forgets what was in a field.
    pub fn draft_clear(&self, session: &str, field: &str) -> Done<()> {
        Ok(self.store()?.draft_clear(session, field)?)
    }
}

/// The drafts of a session.
pub(crate) fn of_session(conn: &Connection, session: &str) -> Done<Vec<Draft>> {
    Ok(drafts::list(conn, session)?
        .into_iter()
        .map(|kept| Draft {
            session: kept.session_id,
            field: kept.field,
            text: kept.text,
            cursor: kept.cursor,
            // A state written by another version is dropped, the text never.
            extra: serde_json::from_value::<Option<ComposerState>>(kept.extra)
                .ok()
                .flatten(),
            updated_at: kept.updated_at,
        })
        .collect())
}

pub(crate) fn internal(fault: impl std::fmt::Display) -> AppError {
    AppError::new(ErrorCode::Internal).with("detail", fault.to_string())
}

#[cfg(test)]
mod tests {
    use crate::view::ComposerState;

    #[test]
    fn what_an_earlier_version_kept_of_the_composer_is_still_read() {
        let kept = serde_json::json!({
            "opinion": null, "speaker": "a1", "kind": "question", "topics": ["dat-dai"],
            "channel": "written", "begun_at": null,
        });
        let state: ComposerState = serde_json::from_value(kept).unwrap();
        assert_eq!(state.speaker.as_deref(), Some("a1"));
        assert_eq!(state.detached, None);
    }
}
