//! What is stored: one spelling per letter, line breaks as LF, no control characters.

use unicode_normalization::UnicodeNormalization;

/// Text as it is stored, as docs/session-format.md says: Unicode NFC; Ð, ð and Ɖ (which old input
/// methods and fonts produce) become Đ, đ; CRLF becomes LF; control characters other than tab and
/// line feed are dropped. All else stays: spaces, emoji, direction marks.
///
/// Cleaning twice changes nothing.
pub fn clean(text: &str) -> String {
    text.chars()
        // The carriage return of a CRLF is one of the dropped.
        .filter(|c| !is_dropped(*c))
        .map(|c| match c {
            '\u{00D0}' | '\u{0189}' => 'Đ',
            '\u{00F0}' => 'đ',
            c => c,
        })
        .nfc()
        .collect()
}

/// Text of a single-line field (name, address, unit …): cleaned, every run of white space
/// (tabs, line breaks and no-break spaces too) one space, none at the ends, invisible characters
/// gone; `None` when nothing is left.
pub fn clean_line(text: &str) -> Option<String> {
    let visible: String = clean(text).chars().filter(|c| !is_invisible(*c)).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    // Taking something out between a letter and its mark lets them join.
    let line: String = line.nfc().collect();
    (!line.is_empty()).then_some(line)
}

/// Characters that show nothing and only break comparisons: zero-width space, word joiner,
/// byte order mark, soft hyphen.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

/// C0, DEL and C1 except tab and line feed.
fn is_dropped(c: char) -> bool {
    c.is_control() && c != '\t' && c != '\n'
}

#[cfg(test)]
mod tests {
    use super::{clean, clean_line};

    #[test]
    fn composes_whatever_the_input_method_sent() {
        assert_eq!(clean("Tie\u{302}\u{301}p da\u{302}n"), "Tiếp dân");
        assert_eq!(
            clean("Ti\u{EA}\u{301}p"),
            "Tiếp",
            "vowel composed, tone apart"
        );
    }

    #[test]
    fn repairs_wrong_d_in_both_cases() {
        assert_eq!(clean("Ðường ðất Ɖông"), "Đường đất Đông");
    }

    #[test]
    fn line_breaks_become_line_feeds_one_for_one() {
        assert_eq!(clean("a\r\nb\rc\n\nd\r\r\n"), "a\nbc\n\nd\n");
        assert_eq!(
            clean("a\r\0\nb"),
            "a\nb",
            "a dropped character does not split CRLF"
        );
    }

    #[test]
    fn drops_what_no_paper_can_hold_and_keeps_the_rest() {
        assert_eq!(clean("a\0\u{1b}\u{7f}\u{85}\u{9f}b"), "ab");
        let kept = "\u{fffe}\t 1\u{a0}2 👩\u{200d}👧 \u{200f}שלום\u{200b} “x” &<>";
        assert_eq!(clean(kept), kept);
    }

    #[test]
    fn a_dropped_character_between_letter_and_mark_lets_them_join() {
        assert_eq!(clean("e\u{0}\u{302}"), "ê");
    }

    #[test]
    fn cleaning_twice_changes_nothing() {
        // Every string of up to four of the characters that interact.
        let parts = [
            "\r",
            "\n",
            "\0",
            "e",
            "\u{302}",
            "\u{323}",
            "Ð",
            "\u{1100}\u{1161}",
        ];
        for n in 0..parts.len().pow(4) {
            let text: String = (0..4)
                .map(|i| parts[n / parts.len().pow(i) % parts.len()])
                .collect();
            let once = clean(&text);
            assert_eq!(clean(&once), once, "{text:?}");
        }
        for c in (0..=0x3_FFFF_u32).filter_map(char::from_u32) {
            let once = clean(&c.to_string());
            assert_eq!(clean(&once), once, "{c:?}");
        }
    }

    #[test]
    fn a_line_is_trimmed_and_single_spaced() {
        assert_eq!(
            clean_line(" \tNguyễn \u{a0} Văn\r\nMẫu\u{200b} ").as_deref(),
            Some("Nguyễn Văn Mẫu")
        );
        assert_eq!(clean_line(" \n\u{a0}\u{feff}\t"), None);
        assert_eq!(clean_line("e\u{200b}\u{302}").as_deref(), Some("ê"));
    }
}
