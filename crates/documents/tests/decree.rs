//! The finished Word file against Nghị định 30/2020/NĐ-CP, Phụ lục I, general rules: page, margins,
//! numbers, face; and what the file says of itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gandan_documents::{DocumentError, PageMargins, minutes, read};
use gandan_domain::Issuer;
use support::looks::*;
use support::{options, quiet, residents};

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
