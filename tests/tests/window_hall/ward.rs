//! A ward of two thousand people on the roll, an earlier evening, and who comes tonight. All names are put together by
//! chance, as often as such names are borne.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use base64::Engine;
use gandan_app::api::{Brought, NewSession};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::SessionKind;
use serde_json::Value;

use super::secretary::Wants;

const ROLL: usize = 2_000;
/// Came to the earlier evening …
const REGULARS: usize = 190;
/// … of whom so many come again,
const AGAIN: usize = 160;
/// and of the rest of the roll so many.
const FIRST_TIME: usize = 32;
/// Not on the roll.
const STRANGERS: [&str; 8] = [
    "Quách Thị Lụa",
    "Khuất Duy Tiến",
    "Thạch Sa Rinh",
    "Mạc Đăng Khoa",
    "Nghiêm Bích Thuỷ",
    "Khổng Minh Đạt",
    "Tống Khánh Vy",
    "Ung Ích Khiêm",
];
/// Of the hall, so many come late, and so many leave.
pub const LATE: usize = 3;
pub const LEAVE: usize = 2;
/// Letters of one person of the roll who doesn't come.
pub const NEVER_COMES: &str = "xep";
const NEVER: &str = "Xeo Thị Xếp";

const GROUPS: usize = 24;
const FAMILY: &[(&str, usize)] = &[
    ("Nguyễn", 38),
    ("Trần", 12),
    ("Lê", 10),
    ("Phạm", 7),
    ("Hoàng", 6),
    ("Phan", 4),
    ("Vũ", 4),
    ("Đặng", 3),
    ("Bùi", 3),
    ("Đỗ", 3),
    ("Hồ", 2),
    ("Ngô", 2),
    ("Dương", 2),
    ("Lý", 1),
    ("Cao", 1),
];
const MIDDLE: &[(&str, usize)] = &[
    ("Thị", 30),
    ("Văn", 28),
    ("Đức", 6),
    ("Thu", 5),
    ("Minh", 5),
    ("Ngọc", 5),
    ("Quang", 4),
    ("Hữu", 4),
    ("Thanh", 4),
    ("Xuân", 4),
    ("Bích", 2),
    ("Kim", 3),
];
const GIVEN: &[&str] = &[
    "An", "Anh", "Ân", "Bảo", "Bình", "Cường", "Chi", "Chiến", "Dũng", "Dung", "Duyên", "Đạt",
    "Đông", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hiếu", "Hoa", "Hòa", "Hồng", "Hùng", "Huệ",
    "Hương", "Khánh", "Lan", "Liên", "Linh", "Loan", "Long", "Lợi", "Mai", "Minh", "Nam", "Nga",
    "Ngọc", "Nhung", "Oanh", "Phúc", "Phương", "Quân", "Quý", "Sơn", "Tâm", "Tấn", "Thảo", "Thắng",
    "Thành", "Thủy", "Toàn", "Trang", "Trung", "Tuấn", "Tuyết", "Uyên", "Vân", "Việt", "Vinh",
    "Yến",
];

/// Somebody of the ward.
#[derive(Debug, Clone)]
pub struct Neighbour {
    pub name: String,
    pub group: usize,
    pub year: usize,
    pub phone: String,
    pub wants: Wants,
    /// Nothing but the phone tells them from another one.
    pub twin: bool,
    /// Comes late, this minute.
    pub late: bool,
    /// Leaves at once.
    pub leaves: bool,
}

impl Neighbour {
    /// What tells them apart in the list.
    pub fn signs(&self) -> Vec<String> {
        let mut signs = vec![
            self.name.clone(),
            format!("TDP số {} ", self.group),
            format!("sinh {}", self.year),
        ];
        if self.twin {
            signs.push(format!("…{}", &self.phone[self.phone.len() - 4..]));
        }
        signs
    }

    /// Who they are in a file of the session.
    pub fn marks(&self) -> String {
        match self.wants {
            Wants::Known { .. } => {
                format!("{} {} {} {}", self.name, self.group, self.year, self.phone)
            }
            Wants::Unknown => format!("{} {}", self.name, self.group),
        }
    }
}

/// The same of a row of the file.
pub fn marks(row: &Value) -> String {
    let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
    let group = text("group").replace("Tổ dân phố số ", "");
    let mut marks = format!("{} {group}", text("name"));
    if let Some(year) = row["birth_year"].as_u64() {
        write!(marks, " {year} {}", text("phone")).unwrap();
    }
    marks
}

/// The ward and its hall.
pub struct Ward {
    /// Who comes tonight, in this order.
    pub hall: Vec<Neighbour>,
    /// The session they were at before.
    pub earlier: String,
}

