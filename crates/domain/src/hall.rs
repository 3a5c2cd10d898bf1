//! Who is in the hall, of those whom a session names.

use crate::{Attendee, Channel, Opinion};
use std::collections::HashSet;

/// Whoever is named at a session, but for those whom only a list of opinions gathered before
/// names: these are there once they speak, stand in the queue or are ticked, which gives them a
/// time.
pub fn in_the_hall<'a>(
    attendees: &'a [Attendee],
    opinions: &[Opinion],
    queued: &[&str],
) -> Vec<&'a Attendee> {
    let speakers = |channel: Channel| -> HashSet<&str> {
        opinions
            .iter()
            .filter(|o| o.channel == channel)
            .filter_map(|o| o.speaker.as_deref())
            .collect()
    };
    let (named, heard) = (speakers(Channel::Collected), speakers(Channel::Spoken));
    attendees
        .iter()
        .filter(|one| {
            let id = one.id.as_str();
            one.arrived_at.is_some()
                || !named.contains(id)
                || heard.contains(id)
                || queued.contains(&id)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::in_the_hall;
    use crate::testing::{attendee, opinion};
    use crate::{Attendee, Channel, Opinion};

    #[test]
    fn who_only_a_list_names_is_not_there_before_they_come() {
        let mut people: Vec<Attendee> = ["a", "b", "c", "d", "e"].map(attendee).into();
        people[3].arrived_at = Some("2026-11-03T19:00:00+07:00".parse().unwrap());
        let said = |speaker: &str, channel| Opinion {
            speaker: Some(speaker.to_owned()),
            channel,
            ..opinion(speaker)
        };
        let mut opinions: Vec<Opinion> = ["a", "b", "c", "d"]
            .map(|who| said(who, Channel::Collected))
            .into();
        opinions.push(said("b", Channel::Spoken));
        let here: Vec<&str> = in_the_hall(&people, &opinions, &["c"])
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        assert_eq!(here, ["b", "c", "d", "e"]);
    }
}
