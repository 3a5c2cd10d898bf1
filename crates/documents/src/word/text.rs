//! Words into runs: line breaks, tabs and letters that XML cannot hold.

use super::units::half_points;
use docx_rs::{BreakType, Run};

/// How a run looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Size, points.
    pub size: f64,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

impl Look {
    /// Upright, not bold.
    pub fn plain(size: f64) -> Self {
        Self {
            size,
            bold: false,
            italic: false,
        }
    }

    /// Upright, bold.
    pub fn bold(size: f64) -> Self {
        Self {
            bold: true,
            ..Self::plain(size)
        }
    }

    /// Italic, not bold.
    pub fn italic(size: f64) -> Self {
        Self {
            italic: true,
            ..Self::plain(size)
        }
    }
}

/// One run of the text in this look.
pub fn run(text: &str, look: Look) -> Run {
    let mut run = Run::new().size(half_points(look.size));
    if look.bold {
        run = run.bold();
    }
    if look.italic {
        run = run.italic();
    }
    filled(run, text)
}

/// One run of the text in the look of its paragraph's style.
pub fn styled(text: &str) -> Run {
    filled(Run::new(), text)
}

/// The text as it is: line feeds become breaks, tabs become tabs (the library would drop the ones
/// and leave the others raw), and what XML 1.0 cannot hold is left out.
fn filled(mut run: Run, text: &str) -> Run {
    let text = text.replace("\r\n", "\n");
    let mut piece = String::with_capacity(text.len());
    for character in text.chars().filter(|c| is_xml(*c)) {
        match character {
            '\n' | '\r' => {
                run = flushed(run, &mut piece).add_break(BreakType::TextWrapping);
            }
            '\t' => run = flushed(run, &mut piece).add_tab(),
            other => piece.push(other),
        }
    }
    flushed(run, &mut piece)
}

fn flushed(run: Run, piece: &mut String) -> Run {
    if piece.is_empty() {
        run
    } else {
        run.add_text(std::mem::take(piece))
    }
}

/// Whether XML 1.0 can hold the character (production 2, `Char`).
pub fn is_xml(character: char) -> bool {
    matches!(character,
        '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}
