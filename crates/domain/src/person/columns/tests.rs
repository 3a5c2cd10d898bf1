//! Lists as wards keep them, and how their columns are read.

use super::RosterColumn as C;
use super::{Guess, guess};

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
