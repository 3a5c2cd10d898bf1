//! The finished Word file against the table of components of Nghị định 30/2020/NĐ-CP, Phụ lục I,
//! row by row.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gandan_documents::read;
use support::looks::*;
use support::{quiet, residents};

#[test]
fn quoc_hieu_and_tieu_ngu_stand_at_the_right_with_a_rule_as_long_as_the_line() {
    let bytes = evening();
    let country = line(&bytes, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert_looks(
        &country,
        &Looks {
            size: 13.0,
            ..CENTRED_BOLD
        },
    );
    assert_eq!(country.cells, [(0, 0, 1)], "right column of the heading");
    let motto = line(&bytes, "Độc lập - Tự do - Hạnh phúc");
    assert_looks(&motto, &CENTRED_BOLD);
    assert_eq!(motto.cells, [(0, 0, 1)]);
    let room = 97.0;
    let length = rule(&after(&bytes, "Độc lập - Tự do - Hạnh phúc"), room);
    assert!(
        (length - 60.3).abs() < 0.8,
        "rule {length} mm, text 60.2–60.5 mm"
    );
}

#[test]
fn the_committees_heading_is_two_bold_lines_a_short_rule_and_room_for_the_number() {
    let bytes = evening();
    for name in ["ỦY BAN NHÂN DÂN", "PHƯỜNG CỬA NAM"] {
        let agency = line(&bytes, name);
        assert_looks(
            &agency,
            &Looks {
                size: 13.0,
                ..CENTRED_BOLD
            },
        );
        assert_eq!(agency.cells, [(0, 0, 0)], "left column");
    }
    let length = rule(&after(&bytes, "PHƯỜNG CỬA NAM"), 63.0);
    assert!(
        (43.3 / 3.0..=43.2 / 2.0).contains(&length),
        "rule {length} mm"
    );
    let number = line(&bytes, "Số:      /BB-UBND");
    assert_looks(
        &number,
        &Looks {
            size: 13.0,
            bold: false,
            ..CENTRED_BOLD
        },
    );

    let mut record = quiet();
    record.session.number = Some(5);
    line(&made(&record), "Số: 05/BB-UBND");
    record.session.number = Some(112);
    line(&made(&record), "Số: 112/BB-UBND");
}

#[test]
fn a_residential_group_has_the_ward_above_and_no_number() {
    let bytes = made(&residents::record());
    let ward = line(&bytes, "PHƯỜNG CỬA NAM");
    assert_looks(
        &ward,
        &Looks {
            size: 13.0,
            bold: false,
            ..CENTRED_BOLD
        },
    );
    let group = read::paragraphs(&bytes)
        .expect("paragraphs")
        .into_iter()
        .find(|p| p.cells == [(0, 0, 0)] && p.text == "TỔ DÂN PHỐ SỐ 3")
        .expect("the group in the heading");
    assert_looks(
        &group,
        &Looks {
            size: 13.0,
            ..CENTRED_BOLD
        },
    );
    let texts = read::paragraph_texts(&bytes).expect("texts").join("\n");
    assert!(
        !texts.contains("Số:") && !texts.contains("/BB-"),
        "no register"
    );
}

#[test]
fn title_and_trich_yeu_are_14_bold_centred_over_a_short_rule_and_no_place_and_date_line() {
    let bytes = made(&residents::record());
    assert_looks(&line(&bytes, "BIÊN BẢN"), &CENTRED_BOLD);
    let first = "Hội nghị định kỳ của tổ dân phố số 3 năm 2026";
    let last = "và bàn, quyết định việc cải tạo ngõ 31";
    assert_looks(&line(&bytes, first), &CENTRED_BOLD);
    assert_looks(&line(&bytes, last), &CENTRED_BOLD);
    let length = rule(&after(&bytes, last), 160.0);
    // Measured: the last line is 92–96 mm long.
    assert!((31.0..=48.0).contains(&length), "rule {length} mm");
    let texts = read::paragraph_texts(&bytes).expect("texts");
    assert!(
        !texts.iter().any(|t| t.starts_with("Cửa Nam, ngày")),
        "Mẫu 1.9 has no such line"
    );
}

#[test]
fn bases_are_italic_each_on_its_own_line() {
    let bytes = evening();
    let bases: Vec<_> = read::paragraphs(&bytes)
        .expect("paragraphs")
        .into_iter()
        .filter(|p| p.text.starts_with("Căn cứ"))
        .collect();
    let ends: Vec<char> = bases.iter().filter_map(|p| p.text.chars().last()).collect();
    assert_eq!(ends, [';', ';', '.']);
    for basis in &bases {
        assert!(!basis.text.contains(";;"));
        assert_looks(
            basis,
            &Looks {
                size: 14.0,
                bold: false,
                italic: true,
                align: Some("both"),
            },
        );
    }
}

#[test]
fn the_body_is_14_justified_indented_and_spaced() {
    let bytes = evening();
    let body: Vec<_> = read::paragraphs(&bytes)
        .expect("paragraphs")
        .into_iter()
        .filter(|p| p.cells.is_empty() && p.text.starts_with("3."))
        .filter(|p| p.text != "3. Ý kiến của Nhân dân:")
        .collect();
    assert!(body.len() >= 19, "the opinions are in the body");
    for paragraph in body.iter().filter(|p| p.text.starts_with("3.1")) {
        assert_looks(
            paragraph,
            &Looks {
                size: 14.0,
                bold: false,
                italic: false,
                align: Some("both"),
            },
        );
        let properties = &paragraph.properties;
        let indent = number(properties, "w:ind", "w:firstLine") / MM;
        assert!((10.0..=12.8).contains(&indent), "first line {indent} mm");
        assert!(
            number(properties, "w:spacing", "w:before") >= 120.0,
            "6 pt before"
        );
        let lines = number(properties, "w:spacing", "w:line") / 240.0;
        assert!((1.0..=1.15).contains(&lines), "{lines} lines");
    }
}

#[test]
fn parts_are_bold_capitals_and_clauses_have_a_bold_title() {
    let bytes = evening();
    for part in [
        "I. THÔNG TIN CHUNG",
        "II. NỘI DUNG",
        "III. KẾT LUẬN CỦA CHỦ TRÌ",
    ] {
        let heading = line(&bytes, part);
        assert_looks(
            &heading,
            &Looks {
                align: Some("both"),
                ..CENTRED_BOLD
            },
        );
        assert!(
            heading.properties.contains("<w:keepNext"),
            "never last on a page"
        );
    }
    let time = line(
        &bytes,
        "1. Thời gian bắt đầu: 19 giờ 00 phút, ngày 03 tháng 11 năm 2026.",
    );
    assert!(time.runs[0].contains("<w:b "), "title bold");
    assert!(!time.runs[1].contains("<w:b "), "text plain");
}

#[test]
fn secretary_signs_at_the_left_and_chair_at_the_right() {
    let bytes = evening();
    for (text, column) in [
        ("THƯ KÝ", 0),
        ("CHỦ TỌA", 1),
        ("CHỦ TỊCH UBND PHƯỜNG", 1),
        ("Trần Thị Minh Họa", 0),
        ("Hoàng Văn Mẫu", 1),
    ] {
        let signature = line(&bytes, text);
        assert_looks(&signature, &CENTRED_BOLD);
        assert_eq!(signature.cells[0].2, column, "{text}");
    }
}

#[test]
fn with_several_chairs_the_first_named_signs_rightmost_and_further_signers_below() {
    let bytes = made(&residents::record());
    let column = |name: &str| line(&bytes, name).cells[0];
    let (table, row, _) = column("Khúc Thị Ghi");
    assert_eq!(column("Khúc Thị Ghi"), (table, row, 0));
    assert_eq!(column("Cù Thị Mặt Trận"), (table, row, 1));
    assert_eq!(column("Bùi Văn Tổ Trưởng"), (table, row, 2));
    line(&bytes, "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN");
    assert_eq!(column("Lưu Văn Hộ").0, table + 1, "further signers below");
    assert_eq!(column("Mạc Thị Nhà").2, 1);
}

#[test]
fn signatures_are_never_alone_on_a_page_nor_torn() {
    let bytes = evening();
    let all = read::paragraphs(&bytes).expect("paragraphs");
    let closing = all
        .iter()
        .position(|p| p.text.ends_with("./."))
        .expect("the last sentence");
    let end = all
        .iter()
        .position(|p| p.text == "- Lưu: VT, Hồ sơ.")
        .expect("the last recipient");
    for paragraph in &all[closing..end] {
        assert!(
            paragraph.properties.contains("<w:keepNext"),
            "{:?} stays with what follows",
            paragraph.text
        );
    }
    let xml = document(&bytes);
    let table = &xml[xml.rfind("THƯ KÝ").expect("signatures")..];
    let table = &table[..table.find("</w:tbl>").expect("its end")];
    let head = &xml[..xml.rfind("THƯ KÝ").expect("signatures")];
    let opening = &head[head.rfind("<w:tr>").expect("a row")..];
    assert_eq!(
        1 + table.matches("<w:tr>").count(),
        opening.matches("<w:cantSplit").count() + table.matches("<w:cantSplit").count(),
        "no row of signatures is torn"
    );
}

#[test]
fn recipients_stand_below_the_signatures_12_bold_italic_and_11() {
    let bytes = evening();
    let title = line(&bytes, "Nơi nhận:");
    assert_looks(
        &title,
        &Looks {
            size: 12.0,
            bold: true,
            italic: true,
            align: None,
        },
    );
    assert!(title.cells.is_empty(), "at the left, not in a column");
    let texts = read::paragraph_texts(&bytes).expect("texts");
    let at = |text: &str| texts.iter().position(|t| t == text).expect("the line");
    assert!(
        at("Nơi nhận:") > at("Hoàng Văn Mẫu"),
        "below the signatures"
    );
    for text in ["- Thường trực Đảng ủy, HĐND phường;", "- Lưu: VT, Hồ sơ."] {
        assert_looks(
            &line(&bytes, text),
            &Looks {
                size: 11.0,
                bold: false,
                italic: false,
                align: None,
            },
        );
    }
}
