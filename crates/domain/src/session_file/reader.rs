//! Strict access to the fields of one object: what may stand there, of which type, in which list.

use super::fault::{FaultReason, FileFault, JsonKind, shorten};
use super::limits::MAX_TEXT_CHARS;
use super::node::Node;
use super::path::Path;
use crate::text::clean;

/// An object whose fields are all known to the format.
pub(super) struct Object<'n> {
    fields: &'n [(String, Node)],
    pub(super) path: &'n Path<'n>,
}

impl<'n> Object<'n> {
    /// Takes `node` for an object that has no other fields than `known`.
    pub(super) fn of(
        node: &'n Node,
        path: &'n Path<'n>,
        known: &[&str],
    ) -> Result<Self, FileFault> {
        let Node::Object(fields) = node else {
            return Err(wrong_type(path, JsonKind::Object, node));
        };
        for (key, _) in fields {
            if !known.contains(&key.as_str()) {
                return Err(FileFault::at(&path.key(key), FaultReason::UnknownField));
            }
        }
        Ok(Self { fields, path })
    }

    /// The field's node, if it is there.
    pub(super) fn get(&self, key: &str) -> Option<&'n Node> {
        self.fields.iter().find(|(k, _)| k == key).map(|(_, n)| n)
    }

    fn required<T>(&self, key: &str, found: Option<T>) -> Result<T, FileFault> {
        found.ok_or_else(|| FileFault::at(&self.path.key(key), FaultReason::MissingField))
    }

    /// Reads a field with `read` where it is there.
    pub(super) fn read<T>(
        &self,
        key: &str,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T, FileFault>,
    ) -> Result<Option<T>, FileFault> {
        self.get(key)
            .map(|node| read(node, &self.path.key(key)))
            .transpose()
    }

    /// Reads a field that must be there.
    pub(super) fn read_required<T>(
        &self,
        key: &str,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T, FileFault>,
    ) -> Result<T, FileFault> {
        let found = self.read(key, read)?;
        self.required(key, found)
    }

    /// A text that may be absent.
    pub(super) fn text(&self, key: &str) -> Result<Option<String>, FileFault> {
        self.read(key, text)
    }

    /// A text that must be there.
    pub(super) fn required_text(&self, key: &str) -> Result<String, FileFault> {
        self.read_required(key, text)
    }

    /// A count, 0 and up.
    pub(super) fn count(&self, key: &str) -> Result<Option<u32>, FileFault> {
        self.read(key, |node, path| {
            integer(node, path, u32::MAX.into()).map(|n| u32::try_from(n).unwrap_or(u32::MAX))
        })
    }

    /// A list; absent and empty are the same.
    pub(super) fn list<T>(
        &self,
        key: &str,
        element: impl Fn(&Node, &Path<'_>) -> Result<T, FileFault>,
    ) -> Result<Vec<T>, FileFault> {
        let read = self.read(key, |node, path| {
            let Node::List(nodes) = node else {
                return Err(wrong_type(path, JsonKind::List, node));
            };
            nodes
                .iter()
                .enumerate()
                .map(|(i, node)| element(node, &path.index(i)))
                .collect()
        })?;
        Ok(read.unwrap_or_default())
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str) -> Result<Vec<String>, FileFault> {
        self.list(key, text)
    }
}

/// A text: cleaned, not empty, within its limit.
pub(super) fn text(node: &Node, path: &Path<'_>) -> Result<String, FileFault> {
    let Node::Text(raw) = node else {
        return Err(wrong_type(path, JsonKind::Text, node));
    };
    let text = clean(raw);
    if text.chars().all(is_blank) {
        return Err(FileFault::at(path, FaultReason::EmptyText));
    }
    // Bytes are never fewer than characters: most texts need no counting.
    if text.len() > MAX_TEXT_CHARS {
        let found = text.chars().count();
        if found > MAX_TEXT_CHARS {
            let limit = MAX_TEXT_CHARS;
            return Err(FileFault::at(
                path,
                FaultReason::TextTooLong { limit, found },
            ));
        }
    }
    Ok(text)
}

/// Whether a character leaves no trace on paper: white space and the zero-width characters.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
}

/// A whole number from 0 to `limit`.
pub(super) fn integer(node: &Node, path: &Path<'_>, limit: u64) -> Result<u64, FileFault> {
    let reason = match node {
        Node::Int(value) => match u64::try_from(*value) {
            Ok(value) if value <= limit => return Ok(value),
            Ok(value) => FaultReason::NumberTooLarge {
                limit,
                found: value.to_string(),
            },
            Err(_) => FaultReason::Negative {
                found: value.to_string(),
            },
        },
        // serde_json reads a whole number beyond 64 bits as a float.
        Node::Float(value) if *value >= 18_446_744_073_709_551_615.0 => {
            FaultReason::NumberTooLarge {
                limit,
                found: value.to_string(),
            }
        }
        Node::Float(value) => FaultReason::NotAnInteger {
            found: format!("{value:?}"),
        },
        other => return Err(wrong_type(path, JsonKind::Number, other)),
    };
    Err(FileFault::at(path, reason))
}

/// `true` or `false`.
pub(super) fn boolean(node: &Node, path: &Path<'_>) -> Result<bool, FileFault> {
    match node {
        Node::Bool(value) => Ok(*value),
        other => Err(wrong_type(path, JsonKind::Boolean, other)),
    }
}

/// One value of a list.
pub(super) fn choice<T: Listed>(node: &Node, path: &Path<'_>) -> Result<T, FileFault> {
    let found = text(node, path)?;
    T::ALL
        .iter()
        .find(|(word, _)| *word == found)
        .map(|(_, value)| *value)
        .ok_or_else(|| {
            FileFault::at(
                path,
                FaultReason::NotInList {
                    found: shorten(&found),
                    allowed: T::ALL.iter().map(|(word, _)| *word).collect(),
                },
            )
        })
}

/// A field's list of values, each with its word in the file.
pub(super) trait Listed: Copy + 'static {
    /// Words and values, in the contract's order.
    const ALL: &'static [(&'static str, Self)];
}

pub(super) fn wrong_type(path: &Path<'_>, expected: JsonKind, node: &Node) -> FileFault {
    let reason = match node {
        Node::Null => FaultReason::NullValue,
        other => FaultReason::WrongType {
            expected,
            found: other.kind(),
        },
    };
    FileFault::at(path, reason)
}
