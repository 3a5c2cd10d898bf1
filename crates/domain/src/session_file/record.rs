//! Between the file and the program's own nouns.

mod from;
mod into;

/// How much of a session a copy holds. Only a full copy, asked for by name, holds denunciations
/// (Luật Tố cáo 2018 Điều 8, 56: who denounces and what is kept secret).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyKind {
    /// Everything.
    Full,
    /// For the units that act on it: no denunciation, and no row of someone who says nothing else.
    Units,
    /// For the public: as for units, and no name, telephone, address, identity number or year of
    /// birth of those present.
    Public,
}
