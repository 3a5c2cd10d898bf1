//! Whom which letters find, in which order, and what of a name is marked.

use super::Index;
use crate::Person;
use crate::person::person;

fn roll() -> Index {
    let mut index = Index::default();
    for (id, name, group, year, phone) in [
        ("hoa7", "Nguyễn Thị Hoa", "TDP số 7", 1961, "0912 344 321"),
        ("hoa3", "Nguyễn Thị Hoa", "TDP số 3", 1984, "0987 000 111"),
        ("hoaf", "Trần Văn Hòa", "TDP số 7", 1955, ""),
        ("dung", "Đỗ Tiến Dũng", "TDP 3A", 1970, "+84 912 555 777"),
        ("huong", "Hoàng Thu Hương", "TDP số 17", 1990, ""),
    ] {
        index.put(
            &Person {
                group: Some(group.to_owned()),
                birth_year: Some(year),
                phone: Some(phone.to_owned()),
                ..person(id, name)
            },
            false,
        );
    }
    index
}

fn ids(typed: &str) -> Vec<String> {
    roll().find(typed, 9).into_iter().map(|h| h.id).collect()
}

#[test]
fn beginnings_of_words_without_marks_as_with() {
    assert_eq!(ids("hoa"), ["hoa3", "hoa7", "hoaf", "huong"]);
    assert_eq!(
        ids("hòa"),
        ["hoaf", "huong"],
        "the tone may yet move: Hoàng"
    );
    assert_eq!(ids("Hoà"), ["hoaf", "huong"]);
    assert_eq!(ids("hoả"), [""; 0]);
    assert_eq!(ids("đỗ"), ["dung"]);
    assert_eq!(ids("du"), ["dung"]);
    assert_eq!(ids("hương"), ["huong"]);
    assert_eq!(
        ids("hươ"),
        ["huong"],
        "a mark still to come isn't asked for"
    );
    assert_eq!(ids("nguyen hoa"), ["hoa3", "hoa7"]);
    assert_eq!(ids("hoa nguyen"), ["hoa3", "hoa7"], "in any order");
    assert!(ids("xyz").is_empty() && ids("  ").is_empty());
}

#[test]
fn initials() {
    assert_eq!(ids("nth"), ["hoa3", "hoa7"]);
    assert_eq!(ids("đtd"), ["dung"]);
    assert_eq!(ids("dtd"), ["dung"]);
    assert_eq!(ids("tvh"), ["hoaf"]);
    assert_eq!(ids("nh"), ["hoa3", "hoa7"], "family and given name");
}

#[test]
fn a_number_narrows_by_group_birth_year_or_phone() {
    assert_eq!(ids("hoa 7"), ["hoa7", "hoaf"]);
    assert_eq!(ids("hoa 61"), ["hoa7"]);
    assert_eq!(ids("hoa 1984"), ["hoa3"]);
    assert_eq!(ids("hoa 4321"), ["hoa7"]);
    assert_eq!(ids("hoa 43"), ["hoa7"], "a tail still being typed");
    assert_eq!(ids("777"), ["dung"]);
    assert_eq!(ids("0912"), ["dung", "hoa7"]);
    assert_eq!(ids("d 3a"), ["dung"]);
    assert_eq!(ids("17"), ["huong"], "tổ 17 isn't tổ 7");
}

#[test]
fn what_was_typed_is_marked_in_the_name() {
    let marks = |typed: &str| roll().find(typed, 1)[0].marks.clone();
    assert_eq!(marks("ho"), [[11, 13]]);
    assert_eq!(marks("ng hoa"), [[0, 2], [11, 14]]);
    assert_eq!(marks("nth"), [[0, 1], [7, 8], [11, 12]]);
    assert_eq!(marks("5777"), Vec::<[u32; 2]>::new());
}

#[test]
fn people_change_and_go() {
    let mut index = roll();
    index.put(&person("hoa7", "Lê Văn Mới"), false);
    index.remove("hoa3");
    index.remove("nobody");
    let found: Vec<String> = index.find("hoa", 9).into_iter().map(|h| h.id).collect();
    assert_eq!(found, ["hoaf", "huong"]);
    assert_eq!(index.find("moi", 9)[0].id, "hoa7");
    assert_eq!(index.find("h", 1).len(), 1);
}

#[test]
fn who_came_before_stands_first_among_equals() {
    let mut index = roll();
    let found = |index: &Index, typed: &str| -> Vec<String> {
        index.find(typed, 9).into_iter().map(|h| h.id).collect()
    };
    index.came(&["hoaf", "huong", "hoa7"].map(str::to_owned).into());
    assert_eq!(
        found(&index, "hoa"),
        ["hoa7", "hoaf", "hoa3", "huong"],
        "a given name in full stands before the family name of who came"
    );
    assert_eq!(found(&index, "hoa 3"), ["hoa3"], "what is typed decides");
    index.came(&["hoa3".to_owned()].into());
    assert_eq!(found(&index, "nth"), ["hoa3", "hoa7"]);
    index.put(
        &Person {
            group: Some("TDP số 7".to_owned()),
            ..person("hoa7", "Nguyễn Thị Hoa")
        },
        true,
    );
    assert_eq!(found(&index, "nth"), ["hoa3", "hoa7"], "among equals by tổ");
}
