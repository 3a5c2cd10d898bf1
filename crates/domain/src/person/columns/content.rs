//! What the cells of a column say it holds.

use super::RosterColumn;
use crate::person::BIRTH_YEARS;
use crate::person::roster::{read_birth_year, read_form, read_phone};
use crate::text::{fold, fold_tone};

/// Family names of nine in ten people.
const FAMILY: &str = " nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh \
    trinh mai truong dao luong cao doan lam ta to ha chu quach kieu lai vuong thai phung la luu \
    than nghiem tong au quan khuat thach mac bach ";

/// What stands in a column says what it holds, where most of it is of one kind.
pub(super) fn by_content(cells: &[&str]) -> Option<RosterColumn> {
    use RosterColumn as C;
    type Fits = fn(&str) -> bool;
    let kinds: [(C, Fits); 6] = [
        (C::BirthYear, |c| {
            read_birth_year(c).is_some_and(|y| BIRTH_YEARS.contains(&y))
        }),
        (C::Phone, |c| read_phone(c).is_some()),
        (C::Form, |c| read_form(c).is_some()),
        (C::Group, is_group),
        (C::Name, is_name),
        (C::Address, is_address),
    ];
    kinds
        .into_iter()
        .find(|(_, fits)| mostly(cells, *fits))
        .map(|(column, _)| column)
}

pub(super) fn mostly(cells: &[&str], fits: impl Fn(&str) -> bool) -> bool {
    let fitting = cells.iter().filter(|c| fits(c)).count();
    fitting * 10 >= cells.len() * 7 && fitting > 0
}

pub(super) fn more_years_than_forms(cells: &[&str]) -> bool {
    let years = cells.iter().filter(|c| read_birth_year(c).is_some());
    let forms = cells.iter().filter(|c| read_form(c).is_some());
    years.count() > forms.count()
}

pub(super) fn one_word(cell: &str) -> bool {
    !cell.contains(char::is_whitespace) && cell.chars().all(char::is_alphabetic)
}

/// Whether a cell begins with one of these words, marks and all: "Tống Văn An" is no "Tổng cộng". A
/// cell without marks is compared without.
pub(in crate::person) fn begins(cell: &str, words: &[&str]) -> bool {
    let (cell, plain) = (fold_tone(cell), fold(cell));
    words.iter().any(|word| {
        let bare = fold(word);
        let rest = (cell == plain)
            .then(|| plain.strip_prefix(&bare))
            .flatten()
            .is_some_and(|rest| !word.ends_with(' ') || rest.starts_with(' '));
        rest || cell.starts_with(word)
    })
}

/// Whether this is how a tổ dân phố is written.
pub(in crate::person) fn is_group(cell: &str) -> bool {
    const WORDS: &[&str] = &[
        "tổ ", "tdp", "khu ", "ấp ", "thôn ", "khóm ", "bản ", "buôn ", "xóm ", "kp",
    ];
    let folded = fold(cell);
    // Marks tell "Tổ 5" from "Tô Văn Năm"; where there are none, a number does.
    let told = !begins(cell, &["tổ ", "bản "])
        || fold_tone(cell) != folded
        || folded.contains(|c: char| c.is_ascii_digit());
    folded.chars().count() <= 40
        && told
        && begins(cell, WORDS)
        && !begins(cell, &["tổ trưởng", "tổ phó"])
}

/// Whether this is how a person's full name looks.
fn is_name(cell: &str) -> bool {
    let folded = fold(cell);
    let mut words = folded.split(' ');
    let family = words
        .next()
        .is_some_and(|w| FAMILY.contains(&format!(" {w} ")));
    let others = words.count();
    family && (1..6).contains(&others) && cell.chars().all(|c| c.is_alphabetic() || c == ' ')
}

fn is_address(cell: &str) -> bool {
    let folded = fold(cell);
    let marks = [
        "so ", "ngo ", "ngach ", "hem ", "duong ", "pho ", "nha ", "/",
    ];
    folded.chars().any(|c| c.is_ascii_digit()) && marks.iter().any(|m| folded.contains(m))
}