impl Ward {
    /// Makes the ward in a data folder, as an import and an evening make it.
    pub fn settled(data: &Path) -> Self {
        let app = App::open(Options {
            data_dir: Some(data.to_owned()),
            clock: Clock::Fixed("2026-08-12T19:00:00+07:00".parse().unwrap()),
            ids: Ids::Random,
        })
        .unwrap();
        let mut chance = Chance(20_261_123);
        let roll = people(&mut chance);
        let file = Brought {
            name: "danh-sach.csv".into(),
            data: base64::engine::general_purpose::STANDARD.encode(list(&roll)),
        };
        let seen = app.roster_preview(&file, None, None).unwrap();
        let done = app.roster_import(&file, 0, &seen.columns, None).unwrap();
        assert_eq!(
            done.added as usize,
            roll.len(),
            "the roll differs in something"
        );

        let earlier = app
            .session_create(&NewSession {
                kind: SessionKind::Dialogue,
                mode: None,
                copy_from: None,
            })
            .unwrap();
        let by_phone: BTreeMap<String, String> = app
            .people_list()
            .unwrap()
            .into_iter()
            .filter_map(|row| Some((row.person.phone?, row.person.id)))
            .collect();
        let order = chance.order(ROLL);
        for n in &order[..REGULARS] {
            app.attendance_arrive(&earlier, &by_phone[&roll[*n].phone], None)
                .unwrap();
        }
        app.close();
        let hall = hall(&roll, &order, &mut chance);
        Self { hall, earlier }
    }
}

/// Those who come, regulars and others in any order.
fn hall(roll: &[Neighbour], order: &[usize], chance: &mut Chance) -> Vec<Neighbour> {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for one in roll {
        *names.entry(&one.name).or_default() += 1;
    }
    let known = |regular: bool, n: usize| {
        let one = roll[n].clone();
        let namesake = names[one.name.as_str()] > 1;
        Neighbour {
            wants: Wants::Known { regular, namesake },
            ..one
        }
    };
    let mut come: Vec<Neighbour> = order[..AGAIN].iter().map(|n| known(true, *n)).collect();
    let rest = &order[REGULARS..REGULARS + FIRST_TIME];
    come.extend(rest.iter().map(|n| known(false, *n)));
    let twin = come[0].name.clone();
    for (n, name) in STRANGERS.iter().enumerate() {
        // One bears the name of somebody of the roll.
        let name = if n == 3 {
            twin.clone()
        } else {
            (*name).to_owned()
        };
        come.push(Neighbour {
            name,
            group: GROUPS + 1 + n,
            year: 0,
            phone: String::new(),
            wants: Wants::Unknown,
            twin: false,
            late: false,
            leaves: false,
        });
    }
    let places = chance.order(come.len());
    let mut hall: Vec<Neighbour> = places.into_iter().map(|n| come[n].clone()).collect();
    let alone = |one: &&mut Neighbour| {
        matches!(
            one.wants,
            Wants::Known {
                regular: true,
                namesake: false
            }
        )
    };
    for one in hall.iter_mut().rev().filter(alone).take(LATE) {
        one.late = true;
    }
    for one in hall.iter_mut().filter(alone).take(LEAVE) {
        one.leaves = true;
    }
    hall
}

/// People who differ in something each; some of one name in one tổ, born in one year.
fn people(chance: &mut Chance) -> Vec<Neighbour> {
    let mut phones = BTreeSet::new();
    let mut all: Vec<Neighbour> = Vec::with_capacity(ROLL + 1);
    while all.len() < ROLL {
        let name = [
            chance.of(FAMILY),
            chance.of(MIDDLE),
            GIVEN[chance.below(GIVEN.len())],
        ]
        .join(" ");
        let tail = chance.below(10_000);
        if !phones.insert(tail) {
            continue;
        }
        let (group, year) = (1 + chance.below(GROUPS), 1940 + chance.below(65));
        let twin = Neighbour {
            name,
            group,
            year,
            phone: format!("09120{:01}{tail:04}", tail % 7),
            wants: Wants::Unknown,
            twin: false,
            late: false,
            leaves: false,
        };
        all.push(twin);
    }
    // Nothing but the phone tells these apart.
    for n in 0..40 {
        let (name, group, year) = (all[n].name.clone(), all[n].group, all[n].year);
        all[n].twin = true;
        let other = &mut all[n + 40];
        (other.name, other.group, other.year, other.twin) = (name, group, year, true);
    }
    all.push(Neighbour {
        name: NEVER.to_owned(),
        phone: "0977000999".to_owned(),
        twin: false,
        ..all[0].clone()
    });
    all
}

fn list(roll: &[Neighbour]) -> String {
    let mut text = String::from("STT;Họ và tên;Năm sinh;Tổ;Điện thoại\n");
    for (n, one) in roll.iter().enumerate() {
        writeln!(
            text,
            "{};{};{};{};{}",
            n + 1,
            one.name,
            one.year,
            one.group,
            one.phone
        )
        .unwrap();
    }
    text
}

/// Chance that comes out the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn of(&mut self, words: &[(&'static str, usize)]) -> &'static str {
        let mut at = self.below(words.iter().map(|(_, weight)| weight).sum());
        words
            .iter()
            .find(|(_, weight)| {
                let here = at < *weight;
                at = at.saturating_sub(*weight);
                here
            })
            .unwrap()
            .0
    }

    /// Numbers below `count` in any order.
    fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for n in (1..count).rev() {
            let other = self.below(n + 1);
            order.swap(n, other);
        }
        order
    }
}
