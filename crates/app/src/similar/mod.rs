//! "We heard this before": the earlier opinions that say the same, and linking them. Nothing is
//! ever linked by itself, and a denunciation is neither compared nor linked.

mod answered;
mod excerpt;
mod heard;
mod linked;

pub use answered::EarlierAnswer;
pub(crate) use answered::covers_closed;
pub(crate) use heard::Heard;
pub use linked::LinkedOpinion;

use crate::opinion::{in_session, number_of};
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode, Found};
use chrono::NaiveDate;
use excerpt::excerpt;
use gandan_domain::Opinion;
use gandan_domain::carry;
pub use gandan_domain::carry::Standing;
use gandan_store::{
    Act, ActKind, Connection, Scope, attendees, carried, opinions, said, same_content, sessions,
};
use gandan_topics::similar::Said;
use heard::Entry;
use serde::Serialize;
use ts_rs::TS;

/// Shown at most.
const SHOWN: usize = 2;

/// An earlier opinion that says the same, or seems to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SimilarOpinion {
    /// Opinion id.
    pub id: String,
    /// Its session.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// The session's day.
    pub date: NaiveDate,
    /// Its number in the session.
    pub number: u32,
    /// Who spoke, by name.
    pub speaker: Option<String>,
    /// Tổ dân phố concerned.
    pub group: Option<String>,
    /// The part that has most in common with what is said now, in one line.
    pub excerpt: String,
    /// What has become of it.
    pub standing: Standing,
    /// How much alike, 0 to 1.
    pub score: f32,
    /// Whether she has linked it with the one at hand.
    pub linked: bool,
}

impl App {
    /// The earlier opinions most like `text`, best first, two at most. `opinion` is the one that
    /// the text belongs to, if it is recorded; only those before it count then. While the
    /// opinions are being gathered for the first time there are none.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn opinion_similar(
        &self,
        session: &str,
        opinion: Option<&str>,
        text: &str,
        speaker: Option<&str>,
    ) -> Done<Vec<SimilarOpinion>> {
        let asked = self.read(|conn| {
            crate::delta::open_session(conn, session)?;
            Asked::new(conn, session, opinion, speaker)
        })?;
        if asked.closed_off {
            return Ok(Vec::new());
        }
        let said = Said {
            text,
            group: asked.group.as_deref(),
            location: asked.location.as_deref(),
            speaker: asked.name.as_deref(),
        };
        let found = self.heard_before(&said, SHOWN, |entry| asked.wants(entry))?;
        let content = asked.content.as_deref();
        self.read(|conn| {
            let mut list = shown(conn, found, content, text)?;
            if let Some(content) = content.filter(|_| !list.iter().any(|s| s.linked)) {
                // What it is linked with is there to be taken apart, however unlike it has become.
                list.splice(0..0, linked_with(conn, content, opinion, text)?);
                list.truncate(SHOWN);
            }
            Ok(list)
        })
    }

    /// The opinions most like `text`, of all sessions, best first: waits until all are gathered.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn opinion_similar_anywhere(&self, text: &str, limit: usize) -> Done<Vec<SimilarOpinion>> {
        self.gather()?;
        let said = Said {
            text,
            ..Said::default()
        };
        let found = self.heard_before(&said, limit, |_| true)?;
        self.read(|conn| shown(conn, found, None, text))
    }

    /// Says that two opinions have the same content, and so all that either was linked with.
    ///
    /// # Errors
    /// `opinion_not_found`, `link_itself`, `link_denunciation`.
    pub fn opinion_link(&self, session: &str, opinion: &str, other: &str) -> Done<SessionDelta> {
        let act = self.link_act(session, opinion, ActKind::OpinionLink)?;
        let (of, id, other) = (session.to_owned(), opinion.to_owned(), other.to_owned());
        let content = self.new_id();
        self.change_as(session, act, None, move |tx| {
            let one = in_session(tx, &of, &id)?;
            let other = opinions::get(tx, &other).found(ErrorCode::OpinionNotFound)?;
            if one.id == other.id {
                return Err(AppError::new(ErrorCode::LinkItself));
            }
            if one.is_denunciation() || other.is_denunciation() {
                return Err(AppError::new(ErrorCode::LinkDenunciation));
            }
            same_content::link(tx, &one.id, &other.id, &content)?;
            Ok(())
        })
    }

    /// Takes an opinion out of those with the same content; the others stay together.
    ///
    /// # Errors
    /// `opinion_not_found`.
    pub fn opinion_unlink(&self, session: &str, opinion: &str) -> Done<SessionDelta> {
        let act = self.link_act(session, opinion, ActKind::OpinionUnlink)?;
        let (of, id) = (session.to_owned(), opinion.to_owned());
        self.change_as(session, act, None, move |tx| {
            same_content::leave(tx, &in_session(tx, &of, &id)?.id)?;
            Ok(())
        })
    }

    fn link_act(&self, session: &str, opinion: &str, kind: ActKind) -> Done<Act> {
        let number = self.read(|conn| number_of(conn, session, opinion))?;
        Ok(Act::new(Scope::session(session), kind).about("number", number.to_string()))
    }
}

