//! The opinions to compare with, in memory: their texts, and which of them have a word, a name or
//! a matter. Those that share most are compared whole.

use super::Said;
use super::digest::{Digest, Term};
use super::score::{SHOWN, alike};
use super::table::AsIs;
use super::words::words;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// So many of those that share most are compared whole.
const COMPARED: usize = 64;
/// A word weaker than this finds nothing by itself.
const FINDS: f32 = 0.35;
/// So many matters of an opinion find it, the strongest.
const MATTERS: usize = 10;
/// What a shared matter counts beside a shared word, and a shared name.
const MATTER: f32 = 6.0;
const NAME: f32 = 1.0;

/// A text that tells less is like too many: two rare words, or three or four common ones.
const ENOUGH: f32 = 1.5;

/// An opinion that is alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// How much alike, 0 to 1.
    pub score: f32,
}

/// Opinions by id, to be found by what they share with a text.
#[derive(Debug, Default)]
pub struct Index {
    /// Where each id stands.
    slots: HashMap<Box<str>, u32>,
    /// Those taken out leave a gap until there are too many.
    kept: Vec<Option<Kept>>,
    by_term: HashMap<Term, Vec<u32>, BuildHasherDefault<AsIs>>,
    /// Slot and strength, 0 to 255.
    by_matter: HashMap<u16, Vec<(u32, u8)>>,
}

#[derive(Debug)]
struct Kept {
    id: Box<str>,
    text: Box<str>,
    group: Option<Box<str>>,
    location: Option<Box<str>>,
    speaker: Option<Box<str>>,
}

impl Kept {
    fn said(&self) -> Said<'_> {
        Said {
            text: &self.text,
            group: self.group.as_deref(),
            location: self.location.as_deref(),
            speaker: self.speaker.as_deref(),
        }
    }
}

impl Index {
    /// How many opinions there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Adds an opinion or replaces it.
    pub fn put(&mut self, id: &str, said: &Said<'_>) {
        self.remove(id);
        let own = |text: Option<&str>| text.map(Into::into);
        self.add(Kept {
            id: id.into(),
            text: said.text.into(),
            group: own(said.group),
            location: own(said.location),
            speaker: own(said.speaker),
        });
    }

    fn add(&mut self, kept: Kept) {
        let Ok(slot) = u32::try_from(self.kept.len()) else {
            return;
        };
        let said = kept.said();
        let digest = Digest::of(&said, &words(said.text));
        for (term, _) in finding(&digest) {
            self.by_term.entry(term).or_default().push(slot);
        }
        for (matter, much) in strongest(&digest) {
            self.by_matter
                .entry(matter)
                .or_default()
                .push((slot, shrunk(much)));
        }
        self.slots.insert(kept.id.clone(), slot);
        self.kept.push(Some(kept));
    }

    /// Takes an opinion out.
    pub fn remove(&mut self, id: &str) {
        let Some(slot) = self.slots.remove(id) else {
            return;
        };
        if let Some(kept) = self.kept.get_mut(slot as usize) {
            *kept = None;
        }
        if self.kept.len() > 2 * self.slots.len() + 1000 {
            let kept = std::mem::take(&mut self.kept);
            *self = Self::default();
            for kept in kept.into_iter().flatten() {
                self.add(kept);
            }
        }
    }

    /// The opinions most like what is said, of those wanted, best first, from [`SHOWN`] on.
    pub fn similar(
        &self,
        said: &Said<'_>,
        limit: usize,
        wanted: impl Fn(&str) -> bool,
    ) -> Vec<Found> {
        let spoken = words(said.text);
        let digest = Digest::of(said, &spoken);
        if digest.words.iter().map(|(_, much)| much).sum::<f32>() < ENOUGH {
            return Vec::new();
        }
        let mut found: Vec<Found> = self
            .sharing(&digest)
            .into_iter()
            .filter_map(|slot| self.kept.get(slot as usize)?.as_ref())
            .filter(|kept| wanted(&kept.id))
            .take(COMPARED)
            .map(|kept| Found {
                id: kept.id.to_string(),
                score: alike((said, &spoken), (&kept.said(), &words(&kept.text))),
            })
            .filter(|found| found.score >= SHOWN)
            .collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        found.truncate(limit);
        found
    }

    /// The slots that share most, most first: several times what is compared, since not all are
    /// wanted.
    fn sharing(&self, digest: &Digest) -> Vec<u32> {
        let mut shared = vec![0_f32; self.kept.len()];
        for (term, much) in finding(digest) {
            for slot in self.by_term.get(&term).into_iter().flatten() {
                shared[*slot as usize] += much;
            }
        }
        for (matter, much) in strongest(digest) {
            let much = MATTER * much / 255.0;
            for (slot, strength) in self.by_matter.get(&matter).into_iter().flatten() {
                shared[*slot as usize] += much * f32::from(*strength);
            }
        }
        let mut most: Vec<(f32, u32)> = shared
            .into_iter()
            .zip(0_u32..)
            .filter(|(much, _)| *much > FINDS)
            .collect();
        let order = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1));
        let enough = 8 * COMPARED;
        if most.len() > enough {
            most.select_nth_unstable_by(enough, order);
            most.truncate(enough);
        }
        most.sort_unstable_by(order);
        most.into_iter().map(|(_, slot)| slot).collect()
    }
}

