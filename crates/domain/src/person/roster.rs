//! One row of a list of people, read into a person of the roll.

use super::columns::{RosterColumn, begins, is_group};
use super::{BIRTH_YEARS, Person, phone_digits};
use crate::text::{clean_line, fold, fold_tone};
use crate::{Capacity, Form};

/// Why a row is no person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing stands where the name should.
    NoName,
    /// What stands there is no name.
    NotAName,
    /// The year of birth can't be one.
    BirthYear,
    /// A name alone under the end of the list: whoever signed it.
    UnderTheList,
}

/// What a row of a list is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Nothing stands in it.
    Nothing,
    /// What follows a list, or a part of it: "Tổng cộng: 32 người", "NGƯỜI LẬP BIỂU".
    End,
    /// The tổ dân phố of the rows that follow.
    Section(String),
    /// Somebody, without an id.
    Person(Box<Person>),
    /// Meant as somebody.
    Bad(Fault),
}

/// The year in a cell: "1961", "12/03/1961".
pub fn read_birth_year(cell: &str) -> Option<u16> {
    let mut years = cell
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse::<u16>().ok());
    let year = years.find(|y| BIRTH_YEARS.contains(y))?;
    // A phone number may hold four such digits.
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    (digits <= 8).then_some(year)
}

/// A phone number as written; Excel loses its first zero.
pub fn read_phone(cell: &str) -> Option<String> {
    let line = clean_line(cell)?;
    if line.chars().any(char::is_alphabetic) {
        return None;
    }
    let digits = phone_digits(&line);
    match digits.len() {
        10 | 11 if digits.starts_with('0') => Some(line),
        9 if digits.starts_with(['2', '3', '5', '7', '8', '9']) => Some(format!("0{line}")),
        _ => None,
    }
}

/// Ông, Bà, Đồng chí, also as the sex of a list.
pub fn read_form(cell: &str) -> Option<Form> {
    let folded = fold(cell);
    match folded.trim_end_matches('.') {
        "ong" | "nam" | "anh" => Some(Form::Ong),
        "ba" | "nu" | "chi" | "co" => Some(Form::Ba),
        "dong chi" | "d/c" | "đ/c" => Some(Form::DongChi),
        _ => None,
    }
}

fn read_capacity(cell: &str) -> Option<Capacity> {
    let folded = fold(cell);
    let has = |word: &str| folded.contains(word);
    if has("cu tri") {
        Some(Capacity::Voter)
    } else if has("chu ho") || has("ho gia dinh") || has("dai dien ho") {
        Some(Capacity::Household)
    } else if has("dai bieu") || has("doan the") {
        Some(Capacity::Delegate)
    } else if has("can bo") || has("cong chuc") {
        Some(Capacity::Official)
    } else if has("cong dan") || has("nhan dan") || has("nguoi dan") {
        Some(Capacity::Citizen)
    } else {
        None
    }
}

/// A tổ as the roll writes it: a bare number is "Tổ dân phố số 7".
fn read_group(cell: &str) -> Option<String> {
    let line = clean_line(cell)?;
    let bare = line.chars().count() <= 3 && line.starts_with(|c: char| c.is_ascii_digit());
    Some(if bare {
        format!("Tổ dân phố số {}", line.trim_start_matches('0'))
    } else {
        line
    })
}

