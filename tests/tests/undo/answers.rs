//! Acts of those in charge: what they answer tonight and to earlier evenings, what they conclude.

use gandan_app::api::{AnswerInput, CarryInput, ConclusionInput};
use gandan_domain::carry::CarriedHow;
use gandan_domain::{Answer, OpinionKind, Outcome};

use crate::act::{Evening, Stack};
use crate::dice::Dice;

pub fn act(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session) = (evening.app, evening.session);
    let given: Vec<String> = evening.view.answers.iter().map(|a| a.id.clone()).collect();
    match dice.roll(12) {
        0 | 1 => {
            let answer = answer(evening, dice)?;
            evening.done(app.answer_add(session, &answer))
        }
        2 => {
            let other = answer(evening, dice)?;
            evening.done(app.answer_edit(session, dice.pick(&given)?, &other))
        }
        3 => evening.done(app.answer_remove(session, dice.pick(&given)?)),
        4 | 5 => given_again(evening, dice),
        6 | 7 => carried(evening, dice),
        _ => concluded(evening, dice),
    }
}

/// What the chair concludes.
fn concluded(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session) = (evening.app, evening.session);
    let conclusion = ConclusionInput {
        text: format!("Giao việc {}", evening.n),
        unit: None,
        with: None,
        due: Some("thứ 6".into()),
    };
    let before = dice.pick(&evening.view.conclusions).map(|c| c.id.as_str());
    evening.done(match (before, dice.roll(5)) {
        (Some(id), 0) => app.conclusion_edit(session, id, &conclusion),
        (Some(id), 1) => app.conclusion_remove(session, id),
        (Some(id), 2) => app.conclusion_move(session, id, dice.coin()),
        _ => app.conclusion_add(session, &conclusion),
    })
}

/// To one opinion, or to two.
fn answer(evening: &Evening<'_>, dice: &mut Dice) -> Option<AnswerInput> {
    let mut covered = vec![evening.opinion(dice)?];
    if let Some(other) = evening.opinion(dice).filter(|o| *o != covered[0]) {
        covered.push(other);
    }
    Some(AnswerInput {
        opinions: covered,
        by: Some("Trần Khắc Điệp".into()),
        title: None,
        text: Some(format!(
            "Tiếp thu, cùng nhân dân kiểm tra gpmb {}",
            evening.n
        )),
        outcome: Outcome::Accepted,
    })
}

/// An answer of either evening, where no denunciation is in it.
fn given_again(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let there = evening.app.session_open(evening.other).unwrap();
    let shut: Vec<&String> = (evening.view.opinions.iter())
        .chain(&there.opinions)
        .filter(|o| o.kind == OpinionKind::Denunciation)
        .map(|o| &o.id)
        .collect();
    let open = |answer: &&Answer| !answer.opinions.iter().any(|o| shut.contains(&o));
    let answers = evening.view.answers.iter().chain(&there.answers);
    let answers: Vec<&Answer> = answers.filter(open).collect();
    let to = evening.opinion(dice).filter(|to| !shut.contains(&to))?;
    let given = dice.pick(&answers)?;
    evening.done(evening.app.answer_reuse(evening.session, &given.id, &[to]))
}

/// An opinion of the other evening is answered, settled or kept at this one.
fn carried(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let (app, session) = (evening.app, evening.session);
    let open = app.carry_list(session, None).unwrap();
    let how = [CarriedHow::Answered, CarriedHow::Resolved, CarriedHow::Kept][dice.roll(3)];
    let input = CarryInput {
        how,
        outcome: Some(Outcome::Answered),
        text: Some(format!("Đã báo cáo {}", evening.n)),
    };
    evening.done(app.carry_set(session, &dice.pick(&open)?.id, &input))
}