/// The terms that find an opinion, with what each counts.
fn finding(digest: &Digest) -> impl Iterator<Item = (Term, f32)> {
    let words = digest.words.iter().chain(&digest.pairs).copied();
    let names = digest.names.iter().chain(&digest.places);
    words
        .filter(|(_, much)| *much >= FINDS)
        .map(|(term, much)| (term, much / 2.0))
        .chain(names.map(|term| (*term, NAME)))
}

fn strongest(digest: &Digest) -> Vec<(u16, f32)> {
    let mut matters = digest.matters.clone();
    matters.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    matters.truncate(MATTERS);
    matters
}

// 0 to 1 in 255 steps.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn shrunk(much: f32) -> u8 {
    (much.clamp(0.0, 1.0) * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn said(text: &str) -> Said<'_> {
        Said {
            text,
            ..Said::default()
        }
    }

    fn index() -> Index {
        let mut index = Index::default();
        for (id, text) in [
            (
                "cống",
                "Cái cống trước cửa nhà ông Thụ tắc cả tháng, mưa là nước trào lên sân.",
            ),
            ("chó", "Chó béc giê nhà số 22 không rọ mõm, cắn cháu tôi."),
            ("đèn", "Đèn đường ngõ 60 cháy bóng, tối om."),
        ] {
            index.put(id, &said(text));
        }
        index
    }

    fn ids(index: &Index, text: &str) -> Vec<String> {
        let found = index.similar(&said(text), 2, |_| true);
        found.into_iter().map(|f| f.id).collect()
    }

    #[test]
    fn the_same_matter_in_other_words_is_found() {
        let index = index();
        assert_eq!(
            ids(
                &index,
                "Đoạn nhà ông Thụ hễ mưa là ngập, bùn nghẹt hết miệng cống"
            ),
            ["cống"]
        );
        assert_eq!(
            ids(&index, "Con becgie nhà 22 thả rông, cắn bé phải khâu"),
            ["chó"]
        );
        assert!(ids(&index, "Xin hỏi bao giờ có sổ đỏ").is_empty());
    }

    #[test]
    fn a_word_or_two_are_not_enough() {
        let index = index();
        assert!(ids(&index, "Chó").is_empty());
        assert!(ids(&index, "Thưa hội nghị, đèn đường").is_empty());
        assert_eq!(ids(&index, "Chó béc giê cắn cháu"), ["chó"]);
    }

    #[test]
    fn typing_without_marks_finds_the_same() {
        let (index, text) = (index(), "Nắp cống nhà ông Thụ, mưa là ngập, cống nghẹt");
        let plain = gandan_domain::text::fold(text);
        let both = [text, &plain].map(|t| index.similar(&said(t), 2, |_| true));
        assert_eq!(both[0].len(), 1);
        assert_eq!(both[0][0].id, both[1][0].id);
    }

    #[test]
    fn what_was_changed_or_taken_out_is_found_as_it_is_now() {
        let mut index = index();
        let text = "Bóng đèn đường ngõ 60 cháy, tối quá";
        assert_eq!(ids(&index, text), ["đèn"]);
        index.put(
            "đèn",
            &said("Rác chất đống đầu ngõ 60 mấy hôm không ai lấy."),
        );
        assert!(ids(&index, text).is_empty());
        assert_eq!(
            ids(&index, "Ngõ 60 rác chất đống, xe rác không lấy"),
            ["đèn"]
        );
        index.remove("đèn");
        assert!(ids(&index, "Ngõ 60 rác chất đống, xe rác không lấy").is_empty());
        assert_eq!(index.len(), 2);
    }

    #[test]
    fn gaps_are_closed_and_nothing_is_lost() {
        let mut index = index();
        for n in 0..1500 {
            index.put("nhiều lần", &said(&format!("Đường hỏng, ổ gà số {n}")));
        }
        assert!(index.kept.len() < 1100, "{} slots for 4", index.kept.len());
        assert_eq!(index.len(), 4);
        assert_eq!(ids(&index, "Chó becgie không rọ mõm, cắn cháu"), ["chó"]);
    }

    #[test]
    fn what_is_not_wanted_makes_room_for_the_next() {
        let mut index = index();
        for n in 0..300 {
            index.put(
                &format!("sau {n}"),
                &said("Chó béc giê nhà số 22 không rọ mõm, cắn cháu tôi."),
            );
        }
        let asked = said("Chó béc giê nhà số 22 không rọ mõm, cắn cháu");
        let found = index.similar(&asked, 2, |id| !id.starts_with("sau"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].id, "chó");
    }
}
