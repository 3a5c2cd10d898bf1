//! Two opinions out of one, one out of two.

use super::{block, in_session, neighbour};
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::carry::{self, Standing};
use gandan_domain::{FollowUp, FollowUpStatus, Opinion, OpinionKind, Outcome};
use gandan_store::cuts::{self, Cut};
use gandan_store::{ActKind, Place, Tx, answers, carried, opinions, read_out, same_content};

impl App {
    /// Makes two opinions of one at `at` (UTF-16 code units in `text`, which is what the field
    /// holds now). The second part follows the first and keeps speaker, kind and topics, and
    /// is read out where the first is; answers and task stay with the first.
    ///
    /// # Errors
    /// `opinion_not_found`, `split_empty`.
    pub fn opinion_split(
        &self,
        session: &str,
        opinion: &str,
        text: &str,
        at: u32,
    ) -> Done<SessionDelta> {
        let (first, second) = split_text(text, at)?;
        let cut = cut_between(text, &first, &second);
        let (of, id, new) = (session.to_owned(), opinion.to_owned(), self.new_id());
        let now = self.now();
        let made = new.clone();
        self.change_numbered_made(
            session,
            opinion,
            ActKind::OpinionSplit,
            Some(made),
            move |tx| {
                let mut above = in_session(tx, &of, &id)?;
                let mut below = above.clone();
                above.text = first;
                // The short form summed up the whole; it belongs to neither part.
                above.gist = None;
                below.id = new;
                below.text = second;
                below.gist = None;
                below.follow_up = None;
                below.same_content = None;
                opinions::update(tx, &above)?;
                opinions::insert(tx, &of, &below, Place::After(&above.id))?;
                if let Some(cut) = cut {
                    cuts::put(tx, &below.id, &cut)?;
                }
                if read_out::of_session(tx, &of)?.contains(&above.id) {
                    read_out::tick(tx, &below.id, now)?;
                }
                Ok(())
            },
        )
    }

    /// Joins an opinion with the one above, which keeps its speaker and kind. Topics are united,
    /// answers and tasks go along, as what later sessions said; what the one above is linked with
    /// stands unless it has nothing. A reply still promised to either is owed to both. The text of two
    /// parts of one is what it was; others stand in lines of their own.
    ///
    /// # Errors
    /// `opinion_not_found`, `nothing_above`.
    pub fn opinion_join(&self, session: &str, opinion: &str) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), opinion.to_owned());
        self.change_numbered(session, opinion, ActKind::OpinionJoin, move |tx| {
            let below = in_session(tx, &of, &id)?;
            let mut above = in_session(tx, &of, &neighbour(tx, &of, &id, true)?)?;
            let promised = promised(tx, &above.id)? || promised(tx, &below.id)?;
            let cut = cuts::of_opinion(tx, &below.id)?;
            let gap = gap(cut.as_ref(), &above.text, &below.text);
            above.text = format!("{}{gap}{}", above.text, below.text);
            above.gist = match (&above.gist, &below.gist) {
                (Some(a), Some(b)) => Some(format!("{a} {b}")),
                _ => None,
            };
            for topic in &below.topics {
                if !above.topics.contains(topic) {
                    above.topics.push(topic.clone());
                }
            }
            above.people = above.people.max(below.people);
            above.follow_up = match (above.follow_up.take(), below.follow_up.clone()) {
                (Some(a), Some(b)) => Some(FollowUp::joined(a, b)),
                (a, b) => a.or(b),
            };
            if below.is_denunciation() {
                // What was closed off stays closed off.
                above.kind = OpinionKind::Denunciation;
            }
            for mut answer in answers::list(tx, &of)? {
                if answer.opinions.contains(&below.id) {
                    let had = answer.opinions.contains(&above.id);
                    answer.opinions = answer
                        .opinions
                        .into_iter()
                        .filter_map(|o| match o == below.id {
                            true if had => None,
                            true => Some(above.id.clone()),
                            false => Some(o),
                        })
                        .collect();
                    answers::update(tx, &answer)?;
                }
            }
            opinions::update(tx, &above)?;
            same_content::absorb(tx, &above.id, &below.id)?;
            if above.is_denunciation() {
                same_content::leave(tx, &above.id)?;
            }
            carried::hand_over(tx, &below.id, &above.id)?;
            opinions::remove(tx, &below.id)?;
            if promised {
                keep_owed(tx, &of, above)?;
            }
            Ok(())
        })
    }
}

/// How a text was cut into both parts; none where what is between them is more than white space.
fn cut_between(text: &str, first: &str, second: &str) -> Option<Cut> {
    let whole = block(text)?;
    let gap = whole.strip_prefix(first)?.strip_suffix(second)?;
    gap.chars().all(char::is_whitespace).then(|| Cut {
        before: last_word(first).to_owned(),
        gap: gap.to_owned(),
        after: first_word(second).to_owned(),
    })
}

