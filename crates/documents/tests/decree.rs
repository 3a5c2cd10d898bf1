//! The finished Word file against the table of Nghị định 30/2020/NĐ-CP, Phụ lục I, row by row.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gandan_documents::read::{self, ReadParagraph};
use gandan_documents::{DocumentError, PageMargins, minutes};
use gandan_domain::{Issuer, Record};
use support::{evening, options, quiet, residents};

fn evening() -> Vec<u8> {
    minutes(&evening::record(), &options()).expect("a paper")
}

fn made(record: &Record) -> Vec<u8> {
    minutes(record, &options()).expect("a paper")
}

fn document(bytes: &[u8]) -> String {
    read::part(bytes, "word/document.xml").expect("a document")
}

/// The only paragraph that holds exactly this text.
fn line(bytes: &[u8], text: &str) -> ReadParagraph {
    let all = read::paragraphs(bytes).expect("paragraphs");
    let found: Vec<_> = all.into_iter().filter(|p| p.text == text).collect();
    assert_eq!(found.len(), 1, "{text:?} stands once");
    found.into_iter().next().expect("one")
}

/// The paragraph right after the one that holds exactly this text.
fn after(bytes: &[u8], text: &str) -> ReadParagraph {
    let all = read::paragraphs(bytes).expect("paragraphs");
    let at = all.iter().position(|p| p.text == text).expect("the text");
    all[at + 1].clone()
}

/// Attribute of the first such element.
fn attribute(xml: &str, element: &str, name: &str) -> Option<String> {
    let from = xml
        .find(&format!("<{element} "))
        .or_else(|| xml.find(&format!("<{element}>")))?;
    let tag = &xml[from..from + xml[from..].find('>')?];
    let key = format!(" {name}=\"");
    let value = &tag[tag.find(&key)? + key.len()..];
    Some(value[..value.find('"')?].to_owned())
}

fn number(xml: &str, element: &str, name: &str) -> f64 {
    attribute(xml, element, name)
        .unwrap_or_else(|| panic!("{element} {name} in {xml}"))
        .parse()
        .expect("a number")
}

struct Looks {
    size: f64,
    bold: bool,
    italic: bool,
    align: Option<&'static str>,
}

fn assert_looks(paragraph: &ReadParagraph, looks: &Looks) {
    let what = &paragraph.text;
    assert!(!paragraph.runs.is_empty(), "{what} has runs");
    for run in &paragraph.runs {
        for size in ["w:sz", "w:szCs"] {
            let points = number(run, size, "w:val") / 2.0;
            assert!(
                (points - looks.size).abs() < 0.01,
                "{what}: {size} {points}"
            );
        }
        assert_eq!(run.contains("<w:b "), looks.bold, "{what}: bold");
        assert_eq!(run.contains("<w:bCs"), looks.bold, "{what}: bold, complex");
        assert_eq!(run.contains("<w:i "), looks.italic, "{what}: italic");
        assert!(
            !run.contains("w:rFonts"),
            "{what}: the face comes from the defaults"
        );
        assert!(
            !run.contains("w:color"),
            "{what}: black comes from the defaults"
        );
    }
    if let Some(align) = looks.align {
        let jc = attribute(&paragraph.properties, "w:jc", "w:val");
        assert_eq!(jc.as_deref(), Some(align), "{what}: alignment");
    }
}

const CENTRED_BOLD: Looks = Looks {
    size: 14.0,
    bold: true,
    italic: false,
    align: Some("center"),
};

const MM: f64 = 1440.0 / 25.4;

