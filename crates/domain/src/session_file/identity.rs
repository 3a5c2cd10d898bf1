//! Ids for what has none, from its content and place; and the hash by which two files are the
//! same. Both hold still: the same file gives the same ids wherever it is imported.

use super::shape::{Also, SessionFile};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Gives every session, attendee and opinion without an id one, and lets `also` name ids.
/// The file's links are settled.
pub(super) fn fill(file: &mut SessionFile) {
    let session = match file.session.id.take() {
        Some(id) => id,
        None => derive("session", &[], &*file),
    };
    for (i, attendee) in file.attendees.iter_mut().enumerate() {
        if attendee.id.is_none() {
            attendee.id = Some(derive("attendee", &[&session, &i.to_string()], &*attendee));
        }
    }
    for (i, opinion) in file.opinions.iter_mut().enumerate() {
        if opinion.id.is_none() {
            opinion.id = Some(derive("opinion", &[&session, &i.to_string()], &*opinion));
        }
    }
    file.session.id = Some(session);
    name_also(file);
}

/// Turns indexes in `also` into the ids of their opinions.
fn name_also(file: &mut SessionFile) {
    let ids: Vec<Option<String>> = file.opinions.iter().map(|o| o.id.clone()).collect();
    for answer in file.opinions.iter_mut().flat_map(|o| &mut o.answers) {
        for link in &mut answer.also {
            if let Also::Index(index) = link
                && let Some(Some(id)) = ids.get(*index)
            {
                *link = Also::Id(id.clone());
            }
        }
    }
}

/// An id of 32 hexadecimal digits from a kind, a place and a content.
pub(super) fn derive(kind: &str, place: &[&str], content: &impl Serialize) -> String {
    let mut hash = Sha256::new();
    hash.update(kind);
    for step in place {
        hash.update([0]);
        hash.update(step);
    }
    hash.update([0]);
    hash.update(canonical(content));
    let mut id = hex(&hash.finalize());
    id.truncate(32);
    id
}

/// The one way a content is written for hashing: fields in the contract's order, no spaces.
fn canonical(content: &impl Serialize) -> Vec<u8> {
    // Structs of texts and numbers always serialise.
    serde_json::to_vec(content).unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String never fails.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

impl SessionFile {
    /// SHA-256 of the normal form in hexadecimal: equal for files that say the same, whatever
    /// their spacing, order of fields, refs and absent defaults.
    pub fn content_hash(&self) -> String {
        hex(&Sha256::digest(canonical(self)))
    }

    /// The session's id.
    pub fn session_id(&self) -> &str {
        self.session.id.as_deref().unwrap_or_default()
    }
}
