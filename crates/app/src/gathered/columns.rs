//! Which column of a table holds what: by the words of its heading, else by what is in it.

use gandan_domain::text::unmark;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GatheredColumn {
    /// What the citizen says.
    Text,
    /// Who says it.
    Name,
    /// Tổ dân phố.
    Group,
    /// House and alley.
    Address,
    /// A topic by its name or code.
    Topic,
    /// Nothing that is taken over.
    Skip,
}

/// Rows among which the headings are looked for: above them stand the titles of the list.
const HEADINGS_WITHIN: usize = 15;

/// Words of headings, without marks, the surest first. A column counts once.
const WORDS: &[(GatheredColumn, &[&str])] = &[
    (
        GatheredColumn::Topic,
        &["linh vuc", "nhom van de", "chu de"],
    ),
    (
        GatheredColumn::Text,
        &[
            "noi dung",
            "y kien",
            "kien nghi",
            "phan anh",
            "cau hoi",
            "nguyen vong",
        ],
    ),
    (
        GatheredColumn::Group,
        &[
            "to dan pho",
            "tdp",
            "to so",
            "khu pho",
            "thon",
            "khu dan cu",
        ],
    ),
    (
        GatheredColumn::Address,
        &["dia chi", "noi o", "noi cu tru", "cho o", "so nha"],
    ),
    (
        GatheredColumn::Name,
        &[
            "ho ten",
            "ho va ten",
            "ho, ten",
            "ten nguoi",
            "nguoi kien nghi",
            "cong dan",
            "cu tri",
            "nguoi neu",
            "nguoi phan anh",
        ],
    ),
];

/// Where the headings stand in a table, if they do.
pub(super) fn heading_row(rows: &[Vec<String>]) -> Option<usize> {
    rows.iter().take(HEADINGS_WITHIN).position(|row| {
        let named = row.iter().filter(|cell| !cell.is_empty()).count();
        named > 0
            && row.iter().any(|cell| of_heading(cell) == GatheredColumn::Text)
            // A title above the table also says "ý kiến", alone in its row.
            && (named > 1 || rows.iter().all(|r| r.iter().filter(|c| !c.is_empty()).count() <= 1)
                && row.iter().any(|cell| cell.chars().count() <= 30))
    })
}

/// A table whose headings stand in one row, and where that is: headings of two rows (merged cells say
/// the same in both) are put together in the lower one, and rows that only number the columns or
/// repeat the headings on a new page are blank. Every row keeps its place.
pub(crate) fn tidied(rows: &[Vec<String>], heading: usize) -> (Vec<Vec<String>>, usize) {
    let mut rows = rows.to_vec();
    let Some(upper) = rows.get(heading).cloned() else {
        return (rows, heading);
    };
    let same = |row: &[String], heads: &[String]| {
        let both = row.iter().zip(heads);
        both.filter(|(a, b)| !a.trim().is_empty() && plain(a) == plain(b))
            .count()
    };
    let filled = |row: &[String]| row.iter().filter(|c| !c.trim().is_empty()).count();
    let mut at = heading;
    if let Some(lower) = rows.get_mut(heading + 1)
        && same(lower, &upper) >= 2
        && same(lower, &upper) < filled(lower)
    {
        for (cell, above) in lower.iter_mut().zip(&upper) {
            if cell.trim().is_empty() {
                cell.clone_from(above);
            }
        }
        at += 1;
        rows[heading].fill(String::new());
    }
    let heads = rows[at].clone();
    for row in rows.iter_mut().skip(at + 1) {
        let said = filled(row);
        let numbers = row.iter().filter(|cell| is_column_number(cell)).count();
        let repeated = row
            .iter()
            .enumerate()
            .filter(|(at, cell)| {
                let is = |heads: &[String]| heads.get(*at).is_some_and(|h| plain(h) == plain(cell));
                !cell.trim().is_empty() && (is(&heads) || is(&upper))
            })
            .count();
        // "(1)" and "(2)" number columns; bare numbers may be a row of two.
        let least = if row.iter().any(|cell| cell.trim().starts_with('(')) {
            2
        } else {
            3
        };
        if said >= 2 && repeated == said || said >= least && numbers == said {
            row.fill(String::new());
        }
    }
    (rows, at)
}

