//! Instants of a file: RFC 3339 with +07:00, the one offset of Vietnam.

use super::fault::{FaultReason, FileFault, shorten};
use super::node::Node;
use super::path::Path;
use super::reader::text;
use crate::Instant;
use chrono::{DateTime, SecondsFormat, Timelike};
use serde::Serializer;

const OFFSET_SECONDS: i32 = 7 * 3600;

/// An instant, as `session.started_at` holds it.
pub(super) fn instant(node: &Node, path: &Path<'_>) -> Result<Instant, FileFault> {
    let written = text(node, path)?;
    let found = shorten(&written);
    let reason = match DateTime::parse_from_rfc3339(&written) {
        // A leap second (23:59:60) is no time of a wall clock.
        Ok(at) if at.nanosecond() >= 1_000_000_000 => FaultReason::ImpossibleDate { found },
        Ok(_) if !has_shape(&written) => FaultReason::NotATime { found },
        Ok(at) if at.offset().local_minus_utc() == OFFSET_SECONDS => return Ok(at),
        Ok(_) => FaultReason::OtherOffset { found },
        Err(_) if has_shape(&written) => FaultReason::ImpossibleDate { found },
        Err(_) if has_shape(&format!("{written}Z")) => FaultReason::OtherOffset { found },
        Err(_) => FaultReason::NotATime { found },
    };
    Err(FileFault::at(path, reason))
}

/// Whether a text is written as RFC 3339 writes instants, be they possible or not.
fn has_shape(text: &str) -> bool {
    const WHEN: &str = "0000-00-00T00:00:00";
    let matches = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(b, s)| match s {
                b'0' => b.is_ascii_digit(),
                b'T' => b == b'T' || b == b't',
                b'+' => b == b'+' || b == b'-',
                other => b == other,
            })
    };
    if !text.is_char_boundary(WHEN.len()) || text.len() < WHEN.len() {
        return false;
    }
    let (when, rest) = text.split_at(WHEN.len());
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => {
            let offset = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            if offset.len() == fraction.len() {
                return false;
            }
            offset
        }
        None => rest,
    };
    matches(when, WHEN) && (matches(rest, "+00:00") || rest == "Z" || rest == "z")
}

/// Writes an instant as the file holds it.
pub(super) fn write<S: Serializer>(at: &Instant, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, false))
}

/// Writes an instant that may be absent.
#[allow(clippy::ref_option, reason = "serde's signature")]
pub(super) fn write_some<S: Serializer>(at: &Option<Instant>, to: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => write(at, to),
        None => to.serialize_none(),
    }
}

/// Refuses an end before its start; `path` is the end's.
pub(super) fn in_order(
    start: Option<&Instant>,
    end: Option<&Instant>,
    path: &Path<'_>,
) -> Result<(), FileFault> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(FileFault::at(
            path,
            FaultReason::EndBeforeStart {
                start: start.to_rfc3339(),
                end: end.to_rfc3339(),
            },
        )),
        _ => Ok(()),
    }
}
