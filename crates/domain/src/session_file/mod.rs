//! `gandan.session/1`: one contact session as a file.
//!
//! [`parse`] reads a file strictly and brings it into normal form; [`SessionFile::into_record`]
//! and [`SessionFile::from_record`] lead to and from the program's own nouns; [`schema`] is the
//! JSON Schema of what is written. Normal form: every session, attendee and opinion has an id,
//! refs are numbered by place, `also` names ids, defaults are written out.

mod fault;
mod identity;
mod limits;
mod links;
mod node;
mod path;
mod reader;
mod record;
mod schema;
mod sections;
mod shape;
mod surroundings;
mod times;
mod topics;
mod write;

#[cfg(test)]
mod tests;

pub use fault::{FaultReason, FileFault};
pub use limits::{MAX_FILE_BYTES, MAX_NESTING, MAX_TEXT_CHARS};
pub use record::CopyKind;
pub use schema::schema;
pub use shape::{FORMAT, SessionFile};
pub use surroundings::Surroundings;

/// Reads the bytes of a file into normal form.
///
/// `around` is what the file is read against: the topics the program knows and the working-day
/// calendar its deadlines are counted with. Nothing of a faulty file is kept.
pub fn parse(bytes: &[u8], around: &Surroundings<'_>) -> Result<SessionFile, FileFault> {
    let node = node::read(bytes)?;
    let mut file = sections::read_file(&node, around)?;
    topics::check(&file, around)?;
    links::settle(&mut file)?;
    identity::fill(&mut file);
    Ok(file)
}
