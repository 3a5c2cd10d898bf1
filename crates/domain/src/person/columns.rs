//! How the columns of a list of people are recognised: by their headings, and where these say
//! nothing, by what stands in them.

use super::BIRTH_YEARS;
use super::roster::{read_birth_year, read_form, read_phone};
use crate::text::fold;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of a list holds. Several columns of names make one name, in their order; of
/// several of another kind the first that says something counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RosterColumn {
    /// Full name, or a part of it.
    Name,
    /// Ông, Bà, Đồng chí; nam, nữ.
    Form,
    /// Tổ dân phố.
    Group,
    /// House and alley.
    Address,
    /// Phone.
    Phone,
    /// Year or date of birth.
    BirthYear,
    /// Công dân, cử tri, đại biểu …
    Capacity,
    /// Office.
    Title,
    /// Nothing the roll keeps.
    Skip,
}

/// How a table is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The row of headings, if there is one; what stands above isn't part of the list.
    pub heading: Option<usize>,
    /// What each column holds.
    pub columns: Vec<RosterColumn>,
}

/// Rows from the top among which the headings stand.
const TOP: usize = 15;
/// Rows that are looked at for what a column holds.
const SAMPLE: usize = 60;
/// Family names of nine in ten people.
const FAMILY: &str = " nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh \
    trinh mai truong dao luong cao doan lam ta to ha chu quach kieu lai vuong thai phung la luu \
    than nghiem tong au quan khuat thach mac bach ";

/// Says how a table of people is to be read.
pub fn guess(rows: &[Vec<String>]) -> Guess {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let heading = rows.iter().take(TOP).position(|row| is_heading(row));
    let body = &rows[heading.map_or(0, |at| at + 1)..];
    let sample: Vec<&Vec<String>> = body.iter().take(SAMPLE).collect();
    let mut columns = Vec::with_capacity(width);
    for at in 0..width {
        let head = heading
            .and_then(|row| rows[row].get(at))
            .map_or("", String::as_str);
        let cells: Vec<&str> = sample
            .iter()
            .filter_map(|row| row.get(at))
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let before = columns.last().copied();
        columns.push(column(head, &cells, before));
    }
    only_one_by_content(&mut columns, heading.map(|at| rows[at].as_slice()));
    Guess { heading, columns }
}

/// A row of headings names the people's column and at least one other, or is that alone.
fn is_heading(row: &[String]) -> bool {
    let known: Vec<RosterColumn> = row.iter().filter_map(|c| by_heading(c)).collect();
    let filled = row.iter().filter(|c| !c.trim().is_empty()).count();
    known.contains(&RosterColumn::Name) && (known.len() >= 2 || filled == 1)
}

fn column(head: &str, cells: &[&str], before: Option<RosterColumn>) -> RosterColumn {
    let by_content = by_content(cells);
    match by_heading(head) {
        // "Năm sinh" over two columns "Nam" and "Nữ" is how many lists have it.
        Some(RosterColumn::Form) if by_content == Some(RosterColumn::BirthYear) => {
            RosterColumn::BirthYear
        }
        Some(column) => column,
        // "Họ và tên" over two columns.
        None if head.trim().is_empty()
            && before == Some(RosterColumn::Name)
            && mostly(cells, one_word) =>
        {
            RosterColumn::Name
        }
        // A column that says what it is, and it is nothing we know.
        None if !head.trim().is_empty() => RosterColumn::Skip,
        None => by_content.unwrap_or(RosterColumn::Skip),
    }
}

/// What a heading says.
fn by_heading(head: &str) -> Option<RosterColumn> {
    use RosterColumn as C;
    let head = fold(head);
    let head = head.trim_matches(|c: char| !c.is_alphanumeric());
    if head.is_empty() || head.chars().count() > 60 {
        return None;
    }
    let has = |any: &[&str]| any.iter().any(|w| head.contains(w));
    let is = |any: &[&str]| any.contains(&head);
    let found = if has(&[
        "cccd",
        "cmnd",
        "can cuoc",
        "chung minh",
        "ma so",
        "ky ten",
        "ghi chu",
        "chu ky",
    ]) || is(&["stt", "tt", "so tt", "so thu tu"])
    {
        C::Skip
    } else if has(&[
        "nam sinh",
        "ngay sinh",
        "ngay thang nam sinh",
        "sinh nam",
        "namsinh",
    ]) || is(&["sinh", "ns", "n/s"])
    {
        C::BirthYear
    } else if has(&[
        "dien thoai",
        "so dt",
        "sdt",
        "di dong",
        "lien he",
        "phone",
        "tel",
        "zalo",
    ]) || is(&["dt", "so may"])
    {
        C::Phone
    } else if has(&[
        "to dan pho",
        "tdp",
        "to so",
        "khu pho",
        "khu dan cu",
        "thon",
        "ap/",
        "to/",
        "/to",
    ]) || is(&["to", "ap", "khu", "khom", "buon", "ban", "xom", "to dp"])
    {
        C::Group
    } else if has(&[
        "gioi tinh",
        "danh xung",
        "xung ho",
        "ong/ba",
        "ong (ba)",
        "ong/ ba",
        "nam/nu",
    ]) || is(&["nam", "nu", "phai", "ong, ba", "ong ba", "gt"])
    {
        C::Form
    } else if has(&[
        "ho va ten",
        "ho ten",
        "ho, ten",
        "ho & ten",
        "ten dem",
        "ho lot",
        "ho dem",
        "full name",
        "hovaten",
    ]) || is(&[
        "ho",
        "ten",
        "name",
        "ten nguoi",
        "cong dan",
        "cu tri",
        "dai bieu",
        "chu ho",
        "ten chu ho",
        "nguoi tham du",
    ]) {
        C::Name
    } else if has(&[
        "dia chi",
        "noi o",
        "cho o",
        "so nha",
        "noi cu tru",
        "thuong tru",
        "noi thuong tru",
        "address",
    ]) {
        C::Address
    } else if has(&["thanh phan", "doi tuong", "tu cach"]) {
        C::Capacity
    } else if has(&["chuc vu", "chuc danh", "nghe nghiep", "don vi", "co quan"]) {
        C::Title
    } else {
        return None;
    };
    Some(found)
}

