//! A corpus to search: invented opinions put together from the clauses of the topics' seed
//! sentences, some clauses far more often than others, as people speak.

use rusqlite::{Connection, params};
use std::error::Error;
use std::path::Path;

/// Opinions of one session.
const EVENING: u32 = 40;

const FAMILY: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ",
];
const MIDDLE: &[&str] = &["Văn", "Thị", "Đức", "Ngọc", "Minh", "Thu", "Xuân", "Quang"];
const GIVEN: &[&str] = &[
    "An", "Bình", "Cúc", "Dũng", "Hà", "Hải", "Hoa", "Hòa", "Hùng", "Lan", "Liên", "Mai", "Nam",
    "Nga", "Phúc", "Sơn", "Tâm", "Thảo", "Tuấn", "Yến",
];
const TASKS: &[&str] = &["assigned", "in_progress", "resolved", "transferred"];

/// Chance that is the same every time.
pub struct Dice(pub u64);

impl Dice {
    /// A number below another.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % end.max(1)
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap_or_default()]
    }
}

/// The clauses that opinions are made of, and the topics there are.
pub struct Speech {
    clauses: Vec<String>,
    topics: Vec<String>,
}

impl Speech {
    /// Reads the seed sentences.
    pub fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let (mut clauses, mut topics) = (Vec::new(), Vec::new());
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            topics.extend(path.file_stem().map(|s| s.to_string_lossy().into_owned()));
            for line in std::fs::read_to_string(&path)?.lines() {
                let said = line.split('\t').next().unwrap_or_default();
                if said.starts_with('#') {
                    continue;
                }
                let parts = said.split([',', '.', '?', ';', ':']).map(str::trim);
                clauses.extend(
                    parts
                        .filter(|p| p.split(' ').count() > 2)
                        .map(str::to_owned),
                );
            }
        }
        clauses.sort();
        topics.sort();
        Ok(Self { clauses, topics })
    }

    /// One opinion: two to six clauses, half of them with a place.
    pub fn opinion(&self, dice: &mut Dice) -> String {
        let many = self.clauses.len() as u64;
        let mut text = String::new();
        for n in 0..2 + dice.below(5) {
            // The lesser of two: the first clauses are the commonest.
            let one = dice.below(many).min(dice.below(many));
            text.push_str(if n > 0 { ", " } else { "" });
            text.push_str(&self.clauses[usize::try_from(one).unwrap_or_default()]);
        }
        if dice.below(2) == 0 {
            let (alley, house) = (1 + dice.below(400), 1 + dice.below(90));
            text.push_str(&format!(", ngõ {alley}, số {house}"));
        }
        text
    }
}

/// Fills a file that the program has set up with `count` opinions, a session a day back from
/// 30/10/2026, past the program and its index: that is built when the program opens the file.
pub fn fill(file: &Path, speech: &Speech, count: u32) -> Result<(), Box<dyn Error>> {
    let mut conn = Connection::open(file)?;
    conn.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;")?;
    let known: Vec<String> = conn
        .prepare("SELECT code FROM topics")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let topics: Vec<&str> = speech
        .topics
        .iter()
        .filter(|t| known.contains(t))
        .map(String::as_str)
        .collect();
    let mut dice = Dice(20_261_123);
    let mut done = 0;
    let mut session = 0;
    while done < count {
        let tx = conn.transaction()?;
        for _ in 0..100 {
            let size = EVENING.min(count - done);
            evening(&tx, speech, &topics, &mut dice, session, size)?;
            done += size;
            session += 1;
        }
        tx.commit()?;
    }
    conn.execute("DELETE FROM search_state", [])?;
    Ok(())
}

fn evening(
    tx: &Connection,
    speech: &Speech,
    topics: &[&str],
    dice: &mut Dice,
    n: u32,
    size: u32,
) -> Result<(), Box<dyn Error>> {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 30)
        .and_then(|last| last.checked_sub_days(chrono::Days::new(n.into())))
        .unwrap_or_default();
    let id = format!("phien-{n:08}");
    tx.prepare_cached(
        "INSERT INTO sessions (id, ward, kind, title, place, basis, started_at, chairs,
             secretaries, present, votes, signers, agenda, recipients, created_at)
         VALUES (?1, '{}', 'dialogue', ?2, 'Hội trường phường', '[]', ?3, '[]', '[]', '[]', '[]',
             '[]', '[]', '[]', ?3)",
    )?
    .execute(params![
        id,
        format!("Hội nghị tiếp xúc, đối thoại với Nhân dân, buổi {}", n + 1),
        format!("{day}T19:00:00+07:00")
    ])?;
    for person in 0..size.div_ceil(2) {
        let (family, middle) = (dice.pick(FAMILY), dice.pick(MIDDLE));
        tx.prepare_cached(
            "INSERT INTO attendees (id, session_id, position, name, resident_group)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            format!("{id}-n{person}"),
            id,
            person,
            format!("{family} {middle} {}", dice.pick(GIVEN)),
            format!("Tổ dân phố số {}", 1 + dice.below(24))
        ])?;
    }
    for number in 0..size {
        let opinion = format!("{id}-y{number}");
        tx.prepare_cached(
            "INSERT INTO opinions (id, session_id, position, speaker, channel, text, kind,
                 authority, people)
             VALUES (?1, ?2, ?3, ?4, 'spoken', ?5, 'petition', 'ward', 1)",
        )?
        .execute(params![
            opinion,
            id,
            number * 1024,
            format!("{id}-n{}", dice.below(size.div_ceil(2).into())),
            speech.opinion(dice)
        ])?;
        tx.prepare_cached("INSERT INTO opinion_topics VALUES (?1, 0, ?2)")?
            .execute(params![opinion, dice.pick(topics)])?;
        if dice.below(10) < 6 {
            tx.prepare_cached(
                "INSERT INTO follow_ups (opinion_id, unit, status) VALUES (?1, 'Công an', ?2)",
            )?
            .execute(params![opinion, dice.pick(TASKS)])?;
        }
        if dice.below(10) < 5 {
            let answer = format!("{id}-t{number}");
            tx.prepare_cached(
                "INSERT INTO answers (id, session_id, position, outcome)
                 VALUES (?1, ?2, ?3, 'accepted')",
            )?
            .execute(params![answer, id, number * 1024])?;
            tx.prepare_cached("INSERT INTO answer_opinions VALUES (?1, ?2, 0)")?
                .execute(params![answer, opinion])?;
        }
    }
    Ok(())
}