/// What the text at hand is known to belong to.
struct Asked {
    session: String,
    began: Option<gandan_domain::Instant>,
    opinion: Option<String>,
    /// Opinions of the session that come after it.
    later: Vec<String>,
    group: Option<String>,
    location: Option<String>,
    name: Option<String>,
    content: Option<String>,
    closed_off: bool,
}

impl Asked {
    fn new(
        conn: &Connection,
        session: &str,
        opinion: Option<&str>,
        speaker: Option<&str>,
    ) -> Done<Self> {
        let recorded = opinion
            .map(|id| in_session(conn, session, id))
            .transpose()?;
        let of_record = recorded.as_ref().and_then(|o| o.speaker.as_deref());
        let person = match speaker.or(of_record) {
            Some(id) => attendees::get(conn, id)?,
            None => None,
        };
        let later = match &recorded {
            Some(o) => opinions::ids_in_order(conn, session)?
                .into_iter()
                .skip_while(|id| *id != o.id)
                .collect(),
            None => Vec::new(),
        };
        let recorded = recorded.as_ref();
        Ok(Self {
            session: session.to_owned(),
            began: said::begun(conn, session)?,
            opinion: opinion.map(str::to_owned),
            later,
            group: recorded
                .and_then(|o| o.group.clone())
                .or_else(|| person.as_ref()?.group.clone()),
            location: recorded.and_then(|o| o.location.clone()),
            name: person.and_then(|p| p.name),
            content: recorded.and_then(|o| o.same_content.clone()),
            closed_off: recorded.is_some_and(Opinion::is_denunciation),
        })
    }

    /// Whether an opinion is an earlier one.
    fn wants(&self, entry: &Entry<'_>) -> bool {
        if entry.session == self.session {
            return self.opinion.as_deref() != Some(entry.opinion)
                && !self.later.iter().any(|id| id == entry.opinion);
        }
        self.began.is_none_or(|began| entry.began <= began)
    }
}

fn shown(
    conn: &Connection,
    found: Vec<(String, f32)>,
    content: Option<&str>,
    asked: &str,
) -> Done<Vec<SimilarOpinion>> {
    let mut out = Vec::with_capacity(found.len());
    for (id, score) in found {
        let Some(opinion) = opinions::get(conn, &id)?.filter(|o| !o.is_denunciation()) else {
            continue;
        };
        let Some(of) = opinions::session_of(conn, &id)? else {
            continue;
        };
        let Some(session) = sessions::get(conn, &of)? else {
            continue;
        };
        if sessions::deleted_at(conn, &of)?.is_some() {
            continue;
        }
        let number = number_of(conn, &of, &id)?;
        let person = match &opinion.speaker {
            Some(speaker) => attendees::get(conn, speaker)?,
            None => None,
        };
        let (name, person_group) = person.map_or((None, None), |p| (p.name, p.group));
        out.push(SimilarOpinion {
            session_title: session.title,
            date: session.started_at.date_naive(),
            number: u32::try_from(number).unwrap_or(u32::MAX),
            speaker: name,
            group: opinion.group.clone().or(person_group),
            excerpt: excerpt(&opinion.text, asked),
            standing: standing_of(conn, &opinion.id)?,
            linked: content.is_some() && opinion.same_content.as_deref() == content,
            session: of,
            score,
            id,
        });
    }
    Ok(out)
}

/// The latest of the others with a content.
fn linked_with(
    conn: &Connection,
    content: &str,
    opinion: Option<&str>,
    asked: &str,
) -> Done<Option<SimilarOpinion>> {
    let others = same_content::members(conn, content)?
        .into_iter()
        .filter(|id| Some(id.as_str()) != opinion)
        .map(|id| (id, 0.0))
        .collect();
    let all = shown(conn, others, Some(content), asked)?;
    Ok(all.into_iter().max_by_key(|s| (s.date, s.number)))
}

/// What has become of an opinion, by sessions in use.
pub(crate) fn standing_of(conn: &Connection, opinion: &str) -> Done<Standing> {
    Ok(carry::standing(
        carried::known(conn, opinion).found(ErrorCode::OpinionNotFound)?,
    ))
}
