//! In what order the opinions are printed: as spoken, by topic, by authority.

use crate::{Authority, Opinion, Topic};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Order of the opinions in a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// As the evening went (theo diễn biến).
    #[default]
    Spoken,
    /// By main topic (theo lĩnh vực).
    Topic,
    /// By who can decide (theo thẩm quyền).
    Authority,
}

/// What a group of opinions has in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GroupHeading {
    /// A main topic, by code.
    Topic(String),
    /// No topic yet.
    Untagged,
    /// Who can decide.
    Authority(Authority),
}

/// Opinions printed under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Group {
    /// Absent when the order has no headings.
    pub heading: Option<GroupHeading>,
    /// Ids in spoken order, at least one.
    pub opinions: Vec<String>,
}

/// Groups opinions for print; no group is empty, and denunciations are in none.
///
/// By topic the groups stand in the order of `topics`, then topics not among them in order of
/// appearance, the untagged last. By authority: ward, city, central, utility, community.
pub fn groups(opinions: &[Opinion], topics: &[Topic], order: Order) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for opinion in opinions.iter().filter(|o| !o.is_denunciation()) {
        let heading = match order {
            Order::Spoken => None,
            Order::Topic => Some(match opinion.topics.first() {
                Some(code) => GroupHeading::Topic(code.clone()),
                None => GroupHeading::Untagged,
            }),
            Order::Authority => Some(GroupHeading::Authority(opinion.authority)),
        };
        match groups.iter_mut().find(|g| g.heading == heading) {
            Some(group) => group.opinions.push(opinion.id.clone()),
            None => groups.push(Group {
                heading,
                opinions: vec![opinion.id.clone()],
            }),
        }
    }
    // Stable, so what has no place of its own keeps the order of appearance.
    groups.sort_by_key(|group| match &group.heading {
        None => 0,
        Some(GroupHeading::Authority(authority)) => *authority as usize,
        Some(GroupHeading::Topic(code)) => topics
            .iter()
            .position(|t| t.code == *code)
            .unwrap_or(topics.len()),
        Some(GroupHeading::Untagged) => topics.len() + 1,
    });
    groups
}
