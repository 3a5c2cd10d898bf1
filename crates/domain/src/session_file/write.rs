//! The file as it is written: pretty JSON, fields in the contract's order, absent ones absent.

use super::shape::SessionFile;

impl SessionFile {
    /// The file's bytes, UTF-8, ending with a line feed; the same content gives the same bytes.
    pub fn to_json(&self) -> Vec<u8> {
        // Structs of texts and numbers always serialise.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
