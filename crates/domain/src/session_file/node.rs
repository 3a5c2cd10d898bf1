//! Bytes to a tree of JSON values: limits of size and nesting, UTF-8, keys that stand twice.

use super::fault::{FaultReason, FileFault, JsonKind};
use super::limits::{MAX_FILE_BYTES, MAX_NESTING};
use super::path::Path;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

/// A JSON value as it stands in the file.
#[derive(Debug, PartialEq)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Int(i128),
    /// A number written with a point or an exponent, or beyond 64 bits.
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Its JSON type.
    pub(super) fn kind(&self) -> JsonKind {
        match self {
            Self::Null => JsonKind::Null,
            Self::Bool(_) => JsonKind::Boolean,
            Self::Int(_) | Self::Float(_) => JsonKind::Number,
            Self::Text(_) => JsonKind::Text,
            Self::List(_) => JsonKind::List,
            Self::Object(_) => JsonKind::Object,
        }
    }
}

/// Reads the bytes of a file. A byte order mark, which some editors write, is passed over.
pub(super) fn read(bytes: &[u8]) -> Result<Node, FileFault> {
    if bytes.len() > MAX_FILE_BYTES {
        let limit_mb = MAX_FILE_BYTES / (1024 * 1024);
        return Err(FileFault::at(
            &Path::ROOT,
            FaultReason::FileTooLarge { limit_mb },
        ));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let byte = e.valid_up_to();
        FileFault::at(&Path::ROOT, FaultReason::InvalidUtf8 { byte })
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = RefCell::new(None);
    let seed = Value {
        path: Path::ROOT,
        depth: 1,
        fault: &fault,
    };
    let mut source = serde_json::Deserializer::from_str(text);
    let read = seed
        .deserialize(&mut source)
        .and_then(|node| source.end().map(|()| node));
    read.map_err(|e| {
        fault.take().unwrap_or_else(|| {
            FileFault::at(
                &Path::ROOT,
                FaultReason::InvalidJson {
                    line: e.line(),
                    column: e.column(),
                },
            )
        })
    })
}

/// One value at a place; a fault of ours is left in `fault` and ends the reading.
#[derive(Clone, Copy)]
struct Value<'v> {
    path: Path<'v>,
    /// The level a list or object standing here would be.
    depth: usize,
    fault: &'v RefCell<Option<FileFault>>,
}

impl Value<'_> {
    fn refuse<E: serde::de::Error>(&self, path: &Path<'_>, reason: FaultReason) -> E {
        *self.fault.borrow_mut() = Some(FileFault::at(path, reason));
        E::custom("refused")
    }

    fn check_depth<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.depth > MAX_NESTING {
            let limit = MAX_NESTING;
            return Err(self.refuse(&self.path, FaultReason::TooDeep { limit }));
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Node;

    fn deserialize<D: serde::Deserializer<'de>>(self, source: D) -> Result<Node, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Int(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Int(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        self.check_depth()?;
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(Value {
            path: self.path.index(nodes.len()),
            depth: self.depth + 1,
            fault: self.fault,
        })? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Node, A::Error> {
        self.check_depth()?;
        let mut fields: Vec<(String, Node)> = Vec::new();
        let mut keys = HashSet::new();
        while let Some(key) = object.next_key::<String>()? {
            if !keys.insert(key.clone()) {
                let path = self.path.key(&key);
                return Err(self.refuse(&path, FaultReason::DuplicateKey));
            }
            let node = object.next_value_seed(Value {
                path: self.path.key(&key),
                depth: self.depth + 1,
                fault: self.fault,
            })?;
            fields.push((key, node));
        }
        Ok(Node::Object(fields))
    }
}
