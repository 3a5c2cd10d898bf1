//! Acts about opinions: what was said, how it is sorted, what it has in common with others.

use gandan_app::api::{NewOpinion, OpinionEdit, TopicChoice};
use gandan_domain::{Authority, Channel, OpinionKind};

use crate::act::{Evening, Stack};
use crate::dice::Dice;

const KINDS: [OpinionKind; 6] = [
    OpinionKind::Opinion,
    OpinionKind::Report,
    OpinionKind::Complaint,
    OpinionKind::Denunciation,
    OpinionKind::Question,
    OpinionKind::Praise,
];

/// An opinion with something to write out and something to mend in it.
pub fn said(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let n = evening.n;
    let new = NewOpinion {
        speaker: evening.person(dice),
        text: format!("Ngõ {n} ngập nước khi mưa.\nĐề nghị phường sớm gpmb giúp mọi nguời."),
        kind: OpinionKind::Petition,
        topics: vec![evening.topic(dice)],
        channel: Channel::Spoken,
        at: None,
    };
    evening.done(evening.app.opinion_record(evening.session, &new))
}

pub fn changed(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session) = (evening.app, evening.session);
    let id = evening.opinion(dice)?;
    let edit = |edit: &OpinionEdit| evening.done(app.opinion_edit(session, &id, edit, false));
    match dice.roll(17) {
        0 => edit(&OpinionEdit::Text(format!("Sửa lần {}: tđc", evening.n))),
        1 => {
            let topics = vec![evening.topic(dice)];
            edit(&OpinionEdit::Topics(topics))
        }
        2 => edit(&OpinionEdit::Authority(Authority::City)),
        3 => edit(&OpinionEdit::Kind(*dice.pick(&KINDS)?)),
        4 => edit(&OpinionEdit::Speaker(evening.person(dice))),
        5 => edit(&OpinionEdit::Gist(Some(format!("Ý {}", evening.n)))),
        6 => {
            let text = &evening.view.opinions.iter().find(|o| o.id == id)?.text;
            evening.done(app.opinion_split(session, &id, text, 12))
        }
        7 => evening.done(app.opinion_join(session, &id)),
        8 => evening.done(app.opinion_move(session, &id, dice.coin())),
        9 => evening.done(app.opinion_delete(session, &id)),
        10 | 11 => {
            let mut all = evening.opinions();
            let there = app.session_open(evening.other).unwrap();
            all.extend(there.opinions.into_iter().map(|o| o.id));
            let other = dice.pick(&all).filter(|other| **other != id)?;
            evening.done(app.opinion_link(session, &id, other))
        }
        12 => {
            let linked = |o: &&gandan_domain::Opinion| o.same_content.is_some();
            let linked: Vec<_> = evening.view.opinions.iter().filter(linked).collect();
            evening.done(app.opinion_unlink(session, &dice.pick(&linked)?.id))
        }
        13 => {
            let code = evening.topic(dice);
            let choice = TopicChoice { opinion: id, code };
            evening.done(app.topics_accept(session, &[choice]))
        }
        14 => {
            let given = |o: &&gandan_domain::Opinion| o.follow_up.is_some();
            let given: Vec<_> = evening.view.opinions.iter().filter(given).collect();
            evening.done(app.follow_up_edit(session, &dice.pick(&given)?.id, None))
        }
        _ => {
            let line = if dice.coin() {
                "hạ tầng 10n"
            } else {
                "công an thứ 6"
            };
            evening.done(app.follow_up_set(session, &id, line))
        }
    }
}