/// What stands in a column says what it holds, where most of it is of one kind.
fn by_content(cells: &[&str]) -> Option<RosterColumn> {
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

fn mostly(cells: &[&str], fits: impl Fn(&str) -> bool) -> bool {
    let fitting = cells.iter().filter(|c| fits(c)).count();
    fitting * 10 >= cells.len() * 7 && fitting > 0
}

fn one_word(cell: &str) -> bool {
    !cell.contains(char::is_whitespace) && cell.chars().all(char::is_alphabetic)
}

/// Whether this is how a tổ dân phố is written.
pub(super) fn is_group(cell: &str) -> bool {
    let folded = fold(cell);
    let short = folded.chars().count() <= 40;
    let begins = [
        "to ",
        "to dan pho",
        "tdp",
        "khu ",
        "ap ",
        "thon ",
        "khom ",
        "ban ",
        "buon ",
        "xom ",
        "kp",
    ];
    short && begins.iter().any(|b| folded.starts_with(b))
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

/// Of columns without a heading, one of a kind is enough: the first.
fn only_one_by_content(columns: &mut [RosterColumn], heads: Option<&[String]>) {
    if heads.is_some() {
        return;
    }
    let mut seen = Vec::new();
    for column in columns {
        if seen.contains(column) {
            *column = RosterColumn::Skip;
        }
        seen.push(*column);
    }
}

#[cfg(test)]
mod tests {
    use super::RosterColumn as C;
    use super::*;

    fn table(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|c| (*c).to_owned()).collect())
            .collect()
    }

    #[test]
    fn a_list_of_the_ward_with_a_title_above() {
        let rows = table(&[
            &["UBND PHƯỜNG MẪU", "", "", "", "", ""],
            &["DANH SÁCH CỬ TRI DỰ HỘI NGHỊ", "", "", "", "", ""],
            &[
                "STT",
                "Họ và tên",
                "Năm sinh",
                "Tổ dân phố",
                "Số ĐT",
                "Chức vụ",
            ],
            &["1", "Nguyễn Thị Hoa", "1961", "7", "0912344321", ""],
        ]);
        assert_eq!(
            guess(&rows),
            Guess {
                heading: Some(2),
                columns: vec![C::Skip, C::Name, C::BirthYear, C::Group, C::Phone, C::Title],
            }
        );
    }

    #[test]
    fn names_in_two_columns_and_years_by_sex() {
        let rows = table(&[
            &[
                "TT",
                "Họ và tên",
                "",
                "Nam",
                "Nữ",
                "Địa chỉ",
                "Số CCCD",
                "Ký tên",
            ],
            &[
                "1",
                "Nguyễn Thị",
                "Hoa",
                "",
                "1961",
                "Số 4 ngõ 12",
                "001161000000",
                "",
            ],
            &[
                "2",
                "Trần Văn",
                "Bình",
                "1958",
                "",
                "Số 6 ngõ 12",
                "001058000000",
                "",
            ],
        ]);
        assert_eq!(
            guess(&rows).columns,
            [
                C::Skip,
                C::Name,
                C::Name,
                C::BirthYear,
                C::BirthYear,
                C::Address,
                C::Skip,
                C::Skip
            ]
        );
    }

    #[test]
    fn without_headings_the_content_says_it() {
        let rows = table(&[
            &[
                "1",
                "Nguyễn Thị Hoa",
                "12/03/1961",
                "Tổ 7",
                "912 344 321",
                "Bà",
            ],
            &["2", "Trần Văn Bình", "1958", "Tổ 7", "0987.000.111", "Ông"],
            &["3", "Lê Văn Cường", "1970", "Tổ 8", "", "Ông"],
        ]);
        let guess = guess(&rows);
        assert_eq!(guess.heading, None);
        assert_eq!(
            guess.columns,
            [C::Skip, C::Name, C::BirthYear, C::Group, C::Phone, C::Form]
        );
    }

    #[test]
    fn a_bare_column_of_names() {
        let rows = table(&[&["Họ tên"], &["Nguyễn Thị Hoa"]]);
        assert_eq!(guess(&rows).columns, [C::Name]);
        assert_eq!(guess(&rows).heading, Some(0));
        assert_eq!(guess(&table(&[&["Nguyễn Thị Hoa"]])).columns, [C::Name]);
        assert_eq!(guess(&[]).columns, []);
    }
}