/// Reads a row; `group` is the tổ of the section it stands in.
pub fn read_row(cells: &[String], columns: &[RosterColumn], group: Option<&str>) -> Row {
    use RosterColumn as C;
    let filled: Vec<&str> = cells
        .iter()
        .map(|c| c.trim())
        .filter(|c| !c.is_empty())
        .collect();
    if let [only] = filled.as_slice()
        && is_group(strip_number(only))
    {
        return clean_line(strip_number(only)).map_or(Row::Nothing, Row::Section);
    }
    let of = |column: C| {
        cells
            .iter()
            .zip(columns)
            .filter(move |(_, c)| **c == column)
            .filter_map(|(cell, _)| clean_line(cell))
    };
    let told = columns
        .iter()
        .zip(cells)
        .any(|(c, cell)| *c != C::Skip && !cell.trim().is_empty());
    let name = of(C::Name).collect::<Vec<_>>().join(" ");
    if signs(&name) || filled.len() <= 2 && filled.iter().any(|cell| is_footer(cell)) {
        return Row::End;
    }
    if !told {
        return Row::Nothing;
    }
    let (form, name) = form_of(&name);
    if name.is_empty() {
        return Row::Bad(Fault::NoName);
    }
    if name.chars().any(|c| c.is_ascii_digit()) || name.chars().count() > 80 {
        return Row::Bad(Fault::NotAName);
    }
    let year = of(C::BirthYear).next();
    let birth_year = year.as_deref().and_then(read_birth_year);
    if year
        .as_deref()
        .is_some_and(|y| y.chars().any(|c| c.is_ascii_digit()))
        && birth_year.is_none()
    {
        return Row::Bad(Fault::BirthYear);
    }
    Row::Person(Box::new(Person {
        id: String::new(),
        name: proper(name),
        form: of(C::Form).find_map(|c| read_form(&c)).or(form),
        group: of(C::Group)
            .find_map(|c| read_group(&c))
            .or_else(|| group.map(str::to_owned)),
        address: of(C::Address).next(),
        phone: of(C::Phone).next().map(|c| read_phone(&c).unwrap_or(c)),
        birth_year,
        capacity: of(C::Capacity).find_map(|c| read_capacity(&c)),
        title: of(C::Title).next(),
    }))
}

/// "II. Tổ dân phố số 2" without what counts it.
fn strip_number(cell: &str) -> &str {
    match cell.split_once(['.', ')', '-', '/']) {
        Some((count, rest))
            if count.len() <= 4
                && count
                    .chars()
                    .all(|c| c.is_ascii_digit() || "IVX".contains(c)) =>
        {
            rest.trim()
        }
        _ => cell,
    }
}

/// A row that comes under the end of a list says somebody only with a number: of the row, a year, a
/// tổ, a phone. A name alone is who signed.
pub fn is_signature(cells: &[String]) -> bool {
    !cells.iter().any(|c| c.chars().any(|c| c.is_ascii_digit()))
}

fn is_footer(cell: &str) -> bool {
    const WORDS: &[&str] = &[
        "tổng cộng",
        "tổng số",
        "tổng:",
        "cộng:",
        "cộng ",
        "người lập",
        "lập biểu",
        "danh sách này",
        "danh sách có",
        "ấn định danh sách",
    ];
    let dated = ["ngày", "tháng", "năm"];
    let folded = fold_tone(cell);
    begins(cell, WORDS) || dated.iter().all(|w| folded.contains(w))
}

/// Whether what stands where a name should is what stands over a signature.
fn signs(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "người lập",
        "lập biểu",
        "tm.",
        "t/m",
        "kt.",
        "tl.",
        "chủ tịch",
        "phó chủ tịch",
        "trưởng ban",
        "tổ trưởng",
        "tổ phó",
        "bí thư",
        "thủ trưởng",
        "xác nhận",
        "ký tên",
        "(ký",
        "đã ký",
        "cán bộ lập",
    ];
    begins(name, WORDS)
}

/// "Bà Nguyễn Thị Hoa": the form before the name.
fn form_of(name: &str) -> (Option<Form>, &str) {
    let Some((first, rest)) = name.split_once(' ') else {
        return (None, name);
    };
    match fold(first).trim_end_matches('.') {
        // "Ong" is a family name.
        "ong" if first.to_lowercase().starts_with("ông") || fold(name) == name.to_lowercase() => {
            (Some(Form::Ong), rest)
        }
        // "Bá" is a name; "Bà" before three words is not.
        "ba" if first.to_lowercase().starts_with("bà") && rest.contains(' ') => {
            (Some(Form::Ba), rest)
        }
        "d/c" => (Some(Form::DongChi), rest),
        _ => (None, name),
    }
}

