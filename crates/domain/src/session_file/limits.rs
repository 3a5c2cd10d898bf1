//! The format's own limits; beyond them a file is refused with the limit named.

/// Largest file, in bytes (64 MB).
pub const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;
/// Longest single text, in Unicode characters after cleaning.
pub const MAX_TEXT_CHARS: usize = 1_000_000;
/// Deepest nesting of lists and objects; the file's own object is the first level.
pub const MAX_NESTING: usize = 32;
