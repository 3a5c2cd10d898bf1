//! The parts of a Word file into one archive: the same parts give the same bytes, whatever the system.

use crate::DocumentError;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// Packs the parts in the order given, deflated, each dated 1 January 1980.
///
/// # Errors
/// Only where the archive itself cannot be written.
pub fn pack(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, DocumentError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        // Else the entries name the system that the program runs on.
        .system(System::Unix);
    for (name, bytes) in parts {
        archive.start_file(*name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn no_entry_names_the_system_it_was_made_on() {
        const UNIX: u8 = 3;
        let packed = pack(&[("a", b"1".to_vec()), ("b", b"2".to_vec())]).unwrap();
        // The archive's list of entries: a signature, then version and system of the maker.
        let makers: Vec<u8> = packed
            .windows(6)
            .filter(|bytes| bytes.starts_with(b"PK\x01\x02"))
            .map(|bytes| bytes[5])
            .collect();
        assert_eq!(makers, [UNIX, UNIX]);
    }
}
