//! Evenings of one ward, one after the other, for the tests of what is still open.
#![allow(clippy::unwrap_used)]
#![allow(dead_code, reason = "each file of tests uses some of them")]

use gandan_app::api::{AnswerInput, CarryInput, FollowUpInput, NewOpinion, NewSession};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::carry::CarriedHow;
use gandan_domain::{Channel, FollowUpStatus, OpinionKind, Outcome, SessionKind};
use std::path::Path;
use tempfile::TempDir;

pub fn open(dir: &Path, day: &str) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(format!("{day}T19:00:00+07:00").parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap()
}

pub fn begun(app: &App) -> String {
    let new = NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    };
    app.session_create(&new).unwrap()
}

pub fn say(app: &App, session: &str, kind: OpinionKind, text: &str) -> String {
    let input = NewOpinion {
        speaker: None,
        text: text.into(),
        kind,
        topics: Vec::new(),
        channel: Channel::Spoken,
        at: None,
    };
    app.opinion_record(session, &input)
        .unwrap()
        .created
        .unwrap()
}

pub fn answer(app: &App, session: &str, opinion: &str, outcome: Outcome) {
    let input = AnswerInput {
        opinions: vec![opinion.into()],
        by: None,
        title: None,
        text: Some("Phường ghi nhận.".into()),
        outcome,
    };
    app.answer_add(session, &input).unwrap();
}

pub fn task(app: &App, session: &str, opinion: &str, due: &str, status: FollowUpStatus) {
    let input = FollowUpInput {
        unit: Some("Công an phường".into()),
        with: None,
        person: None,
        due: Some(due.into()),
        status,
        result: None,
        document: None,
    };
    app.follow_up_edit(session, opinion, Some(&input)).unwrap();
}

/// An evening in March: what nobody answered, what was promised, what is under way late and in time; and what is
/// closed: answered, done, praise, a denunciation.
pub struct March {
    pub session: String,
    pub open: [String; 4],
}

pub fn march(app: &App) -> March {
    use OpinionKind::{Denunciation, Petition, Praise, Question};
    let session = begun(app);
    let asked = say(
        app,
        &session,
        Question,
        "Chó béc giê nhà số 22 không rọ mõm, cắn cháu tôi.",
    );
    let promised = say(app, &session, Petition, "Xin trả lời về giá đền bù.");
    let late = say(app, &session, Petition, "Vỉa hè bị chiếm.");
    let in_time = say(app, &session, Petition, "Cống ngõ 12 tắc.");
    let answered = say(app, &session, Petition, "Loa phường kêu sớm.");
    let done = say(app, &session, Petition, "Cây đổ.");
    say(app, &session, Praise, "Cảm ơn phường.");
    say(app, &session, Denunciation, "Ông X nhận tiền.");
    answer(app, &session, &promised, Outcome::WrittenReply);
    answer(app, &session, &late, Outcome::Accepted);
    answer(app, &session, &answered, Outcome::Answered);
    task(
        app,
        &session,
        &late,
        "2026-04-01",
        FollowUpStatus::InProgress,
    );
    task(
        app,
        &session,
        &in_time,
        "2026-12-01",
        FollowUpStatus::Assigned,
    );
    task(app, &session, &done, "2026-04-01", FollowUpStatus::Resolved);
    March {
        session,
        open: [late, asked, promised, in_time],
    }
}

/// March is over and an evening in November has begun. The folder goes with the first part.
pub fn march_and_november() -> (TempDir, App, March, String) {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    (folder, app, march, november)
}

pub fn ids(app: &App, session: &str) -> Vec<String> {
    let list = app.carry_list(session, None).unwrap();
    list.into_iter()
        .filter(|one| one.open.is_some())
        .map(|one| one.id)
        .collect()
}

pub fn input(how: CarriedHow, outcome: Option<Outcome>, text: &str) -> CarryInput {
    CarryInput {
        how,
        outcome,
        text: Some(text.into()),
    }
}
