//! The sentences that are typed in tests, with the slips of the hand in them.
use crate::gandan::root;

/// A sentence and how it is typed.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// What must stand there in the end.
    pub text: String,
    /// The same with slips in brackets, which are taken back with Backspace.
    pub typed: String,
}

/// All of `tests/typing/sentences.txt`.
///
/// # Panics
/// If the file isn't there.
#[allow(clippy::panic, reason = "without its sentences a test can only fail")]
pub fn sentences() -> Vec<Sentence> {
    let path = root().join("tests/typing/sentences.txt");
    let file = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    file.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| Sentence {
            text: without_slips(line),
            typed: line.to_owned(),
        })
        .collect()
}

fn without_slips(line: &str) -> String {
    let mut slip = false;
    line.chars()
        .filter(|letter| {
            slip = *letter == '[' || slip && *letter != ']';
            !slip && *letter != ']'
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_not_part_of_the_text() {
        assert_eq!(without_slips("phườ[g]ng [rang]ràng"), "phường ràng");
    }

    #[test]
    fn three_hundred_sentences_hold_every_letter_of_the_alphabet() {
        let all = sentences();
        assert_eq!(all.len(), 300);
        let text: String = all.iter().map(|one| one.text.as_str()).collect();
        let missing: String = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđĐƯ0123456789.,;:?!()%+=-–/“”…"
            .chars()
            .filter(|letter| !text.contains(*letter))
            .collect();
        assert_eq!(missing, "");
        for kind in ["uyê", "ươ", "Qu", "qu", "Gi", "gi", "UBND", "HĐND"] {
            assert!(text.contains(kind), "{kind}");
        }
        assert!(all.iter().filter(|one| one.typed != one.text).count() >= 20);
    }
}
