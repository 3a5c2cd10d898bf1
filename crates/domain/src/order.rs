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
#[ts(rename = "OpinionGroup")]
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

#[cfg(test)]
mod tests {
    use super::{Group, GroupHeading, Order, groups};
    use crate::testing::opinion;
    use crate::{Authority, Opinion, OpinionKind, Topic};

    fn with(id: &str, topics: &[&str], authority: Authority) -> Opinion {
        Opinion {
            topics: topics.iter().map(|t| (*t).to_owned()).collect(),
            authority,
            ..opinion(id)
        }
    }

    fn evening() -> Vec<Opinion> {
        let mut secret = with("secret", &["dat-dai"], Authority::Ward);
        secret.kind = OpinionKind::Denunciation;
        vec![
            with("1", &["giao-thong", "dat-dai"], Authority::City),
            with("2", &[], Authority::Ward),
            secret,
            with("3", &["cua-rieng"], Authority::Community),
            with("4", &["dat-dai"], Authority::Utility),
            with("5", &["giao-thong"], Authority::Central),
            with("6", &["dat-dai"], Authority::Ward),
        ]
    }

    fn topics() -> Vec<Topic> {
        ["dat-dai", "khong-dung", "giao-thong"]
            .map(|code| Topic {
                code: code.to_owned(),
                name: code.to_owned(),
                field: None,
                hue: 0,
                retired: false,
                successor: None,
            })
            .into()
    }

    fn group(heading: Option<GroupHeading>, ids: &[&str]) -> Group {
        Group {
            heading,
            opinions: ids.iter().map(|id| (*id).to_owned()).collect(),
        }
    }

    #[test]
    fn as_spoken_is_one_group_without_heading() {
        assert_eq!(
            groups(&evening(), &topics(), Order::Spoken),
            [group(None, &["1", "2", "3", "4", "5", "6"])]
        );
        assert_eq!(groups(&[], &topics(), Order::Spoken), []);
    }

    #[test]
    fn by_main_topic_in_the_order_of_topics_untagged_last() {
        let topic = |code: &str| Some(GroupHeading::Topic(code.to_owned()));
        assert_eq!(
            groups(&evening(), &topics(), Order::Topic),
            [
                group(topic("dat-dai"), &["4", "6"]),
                group(topic("giao-thong"), &["1", "5"]),
                group(topic("cua-rieng"), &["3"]),
                group(Some(GroupHeading::Untagged), &["2"]),
            ]
        );
    }

    #[test]
    fn by_authority_in_printing_order() {
        let by = |authority| Some(GroupHeading::Authority(authority));
        assert_eq!(
            groups(&evening(), &topics(), Order::Authority),
            [
                group(by(Authority::Ward), &["2", "6"]),
                group(by(Authority::City), &["1"]),
                group(by(Authority::Central), &["5"]),
                group(by(Authority::Utility), &["4"]),
                group(by(Authority::Community), &["3"]),
            ]
        );
    }

    #[test]
    fn headings_cross_the_boundary_by_name() {
        let json = |heading| serde_json::to_string(&heading).unwrap();
        assert_eq!(
            json(GroupHeading::Topic("dat-dai".to_owned())),
            r#"{"topic":"dat-dai"}"#
        );
        assert_eq!(json(GroupHeading::Untagged), r#""untagged""#);
    }
}
