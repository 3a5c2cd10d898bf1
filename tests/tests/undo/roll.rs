//! Acts about people of the roll.

use gandan_app::api::{AttendeeInput, PersonInput};

use crate::act::{Evening, Stack, csv};
use crate::dice::Dice;

pub fn act(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session, n) = (evening.app, evening.session, evening.n);
    let here = evening.people();
    let roll: Vec<String> = app
        .people_list()
        .unwrap()
        .into_iter()
        .map(|row| row.person.id)
        .collect();
    let minutes = |n: usize| Some(app.now() + chrono::Duration::minutes(i64::try_from(n).unwrap()));
    match dice.roll(8) {
        0 => evening.done(app.attendance_arrive(session, dice.pick(&roll)?, minutes(n))),
        1 => evening.done(app.attendance_leave(session, dice.pick(&here)?, minutes(n + 500))),
        2 => evening.done(app.attendance_unarrive(session, dice.pick(&here)?)),
        3 => {
            let edit = AttendeeInput {
                name: Some(format!("Nguyễn Văn Mẫu {}", dice.roll(12))),
                group: Some(format!("TDP số {}", dice.roll(3))),
                person: dice.pick(&roll).filter(|_| n.is_multiple_of(3)).cloned(),
                ..AttendeeInput::default()
            };
            evening.done(app.attendee_edit(session, dice.pick(&here)?, &edit))
        }
        4 => {
            let input = PersonInput {
                name: format!("Trần Thị Mẫu {n}"),
                birth_year: Some(1950 + u16::try_from(n % 50).unwrap()),
                ..PersonInput::default()
            };
            app.person_save(None, &input).unwrap();
            Some(Stack::Ward)
        }
        5 => {
            let (from, into) = (dice.pick(&roll)?.clone(), dice.pick(&roll)?.clone());
            if from == into {
                return None;
            }
            app.person_merge(&from, &into).unwrap();
            Some(Stack::Ward)
        }
        6 => {
            app.person_remove(dice.pick(&roll)?).unwrap();
            Some(Stack::Ward)
        }
        _ => {
            let file = csv(&format!("Họ và tên;Tổ\nLê Văn Mẫu;{n}\nNguyễn Văn Mẫu;1\n"));
            let shown = app.roster_preview(&file, None, None).unwrap();
            let done = app
                .roster_import(&file, 0, &shown.columns, Some(session))
                .unwrap();
            (done.added > 0).then_some(Stack::Ward)
        }
    }
}