/// A name all in capitals as names are written.
fn proper(name: &str) -> String {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    if letters().count() < 3 || letters().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut first = true;
    for c in name.chars() {
        if first {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        first = !c.is_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::RosterColumn as C;
    use super::*;

    const COLUMNS: &[C] = &[C::Skip, C::Name, C::BirthYear, C::Group, C::Phone];

    fn read(cells: &[&str]) -> Row {
        let cells: Vec<String> = cells.iter().map(|c| (*c).to_owned()).collect();
        read_row(&cells, COLUMNS, Some("Tổ dân phố số 9"))
    }

    fn somebody(cells: &[&str]) -> Person {
        match read(cells) {
            Row::Person(person) => *person,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_row_becomes_a_person() {
        let hoa = somebody(&["1", "BÀ NGUYỄN THỊ HOÀ", "12/03/1961", "07", "912344321"]);
        assert_eq!(hoa.name, "Nguyễn Thị Hoà");
        assert_eq!(hoa.form, Some(Form::Ba));
        assert_eq!(hoa.birth_year, Some(1961));
        assert_eq!(hoa.group.as_deref(), Some("Tổ dân phố số 7"));
        assert_eq!(hoa.phone.as_deref(), Some("0912344321"));
        assert_eq!(somebody(&["2", "Bá Văn An", "", "", ""]).form, None);
    }

    #[test]
    fn the_section_gives_the_group_where_no_column_does() {
        assert_eq!(
            read(&["", "II. TDP số 2", "", "", ""]),
            Row::Section("TDP số 2".to_owned())
        );
        for name in ["Khu A", "TO 5", "Tổ Dân phố Mẫu", "to dan pho so 5"] {
            assert_eq!(read(&["", name, "", "", ""]), Row::Section(name.to_owned()));
        }
        let bare = somebody(&["3", "Lê Văn Cường", "", "", ""]);
        assert_eq!(bare.group.as_deref(), Some("Tổ dân phố số 9"));
    }

    #[test]
    fn what_is_no_person() {
        assert_eq!(read(&["", "", "", "", ""]), Row::Nothing);
        assert_eq!(read(&["4", "", "", "", ""]), Row::Nothing);
        assert_eq!(read(&["", "Tổng cộng: 32 người", "", "", ""]), Row::End);
        assert_eq!(read(&["", "", "TONG CONG: 32", "", ""]), Row::End);
        assert_eq!(
            read(&["", "NGƯỜI LẬP BIỂU", "", "TRƯỞNG BAN", "CHỦ TỊCH"]),
            Row::End
        );
        assert_eq!(
            read(&["", "", "", "Phường Mẫu, ngày 3 tháng 11 năm 2026", ""]),
            Row::End
        );
        assert_eq!(read(&["5", "", "1961", "7", ""]), Row::Bad(Fault::NoName));
        assert_eq!(
            read(&["6", "0912344321", "", "7", ""]),
            Row::Bad(Fault::NotAName)
        );
        assert_eq!(
            read(&["7", "Lê Văn Cường", "2961", "7", ""]),
            Row::Bad(Fault::BirthYear)
        );
    }

    #[test]
    fn names_that_begin_like_something_else() {
        for name in [
            "Tống Văn Bình",
            "Công Thị Nghĩa",
            "Tô Hoài Nam",
            "Bàn Văn Ba",
        ] {
            assert_eq!(somebody(&["1", name, "", "", ""]).name, name);
            assert_eq!(somebody(&["", name, "", "", ""]).name, name);
        }
        let ong = somebody(&["2", "Ong Khắc Hải", "", "", ""]);
        assert_eq!((ong.form, ong.name.as_str()), (None, "Ong Khắc Hải"));
        let bare = somebody(&["2", "ong Le Van Hai", "", "", ""]);
        assert_eq!(bare.form, Some(Form::Ong));
    }

    #[test]
    fn years_phones_and_forms_as_lists_have_them() {
        assert_eq!(read_birth_year("1961"), Some(1961));
        assert_eq!(read_birth_year("01-02-1984"), Some(1984));
        assert_eq!(read_birth_year("0912 1961 22"), None);
        assert_eq!(read_birth_year("61"), None);
        assert_eq!(
            read_phone("+84 912 344 321").as_deref(),
            Some("+84 912 344 321")
        );
        assert_eq!(read_phone("001161000000"), None, "a citizen id is no phone");
        assert_eq!(read_phone("1961"), None);
        assert_eq!(read_form("Nữ"), Some(Form::Ba));
        assert_eq!(read_form("đ/c"), Some(Form::DongChi));
        assert_eq!(read_form("x"), None);
    }
}