#[test]
fn pages_are_a4_with_the_margins_asked_for() {
    let xml = document(&evening());
    let sections: Vec<&str> = xml.split("<w:sectPr>").skip(1).collect();
    assert_eq!(sections.len(), 2, "the minutes and the annex");
    let upright = ("11906", "16838", None);
    let lying = ("16838", "11906", Some("landscape"));
    for (section, (width, height, orient)) in sections.iter().zip([upright, lying]) {
        let size = |name| attribute(section, "w:pgSz", name);
        assert_eq!(size("w:w").as_deref(), Some(width));
        assert_eq!(size("w:h").as_deref(), Some(height));
        assert_eq!(size("w:orient").as_deref(), orient);
        for (side, millimetres) in [
            ("top", 20.0),
            ("bottom", 20.0),
            ("left", 30.0),
            ("right", 20.0),
        ] {
            let twips = number(section, "w:pgMar", &format!("w:{side}"));
            assert!(
                (twips / MM - millimetres).abs() < 0.02,
                "{side} margin {twips}"
            );
        }
        let header = number(section, "w:pgMar", "w:header") / MM;
        assert!(
            (10.0..=12.5).contains(&header),
            "number {header} mm from the edge"
        );
    }
}

#[test]
fn other_margins_inside_the_decree_are_kept_and_outside_it_refused() {
    let mut options = options();
    options.page = PageMargins {
        top: 25,
        bottom: 20,
        left: 35,
        right: 15,
    };
    let xml = document(&minutes(&quiet(), &options).expect("a paper"));
    assert!((number(&xml, "w:pgMar", "w:left") / MM - 35.0).abs() < 0.02);
    options.page.right = 14;
    assert!(matches!(
        minutes(&quiet(), &options),
        Err(DocumentError::MarginOutOfRange { side: "right", .. })
    ));
}

