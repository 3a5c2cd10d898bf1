//! Acts about words: short forms written out, spelling mended, a list that others wrote.

use gandan_app::api::{GatheredHow, MarkedText, Order, TextMark};
use gandan_domain::Channel;

use crate::act::{Evening, Stack, csv};
use crate::dice::Dice;

pub fn act(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session) = (evening.app, evening.session);
    match dice.roll(8) {
        0 => evening.done(app.opinion_write_out(session, &evening.opinion(dice)?)),
        1 => {
            // Taken back where it was written out.
            let out = dice.pick(&evening.view.written_out);
            let id = out.map(|one| one.opinion.clone());
            let id = id.or_else(|| evening.opinion(dice))?;
            evening.done(app.opinion_write_out_switch(session, &id))
        }
        2 => {
            let answer = &dice.pick(&evening.view.answers)?.id;
            evening.done(app.answer_write_out(session, answer))
        }
        3 | 4 => {
            let marks = marks(evening, |mark| mark.proposal.is_some());
            evening.done(app.mark_take(session, dice.pick(&marks)?))
        }
        5 => {
            // What stands once stands everywhere: an answer's word leaves the opinions theirs.
            let marks = marks(evening, |mark| mark.of != MarkedText::Opinion);
            evening.done(app.mark_let_stand(session, dice.pick(&marks)?))
        }
        6 => gathered(evening, dice),
        _ => {
            let collected = |o: &&gandan_domain::Opinion| o.channel == Channel::Collected;
            let collected: Vec<_> = evening.view.opinions.iter().filter(collected).collect();
            let id = &dice.pick(&collected)?.id;
            let read = evening.view.read_out.contains(id);
            evening.done(app.gathered_read_out(session, id, !read))
        }
    }
}

fn marks(evening: &Evening<'_>, wanted: impl Fn(&TextMark) -> bool) -> Vec<TextMark> {
    let review = evening.app.session_review(evening.session, Order::Spoken);
    let mut marks = review.unwrap().marks;
    marks.retain(wanted);
    marks
}

/// Two lines of a list, one with who says it.
fn gathered(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session, n) = (evening.app, evening.session, evening.n);
    let file = csv(&format!(
        "Họ và tên;Tổ;Nội dung kiến nghị\nLê Thị Mẫu;{n};Đèn ngõ {n} hỏng\n;2;Vỉa hè số {n} bị chiếm\n"
    ));
    let how = GatheredHow::default();
    let shown = app.gathered_preview(session, &file, &how).unwrap();
    let lines: Vec<u32> = shown.rows.iter().map(|row| row.line).collect();
    evening.done(app.gathered_import(session, &file, &how, &lines, dice.coin()))
}