/// `(3)`, `3`.
fn is_column_number(cell: &str) -> bool {
    let cell = cell.trim();
    let inner = cell
        .strip_prefix('(')
        .and_then(|c| c.strip_suffix(')'))
        .unwrap_or(cell);
    (1..=2).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit())
}

/// What the columns hold, by their headings; the first that fits takes each kind.
pub(super) fn by_headings(headings: &[String]) -> Vec<GatheredColumn> {
    let mut taken = Vec::new();
    headings
        .iter()
        .map(|heading| {
            let column = of_heading(heading);
            if column == GatheredColumn::Skip || taken.contains(&column) {
                return GatheredColumn::Skip;
            }
            taken.push(column);
            column
        })
        .collect()
}

/// What the columns hold where nothing is written above them: the longest texts are what is said,
/// "Tổ …" is the tổ dân phố.
pub(super) fn by_content(rows: &[Vec<String>]) -> Vec<GatheredColumn> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
    let letters = |column: usize| {
        cells(column)
            .map(|cell| cell.chars().count())
            .sum::<usize>()
    };
    let longest = (0..width).max_by_key(|column| (letters(*column), width - column));
    let mut group = false;
    (0..width)
        .map(|column| {
            let of_group = cells(column)
                .filter(|cell| {
                    let plain = plain(cell);
                    plain.starts_with("to ") || plain.starts_with("tdp")
                })
                .count();
            if Some(column) == longest {
                GatheredColumn::Text
            } else if !group && of_group * 2 > rows.len() {
                group = true;
                GatheredColumn::Group
            } else {
                GatheredColumn::Skip
            }
        })
        .collect()
}

fn of_heading(cell: &str) -> GatheredColumn {
    let plain = plain(cell);
    if plain.chars().count() > 60 {
        return GatheredColumn::Skip;
    }
    if plain == "to" {
        return GatheredColumn::Group;
    }
    if plain == "ten" {
        return GatheredColumn::Name;
    }
    // "Họ tên người kiến nghị" is a name, though it says "kiến nghị".
    if plain.starts_with("ho ") || plain.starts_with("nguoi ") || plain.starts_with("ten ") {
        return GatheredColumn::Name;
    }
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| plain.contains(word)))
        .map_or(GatheredColumn::Skip, |(column, _)| *column)
}

/// Small letters without marks, single spaces.
pub(super) fn plain(text: &str) -> String {
    unmark(&text.to_lowercase())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::GatheredColumn::{Address, Group, Name, Skip, Text, Topic};
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn headings_say_what_columns_hold() {
        for (headings, columns) in [
            (
                row(&[
                    "STT",
                    "Họ và tên",
                    "Địa chỉ",
                    "Tổ dân phố",
                    "Nội dung ý kiến, kiến nghị",
                    "Lĩnh vực",
                ]),
                vec![Skip, Name, Address, Group, Text, Topic],
            ),
            (
                row(&["TT", "Ý KIẾN CỦA CỬ TRI", "Cử tri", "TDP"]),
                vec![Skip, Text, Name, Group],
            ),
            (
                row(&["Nội dung", "Kiến nghị", "Người kiến nghị"]),
                vec![Text, Skip, Name],
            ),
            (
                row(&["Họ tên người phản ánh", "Nội dung phản ánh"]),
                vec![Name, Text],
            ),
        ] {
            assert_eq!(by_headings(&headings), columns, "{headings:?}");
        }
    }

    #[test]
    fn headings_are_found_below_titles() {
        let rows = [
            row(&["DANH SÁCH Ý KIẾN, KIẾN NGHỊ CỦA NHÂN DÂN", "", ""]),
            row(&["", "", ""]),
            row(&["STT", "Họ tên", "Nội dung"]),
            row(&["1", "Bà Hà", "Ngõ 12 ngập"]),
        ];
        assert_eq!(heading_row(&rows), Some(2));
        assert_eq!(
            heading_row(&[row(&["Nội dung"]), row(&["Ngõ 12 ngập"])]),
            Some(0)
        );
        assert_eq!(heading_row(&[row(&["1", "Ngõ 12 ngập"])]), None);
    }

    #[test]
    fn without_headings_the_longest_is_what_is_said() {
        let rows = [
            row(&["1", "Tổ 3", "Ngõ 12 cứ mưa là ngập"]),
            row(&["2", "Tổ 7", "Đèn đường hỏng"]),
        ];
        assert_eq!(by_content(&rows), [Skip, Group, Text]);
    }
}
