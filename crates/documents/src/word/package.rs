//! The parts of a Word file into one archive: the same parts give the same bytes.

use crate::DocumentError;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs the parts in the order given, deflated, each dated 1 January 1980.
///
/// # Errors
/// Only where the archive itself cannot be written.
pub fn pack(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, DocumentError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in parts {
        archive.start_file(*name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
