//! Acts about the evening itself: its head, who is there, who speaks when.

use gandan_app::api::AttendeeInput;

use crate::act::{Evening, Stack};
use crate::dice::Dice;

pub fn act(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session, n) = (evening.app, evening.session, evening.n);
    // Whoever has not begun to speak waits.
    let queue = evening.view.queue.iter();
    let waiting: Vec<_> = queue.filter(|item| item.began_at.is_none()).collect();
    let in_order: Vec<_> = waiting.iter().filter(|item| !item.deferred).collect();
    match dice.roll(12) {
        0 | 1 => {
            let input = AttendeeInput {
                // Some come to both evenings.
                name: Some(format!("Nguyễn Văn Mẫu {}", n % 12)),
                ..AttendeeInput::default()
            };
            evening.done(app.attendee_add(session, &input, dice.coin(), None))
        }
        2 => evening.done(app.attendee_remove(session, &evening.person(dice)?)),
        3 | 4 => evening.done(app.queue_add(session, &evening.person(dice)?, Some("áo xanh"))),
        5 => evening.done(app.queue_next(session)),
        6 => evening.done(app.queue_call(session, &evening.person(dice)?)),
        7 => evening.done(app.queue_move(session, &dice.pick(&in_order)?.id, dice.coin())),
        8 => evening.done(app.queue_last(session, &dice.pick(&in_order)?.id)),
        9 => {
            let put_off: Vec<_> = waiting.iter().filter(|item| item.deferred).collect();
            let item = match dice.pick(&put_off) {
                Some(item) => *item,
                None => dice.pick(&waiting)?,
            };
            evening.done(app.queue_defer(session, &item.id, !item.deferred))
        }
        10 => {
            let mut head = evening.view.session.clone();
            head.place = format!("Nhà văn hóa {n}");
            evening.done(app.session_edit(session, &head))
        }
        _ => evening.done(app.queue_remove(session, &dice.pick(&evening.view.queue)?.id)),
    }
}
