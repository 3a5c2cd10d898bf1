//! Which deadline a task without one is offered, by the kind of session.

use crate::tidy;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::SessionKind;
use gandan_domain::deadline::DeadlineRule;
use gandan_store::{Act, ActKind, Connection, Scope, settings};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

use super::SettingsView;

/// What the ward has chosen otherwise than the program, by kind; nothing for a kind = no offer.
const DEADLINES: &str = "deadlines";

/// In the order shown.
const KINDS: [SessionKind; 6] = [
    SessionKind::Dialogue,
    SessionKind::Reception,
    SessionKind::VoterContact,
    SessionKind::ResidentsMeeting,
    SessionKind::SolidarityDay,
    SessionKind::Other,
];

type Chosen = BTreeMap<SessionKind, Option<DeadlineRule>>;

/// The rule in force at a kind of session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KindDeadline {
    /// The kind.
    pub kind: SessionKind,
    /// What is offered; absent = nothing.
    pub rule: Option<DeadlineRule>,
    /// What the program starts with.
    pub standard: DeadlineRule,
}

fn chosen(conn: &Connection) -> Done<Chosen> {
    Ok(settings::get(conn, DEADLINES)?.unwrap_or_default())
}

/// The rule for a session of a kind; `None` = no deadline is offered.
pub(crate) fn deadline_rule(conn: &Connection, kind: SessionKind) -> Done<Option<DeadlineRule>> {
    Ok(chosen(conn)?
        .remove(&kind)
        .unwrap_or_else(|| Some(DeadlineRule::of(kind))))
}

/// The rules of all kinds.
pub(super) fn list(conn: &Connection) -> Done<Vec<KindDeadline>> {
    let mut chosen = chosen(conn)?;
    Ok(KINDS
        .into_iter()
        .map(|kind| {
            let standard = DeadlineRule::of(kind);
            KindDeadline {
                kind,
                rule: chosen
                    .remove(&kind)
                    .unwrap_or_else(|| Some(standard.clone())),
                standard,
            }
        })
        .collect())
}

impl App {
    /// Sets the deadline offered to tasks of a kind of session; `None` = none is. Deadlines
    /// already set stay as they are.
    ///
    /// # Errors
    /// `value_out_of_range` outside 1 to 999 days.
    pub fn deadline_rule_set(
        &self,
        kind: SessionKind,
        rule: Option<&DeadlineRule>,
    ) -> Done<SettingsView> {
        let rule = rule.map(|rule| DeadlineRule {
            basis: tidy::one(&rule.basis),
            ..rule.clone()
        });
        if let Some(wrong) = rule.as_ref().filter(|rule| !rule.holds()) {
            return Err(AppError::new(ErrorCode::ValueOutOfRange)
                .with("field", "số ngày")
                .with("value", wrong.days.to_string()));
        }
        let act = Act::new(Scope::Ward, ActKind::DeadlineRuleSet);
        self.keep(act, move |tx| {
            let mut all = chosen(tx)?;
            if rule == Some(DeadlineRule::of(kind)) {
                // What is the program's own follows it when the law changes.
                all.remove(&kind);
            } else {
                all.insert(kind, rule);
            }
            Ok(settings::set(tx, DEADLINES, &all)?)
        })
    }
}
