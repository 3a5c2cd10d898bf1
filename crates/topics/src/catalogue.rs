//! The default catalogue of topics: what an opinion can be about, in a ward of Vietnam.
//!
//! The catalogue is data (`data/topics.json`), embedded. A ward adds, renames and retires topics
//! of its own; the codes of the catalogue never change, so that files of different wards agree.

use gandan_domain::Topic;
use serde::Deserialize;
use std::sync::LazyLock;

/// A reporting field; several topics share one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// `"dat_dai"`.
    pub code: String,
    /// As reports print it.
    pub name: String,
}

/// A topic as the catalogue knows it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueTopic {
    /// Number within the catalogue, "T01".
    pub id: String,
    /// "dat-dai"; never changes.
    pub code: String,
    /// As shown and printed.
    pub name: String,
    /// Code of its reporting field.
    pub field: String,
    /// The council's committee that follows it; absent for "khac".
    pub council_field: Option<String>,
    /// What falls under it.
    pub sub: Vec<String>,
    /// Words that point to it.
    pub keywords: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    fields: Vec<Field>,
    topics: Vec<CatalogueTopic>,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    #[allow(
        clippy::expect_used,
        reason = "the file is embedded and every test here reads it"
    )]
    serde_json::from_str(include_str!("../data/topics.json")).expect("the catalogue is readable")
});

/// The topics of the catalogue in its order, "khac" last.
pub fn catalogue() -> &'static [CatalogueTopic] {
    &CATALOGUE.topics
}

/// The reporting fields in their order.
pub fn fields() -> &'static [Field] {
    &CATALOGUE.fields
}

/// Whether a code is one of the catalogue's.
pub fn in_catalogue(code: &str) -> bool {
    catalogue().iter().any(|topic| topic.code == code)
}

/// The reporting field of a topic of the catalogue.
pub fn field_of(code: &str) -> Option<&'static str> {
    let topic = catalogue().iter().find(|topic| topic.code == code)?;
    Some(&topic.field)
}

/// The topics a new ward begins with, in the catalogue's order. Each has a hue of its own that
/// never changes; neighbours in the list stand far apart on the colour wheel.
pub fn default_topics() -> Vec<Topic> {
    catalogue()
        .iter()
        .zip(0u32..)
        .map(|(topic, place)| Topic {
            code: topic.code.clone(),
            name: topic.name.clone(),
            field: Some(topic.field.clone()),
            hue: hue(place),
            retired: false,
            successor: None,
        })
        .collect()
}

/// Steps of the golden angle (137.508°) never come close to an earlier hue.
fn hue(place: u32) -> u16 {
    let degrees = (u64::from(place) * 137_508 / 1000 + 210) % 360;
    // Below 360, so it fits.
    u16::try_from(degrees).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use std::collections::HashSet;

    fn apart(a: u16, b: u16) -> u16 {
        let d = a.abs_diff(b);
        d.min(360 - d)
    }

    #[test]
    fn the_catalogue_has_33_topics_and_other() {
        assert_eq!(catalogue().len(), 34);
        assert_eq!(catalogue().last().unwrap().code, "khac");
        let codes: HashSet<&str> = catalogue().iter().map(|t| t.code.as_str()).collect();
        assert_eq!(codes.len(), 34, "a code names one topic");
        let names: HashSet<&str> = catalogue().iter().map(|t| t.name.as_str()).collect();
        assert_eq!(
            names.len(),
            34,
            "a name is picked from a list, so it names one topic"
        );
    }

    #[test]
    fn every_topic_has_a_field_and_every_field_a_topic() {
        let fields: HashSet<&str> = fields().iter().map(|f| f.code.as_str()).collect();
        let used: HashSet<&str> = catalogue().iter().map(|t| t.field.as_str()).collect();
        assert_eq!(fields, used);
    }

    #[test]
    fn hues_are_distinct_and_neighbours_differ() {
        let topics = default_topics();
        for (i, topic) in topics.iter().enumerate() {
            assert!(topic.hue < 360);
            for other in &topics[i + 1..] {
                assert!(
                    apart(topic.hue, other.hue) >= 5,
                    "{} {}",
                    topic.code,
                    other.code
                );
            }
        }
        for pair in topics.windows(2) {
            assert!(apart(pair[0].hue, pair[1].hue) > 90, "{}", pair[1].code);
        }
    }

    #[test]
    fn a_new_ward_begins_with_the_whole_catalogue() {
        let topics = default_topics();
        assert!(topics.iter().all(|t| !t.retired && t.successor.is_none()));
        assert!(topics.iter().all(|t| in_catalogue(&t.code)));
        assert!(!in_catalogue("tram-sac"));
    }
}