#[test]
fn pages_are_numbered_from_the_second_centred_in_the_upper_margin() {
    let bytes = evening();
    let xml = document(&bytes);
    for section in xml.split("<w:sectPr>").skip(1) {
        let section = &section[..section.find("</w:sectPr>").expect("its end")];
        assert_eq!(
            attribute(section, "w:headerReference", "w:type").as_deref(),
            Some("default")
        );
        assert!(
            !section.contains(r#"w:type="first""#),
            "the first page shows nothing"
        );
        assert!(
            section.contains("<w:titlePg"),
            "the first page is of its own"
        );
        assert_eq!(
            attribute(section, "w:pgNumType", "w:start").as_deref(),
            Some("1"),
            "each annex counts its own pages"
        );
    }
    let header = read::part(&bytes, "word/header1.xml").expect("a header");
    assert!(header.contains("<w:instrText>PAGE</w:instrText>"));
    assert_eq!(
        attribute(&header, "w:jc", "w:val").as_deref(),
        Some("center")
    );
}

#[test]
fn every_letter_is_times_new_roman_in_all_four_scripts_black_and_vietnamese() {
    let styles = read::part(&evening(), "word/styles.xml").expect("styles");
    let defaults = &styles[..styles.find("</w:docDefaults>").expect("defaults")];
    let normal = &styles[styles.find(r#"w:styleId="Normal""#).expect("Normal")..];
    for part in [defaults, normal] {
        for script in ["ascii", "hAnsi", "cs", "eastAsia"] {
            assert_eq!(
                attribute(part, "w:rFonts", &format!("w:{script}")).as_deref(),
                Some("Times New Roman"),
                "{script}"
            );
        }
        assert_eq!(attribute(part, "w:sz", "w:val").as_deref(), Some("28"));
    }
    assert_eq!(
        attribute(defaults, "w:lang", "w:val").as_deref(),
        Some("vi-VN")
    );
    assert_eq!(
        attribute(defaults, "w:color", "w:val").as_deref(),
        Some("000000")
    );
    assert!(
        !document(&evening()).contains("w:rFonts"),
        "no run names another face"
    );
}

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

/// Length of the rule a paragraph draws in a room, millimetres.
fn rule(paragraph: &ReadParagraph, room: f64) -> f64 {
    assert!(paragraph.text.is_empty(), "a rule has no words");
    assert_eq!(
        attribute(&paragraph.properties, "w:bottom", "w:val").as_deref(),
        Some("single"),
        "{}",
        paragraph.properties
    );
    let left = number(&paragraph.properties, "w:ind", "w:left");
    let right = number(&paragraph.properties, "w:ind", "w:right");
    assert!((left - right).abs() < 1.5, "balanced");
    room - (left + right) / MM
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
fn issuers_without_a_heading_and_groups_without_a_name_are_refused() {
    for issuer in [Issuer::Hdnd, Issuer::DangUy, Issuer::Mttq] {
        let mut record = quiet();
        record.session.ward.issuer = issuer;
        assert!(matches!(
            minutes(&record, &options()),
            Err(DocumentError::IssuerNotPrintable(refused)) if refused == issuer
        ));
    }
    let mut record = residents::record();
    record.session.ward.unit_name = None;
    assert!(matches!(
        minutes(&record, &options()),
        Err(DocumentError::UnitNameMissing)
    ));
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

#[test]
fn the_annex_has_its_title_and_a_heading_row_on_each_page() {
    let bytes = evening();
    assert_looks(&line(&bytes, "Phụ lục"), &CENTRED_BOLD);
    assert_looks(
        &line(&bytes, "BẢNG TỔNG HỢP Ý KIẾN, KIẾN NGHỊ"),
        &CENTRED_BOLD,
    );
    let attached = line(
        &bytes,
        "(Kèm theo Biên bản số      /BB-UBND ngày 03 tháng 11 năm 2026 của Ủy ban nhân dân phường Cửa Nam)",
    );
    assert_looks(
        &attached,
        &Looks {
            bold: false,
            italic: true,
            ..CENTRED_BOLD
        },
    );
    let xml = document(&bytes);
    assert_eq!(xml.matches("<w:tblHeader").count(), 1);
    let tables = read::tables(&bytes).expect("tables");
    assert_eq!(
        tables.last().expect("the annex")[0],
        [
            "STT",
            "Họ và tên, địa chỉ",
            "Nội dung ý kiến, kiến nghị",
            "Lĩnh vực",
            "Loại",
            "Thẩm quyền giải quyết",
            "Kết quả trả lời tại hội nghị",
            "Đơn vị được giao",
            "Thời hạn",
            "Ghi chú"
        ]
    );
    let rest = &xml[xml.find("<w:tblHeader").expect("the annex")..];
    let rows: Vec<&str> = rest.split("<w:tr>").skip(1).collect();
    assert_eq!(rows.len(), 19);

    let long = support::saying(&[&"câu nói dài ".repeat(400)]);
    let xml = document(&made(&long));
    let row = xml.rsplit("<w:tr>").next().expect("the last row");
    assert!(
        !row.contains("<w:cantSplit"),
        "a long row may break across pages"
    );
}

#[test]
fn a_draft_says_so_and_a_final_copy_does_not() {
    let mut options = options();
    let texts = |o| read::paragraph_texts(&minutes(&quiet(), &o).expect("a paper")).expect("texts");
    assert!(!texts(options).concat().contains("DỰ THẢO"));
    options.draft = true;
    assert_eq!(texts(options)[0], "DỰ THẢO", "at the very top");
}

#[test]
fn the_properties_name_the_paper_the_issuer_and_the_time_given() {
    let core = read::part(&evening(), "docProps/core.xml").expect("properties");
    for piece in [
        "<dc:title>Biên bản Hội nghị tiếp xúc, đối thoại",
        "<dc:creator>Ủy ban nhân dân phường Cửa Nam</dc:creator>",
        r#"<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-04T01:15:00Z<"#,
        r#"<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-04T01:15:00Z<"#,
    ] {
        assert!(core.contains(piece), "{piece} in {core}");
    }
    assert!(!core.contains("unknown"));
}

#[test]
fn settings_are_in_order_and_hold_no_foreign_layout() {
    let settings = read::part(&evening(), "word/settings.xml").expect("settings");
    let at = |name: &str| settings.find(name).unwrap_or_else(|| panic!("{name}"));
    assert!(at("<w:zoom") < at("<w:defaultTabStop"));
    assert!(at("<w:defaultTabStop") < at("<w:compat>"));
    assert!(
        settings.contains("doNotExpandShiftReturn"),
        "lines ending in a break aren't stretched"
    );
    for foreign in [
        "useFELayout",
        "balanceSingleByteDoubleByteWidth",
        "ulTrailSpace",
    ] {
        assert!(!settings.contains(foreign), "{foreign}");
    }
}
