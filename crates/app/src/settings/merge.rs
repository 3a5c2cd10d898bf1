//! Putting two topics together afterwards: every opinion of one goes to the other, in one act.

use super::topics::get;
use super::{QUICK_TOPICS, SettingsView, codes};
use crate::{App, AppError, Done, ErrorCode};
use gandan_store::{Act, ActKind, Scope, Tx, settings, topics};
use serde::Serialize;
use ts_rs::TS;

/// What a merge would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct MergePreview {
    /// Opinions under the topic that goes.
    pub opinions: u32,
    /// Of these, under both already.
    pub both: u32,
    /// Sessions they were recorded in, deleted ones too.
    pub sessions: u32,
}

impl App {
    /// What merging `from` into `into` would change.
    ///
    /// # Errors
    /// `topic_unknown`; `topic_merge_self`, `topic_retired`.
    pub fn topic_merge_preview(&self, from: &str, into: &str) -> Done<MergePreview> {
        self.read(|conn| {
            let known = topics::list(conn)?;
            mergeable(&known, from, into)?;
            let found = topics::overlap(conn, from, into)?;
            Ok(MergePreview {
                opinions: found.opinions,
                both: found.both,
                sessions: found.sessions,
            })
        })
    }

    /// Puts every opinion of `from` under `into`. `from` is offered no longer and leads to `into`
    /// from then on, also in files; its place at the quick keys goes to `into`. Papers already
    /// exported stay as they are.
    ///
    /// # Errors
    /// `topic_unknown`; `topic_merge_self`, `topic_retired`.
    pub fn topic_merge(&self, from: &str, into: &str) -> Done<SettingsView> {
        let (gone, kept) = self.read(|conn| Ok((get(conn, from)?, get(conn, into)?)))?;
        let act = Act::new(Scope::Ward, ActKind::TopicMerge)
            .about("name", gone.name)
            .about("into", kept.name);
        let (from, into) = (from.to_owned(), into.to_owned());
        self.keep(act, move |tx| {
            let known = topics::list(tx)?;
            mergeable(&known, &from, &into)?;
            topics::replace(tx, &from, &into)?;
            for mut topic in known {
                if topic.code == from {
                    topic.retired = true;
                } else if topic.successor.as_ref() != Some(&from) {
                    continue;
                }
                // What led to the topic that goes leads straight on.
                topic.successor = Some(into.clone());
                topics::update(tx, &topic)?;
            }
            quick_keys(tx, &from, &into)
        })
    }
}

/// Whether these two can be put together: both there, not the same, and the one that stays in use.
fn mergeable(known: &[gandan_domain::Topic], from: &str, into: &str) -> Done<()> {
    let find = |code: &str| {
        known
            .iter()
            .find(|t| t.code == code)
            .ok_or_else(|| AppError::new(ErrorCode::TopicUnknown).with("code", code))
    };
    let (gone, kept) = (find(from)?, find(into)?);
    if from == into {
        return Err(AppError::new(ErrorCode::TopicMergeSelf).with("name", &gone.name));
    }
    if kept.retired {
        return Err(AppError::new(ErrorCode::TopicRetired).with("name", &kept.name));
    }
    Ok(())
}

fn quick_keys(tx: &Tx<'_>, from: &str, into: &str) -> Done<()> {
    let before = codes(tx, QUICK_TOPICS)?;
    let mut after: Vec<String> = Vec::with_capacity(before.len());
    let has_both = before.iter().any(|c| c == into);
    for code in &before {
        if code != from {
            after.push(code.clone());
        } else if !has_both {
            after.push(into.to_owned());
        }
    }
    if after != before {
        settings::set(tx, QUICK_TOPICS, &after)?;
    }
    Ok(())
}
