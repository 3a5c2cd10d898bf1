//! What a new data folder starts with: the catalogue of topics, a ward's usual units, holidays.

use super::{QUICK_TOPICS, WardProfile};
use crate::Done;
use chrono::Datelike;
use gandan_domain::deadline::Unit;
use gandan_domain::{Instant, Issuer, Ward, WardKind, calendar};
use gandan_store::{Store, holidays, settings, topics, units};

/// Units of a ward since 01/7/2025 (Nghị định 150/2025) and how people call them.
const UNITS: &[(&str, &[&str])] = &[
    ("Văn phòng HĐND và UBND phường", &["văn phòng", "vp"]),
    (
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        &["hạ tầng", "kinh tế", "đô thị", "địa chính", "kthtđt"],
    ),
    ("Phòng Văn hóa - Xã hội", &["văn hóa", "xã hội", "vhxh"]),
    (
        "Trung tâm Phục vụ hành chính công",
        &["một cửa", "hành chính công", "ttpvhcc"],
    ),
    ("Công an phường", &["công an", "ca"]),
    ("Ban Chỉ huy Quân sự phường", &["quân sự", "bchqs"]),
    ("Trạm Y tế phường", &["y tế", "trạm y tế"]),
    ("Ủy ban MTTQ Việt Nam phường", &["mặt trận", "mttq"]),
];

/// The six topics at Alt+4…9 until the ward chooses its own.
const QUICK: &[&str] = &[
    "dat-dai",
    "gpmb",
    "trat-tu-do-thi",
    "ve-sinh-moi-truong",
    "giao-thong",
    "tthc",
];

/// The first and last year whose holidays are listed.
const YEARS: (i32, i32) = (2024, 2040);

/// The profile before the ward has written its own.
pub(super) fn profile() -> WardProfile {
    WardProfile {
        ward: Ward {
            kind: WardKind::Phuong,
            name: String::new(),
            province: String::from("thành phố Hà Nội"),
            issuer: Issuer::Uban,
            unit_name: None,
            place_name: None,
        },
        place: String::new(),
        chairs: Vec::new(),
        secretaries: Vec::new(),
        recipients: Vec::new(),
        copies: None,
    }
}

/// Puts the defaults in where they have never been.
pub(crate) fn seed(store: &Store, now: Instant) -> Done<()> {
    const SEEDED: &str = "seeded";
    if store
        .read(|conn| settings::get::<bool>(conn, SEEDED))?
        .is_some()
    {
        return Ok(());
    }
    let year = now.year();
    store.seed(move |tx| -> Done<()> {
        for topic in gandan_topics::default_topics() {
            topics::insert(tx, &topic, true)?;
        }
        for (n, (name, short_names)) in UNITS.iter().enumerate() {
            let unit = Unit {
                id: format!("unit-{}", n + 1),
                name: (*name).to_owned(),
                short_names: short_names.iter().map(ToString::to_string).collect(),
            };
            units::save(tx, &unit)?;
        }
        for holiday in calendar::default_holidays(YEARS.0.min(year), YEARS.1.max(year + 2)) {
            holidays::save(tx, &holiday)?;
        }
        settings::set(tx, QUICK_TOPICS, &QUICK)?;
        settings::set(tx, SEEDED, &true)?;
        Ok(())
    })
}