/// What comes between two opinions that become one: what stood there before they were cut apart, as long as the words
/// on both sides are those, else a line's end.
fn gap<'a>(cut: Option<&'a Cut>, above: &str, below: &str) -> &'a str {
    cut.filter(|cut| last_word(above) == cut.before && first_word(below) == cut.after)
        .map_or("\n", |cut| &cut.gap)
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or(text)
}

fn first_word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or(text)
}

/// Whether a written reply is still owed to whoever said this, also where it is closed off.
fn promised(tx: &Tx<'_>, opinion: &str) -> Done<bool> {
    Ok(standing(tx, opinion)? == Some(Standing::Promised))
}

fn standing(tx: &Tx<'_>, opinion: &str) -> Done<Option<Standing>> {
    Ok(carried::known(tx, opinion)?.map(carry::standing))
}

/// An opinion that a written reply is owed to goes on waiting for it, though it became one with
/// another that was answered or done since: the reply is its last answer, a task that was closed is
/// under way.
fn keep_owed(tx: &Tx<'_>, session: &str, mut opinion: Opinion) -> Done<()> {
    if let Some(Standing::Promised | Standing::Assigned) = standing(tx, &opinion.id)? {
        return Ok(());
    }
    let given = answers::covering(tx, &opinion.id)?;
    let reply = given.iter().rfind(|a| a.outcome == Outcome::WrittenReply);
    if let Some(reply) = reply {
        answers::move_last(tx, session, &reply.id)?;
    }
    if let Some(task) = &mut opinion.follow_up {
        task.status = FollowUpStatus::InProgress;
        opinions::update(tx, &opinion)?;
    }
    Ok(())
}

/// Both parts of a text cut at a place counted in UTF-16 code units.
fn split_text(text: &str, at: u32) -> Done<(String, String)> {
    let mut units = 0u32;
    let cut = text
        .char_indices()
        .find(|(_, c)| {
            let here = units >= at;
            units += u32::try_from(c.len_utf16()).unwrap_or(1);
            here
        })
        .map_or(text.len(), |(byte, _)| byte);
    match (block(&text[..cut]), block(&text[cut..])) {
        (Some(first), Some(second)) => Ok((first, second)),
        _ => Err(AppError::new(ErrorCode::SplitEmpty)),
    }
}

#[cfg(test)]
mod tests {
    use super::{cut_between, gap, split_text};
    use crate::ErrorCode;
    use crate::opinion::block;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_cut_and_joined_is_what_it_was(
            text in "([ab à\n\t🌧.]|e\u{301}){2,24}",
            at in 0..24_u32,
        ) {
            let Ok((first, second)) = split_text(&text, at) else { return Ok(()) };
            // No cursor stands between a letter and its mark.
            prop_assume!(!second.starts_with('\u{301}'));
            let cut = cut_between(&text, &first, &second);
            let gap = gap(cut.as_ref(), &first, &second);
            prop_assert_eq!(Some(format!("{first}{gap}{second}")), block(&text));
        }
    }

    #[test]
    fn parts_that_have_changed_at_the_cut_stand_in_lines_of_their_own() {
        let cut = cut_between("Ngõ ngập.  Đèn hỏng.", "Ngõ ngập.", "Đèn hỏng.");
        let gap = |above, below| gap(cut.as_ref(), above, below);
        assert_eq!(gap("Ngõ ngập.", "Đèn hỏng."), "  ");
        assert_eq!(gap("Cả ngõ ngập.", "Đèn hỏng lâu rồi."), "  ");
        assert_eq!(gap("Ngõ ngập quá.", "Đèn hỏng."), "\n");
        assert_eq!(gap("Ngõ ngập.", "Cái đèn hỏng."), "\n");
        assert_eq!(super::gap(None, "Ngõ ngập.", "Đèn hỏng."), "\n");
    }

    #[test]
    fn a_cut_is_counted_as_the_text_field_counts() {
        let (first, second) = split_text("Ngõ ngập 🌧 quá. Đèn hỏng.", 16).unwrap();
        assert_eq!(first, "Ngõ ngập 🌧 quá.");
        assert_eq!(second, "Đèn hỏng.");
    }

    #[test]
    fn a_cut_at_an_end_is_refused() {
        for at in [0, 3, 99] {
            assert_eq!(
                split_text("abc", at).unwrap_err().code,
                ErrorCode::SplitEmpty
            );
        }
        assert_eq!(
            split_text("abc  ", 3).unwrap_err().code,
            ErrorCode::SplitEmpty
        );
    }
}
