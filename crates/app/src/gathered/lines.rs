//! What stands around an opinion in a list: its number, a heading, who says it. Proposals that the
//! preview shows.

use super::columns::plain;
use gandan_domain::Form;

/// A text without the number or bullet before it, and that number or bullet.
pub(super) fn without_number(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let end = bullet(text)
        .or_else(|| question(text))
        .or_else(|| number(text));
    match end.and_then(|end| Some((text.get(..end)?, text.get(end..)?.trim_start()))) {
        Some((number, rest)) if !rest.is_empty() => (Some(number.trim()), rest),
        _ => (None, text),
    }
}

/// `- `, `+ `, `• `.
fn bullet(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let first = letters.next()?;
    let bullet = matches!(
        first,
        '-' | '–' | '—' | '+' | '*' | '•' | '●' | '▪' | '◦' | '·' | '\u{F0B7}'
    );
    (bullet && letters.next().is_some_and(char::is_whitespace)).then(|| first.len_utf8())
}

/// `Câu 1:`, `Ý kiến 12.`
fn question(text: &str) -> Option<usize> {
    let colon = text.find([':', '.', '-', '–'])?;
    let before = plain(text.get(..colon)?);
    let (word, number) = before.rsplit_once(' ')?;
    let number = number.strip_prefix('#').unwrap_or(number);
    let known = matches!(
        word,
        "cau"
            | "cau hoi"
            | "y kien"
            | "kien nghi"
            | "cau so"
            | "y kien so"
            | "kien nghi so"
            | "y kien thu"
    );
    let mark = text.get(colon..)?.chars().next()?;
    (known && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
        .then(|| colon + mark.len_utf8())
}

/// `1. `, `12) `, `1.2. `, `a) `, `1/ `; not `12 hộ` and not `3.500 đồng`.
fn number(text: &str) -> Option<usize> {
    let end = text.find(char::is_whitespace)?;
    let word = text.get(..end)?;
    let inner = word.strip_suffix(['.', ')', '/', ':'])?;
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    let numbered = !inner.is_empty()
        && inner
            .split('.')
            .all(|n| n.len() <= 3 && !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let lettered = inner.chars().count() == 1 && inner.chars().all(char::is_lowercase);
    (numbered || lettered).then_some(end)
}

/// Letters that a heading may have.
const HEADING_LETTERS: usize = 120;

/// Whether a line looks like a heading, a title or a signature of the list: all in capitals, or
/// behind a Roman number.
pub(super) fn is_heading(text: &str) -> bool {
    let text = text.trim();
    if text.chars().count() > HEADING_LETTERS {
        return false;
    }
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.len() > 2 && letters.iter().all(|c| !c.is_lowercase());
    let roman = text
        .split_once(['.', ')', '-', '/'])
        .is_some_and(|(number, rest)| {
            let number = number.trim();
            let ends = rest.trim_end().ends_with(['.', '?', '!']);
            !number.is_empty() && number.chars().all(|c| "IVX".contains(c)) && !ends
        });
    capitals || roman
}

/// Who says it, where a line begins with them: `Ông Nguyễn Văn Mẫu (TDP số 3): …`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said<'a> {
    /// Ông, Bà, Đồng chí.
    pub(super) form: Option<Form>,
    /// Full name.
    pub(super) name: Option<String>,
    /// Tổ dân phố.
    pub(super) group: Option<String>,
    /// What they say.
    pub(super) text: &'a str,
}

/// Letters that may stand before the colon.
const SPEAKER_LETTERS: usize = 100;

/// Tells who says it from what they say; only behind Ông, Bà or đồng chí and before a colon.
pub(super) fn speaker_in(text: &str) -> Said<'_> {
    let whole = Said {
        text,
        ..Said::default()
    };
    let Some((before, said)) = text.split_once(':') else {
        return whole;
    };
    let (Some(form), rest) = form_in(before) else {
        return whole;
    };
    let (name, place) = match rest.find(['(', ',', '-', '–']) {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let name = name.trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = (2..=6).contains(&words.len())
        && words
            .iter()
            .all(|w| w.chars().next().is_some_and(char::is_uppercase));
    if !is_name || said.trim().is_empty() || before.chars().count() > SPEAKER_LETTERS {
        return whole;
    }
    Said {
        form: Some(form),
        name: Some(name.to_owned()),
        group: group_in(place),
        text: said.trim(),
    }
}

/// The tổ that a place or a title names: "Tổ trưởng tổ dân phố số 3" names "tổ dân phố số 3".
pub(super) fn group_in(place: &str) -> Option<String> {
    place.split(',').find_map(|part| {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = part.split_whitespace().collect();
        let found = (0..words.len()).find_map(|from| {
            let rest = words.get(from..)?.join(" ");
            let said = plain(&rest);
            let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
            let group = ["to dan pho", "to so ", "tdp", "thon ", "khu pho "]
                .iter()
                .any(|word| said.starts_with(word))
                || said.strip_prefix("to ").is_some_and(digit);
            group.then_some(rest)
        })?;
        (found.chars().count() <= 40).then_some(found)
    })
}

/// The form of address before a name, and the name.
pub(super) fn form_in(name: &str) -> (Option<Form>, &str) {
    let name = name.trim();
    let forms = [
        ("ông", Form::Ong),
        ("bà", Form::Ba),
        ("đồng chí", Form::DongChi),
        ("đ/c", Form::DongChi),
        ("đc", Form::DongChi),
    ];
    for (word, form) in forms {
        let Some((at, _)) = name.char_indices().nth(word.chars().count()) else {
            continue;
        };
        let (start, rest) = name.split_at(at);
        let apart = rest.starts_with([' ', '.', ':', '\u{A0}']);
        if start.to_lowercase() == word && apart {
            return (
                Some(form),
                rest.trim_start_matches([' ', '.', ':', '\u{A0}']),
            );
        }
    }
    (None, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_bullets_come_off() {
        for (text, number, rest) in [
            ("1. Ngõ 12 ngập", Some("1."), "Ngõ 12 ngập"),
            ("12) Đèn hỏng", Some("12)"), "Đèn hỏng"),
            ("2.3. Đèn hỏng", Some("2.3."), "Đèn hỏng"),
            ("a) Đèn hỏng", Some("a)"), "Đèn hỏng"),
            ("- Đèn hỏng", Some("-"), "Đèn hỏng"),
            ("• Đèn hỏng", Some("•"), "Đèn hỏng"),
            ("Câu 1: Bao giờ có?", Some("Câu 1:"), "Bao giờ có?"),
            ("Câu hỏi số 12. Bao giờ?", None, "Câu hỏi số 12. Bao giờ?"),
            ("Ý kiến 4: Đèn hỏng", Some("Ý kiến 4:"), "Đèn hỏng"),
            ("12 hộ ở ngõ 3 ngập", None, "12 hộ ở ngõ 3 ngập"),
            ("3.500 đồng một khối", None, "3.500 đồng một khối"),
            ("Ngõ 12: ngập", None, "Ngõ 12: ngập"),
            ("-5 độ", None, "-5 độ"),
            ("1.", None, "1."),
        ] {
            assert_eq!(without_number(text), (number, rest), "{text}");
        }
    }

    #[test]
    fn headings_are_told_from_what_is_said() {
        for text in [
            "I. LĨNH VỰC ĐẤT ĐAI",
            "II. Lĩnh vực môi trường",
            "DANH SÁCH Ý KIẾN CỦA NHÂN DÂN",
            "IV/ Đô thị",
        ] {
            assert!(is_heading(text), "{text}");
        }
        for text in [
            "Ngõ 12 ngập",
            "1. Đèn hỏng",
            "I. Đề nghị phường sửa đường.",
            "UBND phường trả lời",
            "",
        ] {
            assert!(!is_heading(text), "{text}");
        }
    }

    #[test]
    fn who_says_it_is_told_from_what() {
        assert_eq!(
            speaker_in("Ông Nguyễn Văn Mẫu (TDP số 3): Ngõ ngập."),
            Said {
                form: Some(Form::Ong),
                name: Some("Nguyễn Văn Mẫu".into()),
                group: Some("TDP số 3".into()),
                text: "Ngõ ngập."
            }
        );
        let said = speaker_in("Bà Trần Thị Ví, số 4 ngõ 12: Đèn hỏng.");
        assert_eq!(
            (said.name.as_deref(), said.group),
            (Some("Trần Thị Ví"), None)
        );
        for text in [
            "Đề nghị phường: sửa đường",
            "Bà con ngõ 12 phản ánh: đèn hỏng",
            "Ông A: x",
            "Ông Nguyễn Văn Mẫu nói",
        ] {
            assert_eq!(speaker_in(text).name, None, "{text}");
        }
    }

    #[test]
    fn a_title_is_no_group_but_may_name_one() {
        for (place, group) in [
            ("Tổ trưởng tổ dân phố số 3", Some("tổ dân phố số 3")),
            ("Tổ phó TDP 7", Some("TDP 7")),
            ("(Tổ 5, số 12 ngõ 3)", Some("Tổ 5")),
            ("Tổ trưởng", None),
            ("Tổ công tác", None),
            ("số 12 ngõ 3", None),
        ] {
            assert_eq!(group_in(place).as_deref(), group, "{place}");
        }
        let said = speaker_in("Ông Lê Văn Mẫu - Tổ trưởng tổ dân phố số 3: Ngõ ngập.");
        assert_eq!(said.group.as_deref(), Some("tổ dân phố số 3"));
    }

    #[test]
    fn forms_come_off_names() {
        assert_eq!(form_in("Bà Hà"), (Some(Form::Ba), "Hà"));
        assert_eq!(form_in("Đ/c Lê Văn Ân"), (Some(Form::DongChi), "Lê Văn Ân"));
        assert_eq!(form_in("ÔNG MẪU"), (Some(Form::Ong), "MẪU"));
        assert_eq!(form_in("Bàng Văn Ngọc"), (None, "Bàng Văn Ngọc"));
        assert_eq!(form_in(""), (None, ""));
    }
}
