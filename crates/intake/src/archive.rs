//! The packed container of new Office files: parts by name, never more than fits.

use crate::{IntakeError, MAX_BYTES};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Bytes that all parts of a file may have together once unpacked: text packs about tenfold.
const MAX_UNPACKED: usize = 4 * MAX_BYTES;

/// Parts that a file may have.
const MAX_PARTS: usize = 10_000;

/// An opened container.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: usize,
}

impl<'a> Archive<'a> {
    /// Opens a container.
    ///
    /// # Errors
    /// `Broken`; `TooBig` with more parts than any such file has.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, IntakeError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| IntakeError::Broken)?;
        if zip.len() > MAX_PARTS {
            return Err(IntakeError::TooBig);
        }
        Ok(Self {
            zip,
            left: MAX_UNPACKED,
        })
    }

    /// A part as text; `None` where the file lacks it.
    ///
    /// # Errors
    /// `Broken`, `Password`; `TooBig` once the parts read are more than fits, whatever sizes the
    /// container claims.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, IntakeError> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        decoded(&bytes).map(Some)
    }

    /// A part that must be there.
    ///
    /// # Errors
    /// As [`Self::text`]; `Broken` where the file lacks it.
    pub(crate) fn needed(&mut self, name: &str) -> Result<String, IntakeError> {
        self.text(name)?.ok_or(IntakeError::Broken)
    }

    /// Whether the file has this part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, IntakeError> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(zip::result::ZipError::UnsupportedArchive(why))
                if why == zip::result::ZipError::PASSWORD_REQUIRED =>
            {
                return Err(IntakeError::Password);
            }
            Err(_) => return Err(IntakeError::Broken),
        };
        let mut bytes = Vec::new();
        let limit = u64::try_from(self.left)
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        part.take(limit)
            .read_to_end(&mut bytes)
            .map_err(|_| IntakeError::Broken)?;
        self.left = self
            .left
            .checked_sub(bytes.len())
            .ok_or(IntakeError::TooBig)?;
        Ok(Some(bytes))
    }
}

/// XML is UTF-8, or UTF-16 with its mark.
fn decoded(bytes: &[u8]) -> Result<String, IntakeError> {
    let (text, _, broken) = encoding_rs::UTF_8.decode(bytes);
    if broken {
        return Err(IntakeError::Broken);
    }
    Ok(text.into_owned())
}
