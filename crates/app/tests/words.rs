//! The ward's words: abbreviations written out as an act of their own and taken back, also after
//! a restart; the lists; marks taken and let stand; the short form proposed.
#![allow(clippy::unwrap_used, clippy::panic)]

use gandan_app::api::{
    Abbreviation, AnswerInput, MarkedText, NewOpinion, NewSession, OpinionEdit, SessionView,
    TextMark, TextModule,
};
use gandan_app::{App, Clock, ErrorCode, Ids, Options};
use gandan_domain::order::Order;
use gandan_domain::{Channel, OpinionKind, Outcome, SessionKind};
use std::path::Path;

fn open(dir: &Path) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed("2026-11-23T19:00:00+07:00".parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap()
}

fn evening() -> (tempfile::TempDir, App, String) {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let input = NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    };
    let session = app.session_create(&input).unwrap();
    (dir, app, session)
}

fn short(app: &App, short: &str, long: &str) {
    let one = Abbreviation {
        id: String::new(),
        short: short.to_owned(),
        long: long.to_owned(),
    };
    app.abbreviation_save(&one).unwrap();
}

fn says(app: &App, session: &str, text: &str, kind: OpinionKind) -> String {
    let input = NewOpinion {
        speaker: None,
        text: text.to_owned(),
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

fn text(app: &App, session: &str, opinion: &str) -> String {
    let view = app.session_open(session).unwrap();
    view.opinions
        .iter()
        .find(|o| o.id == opinion)
        .unwrap()
        .text
        .clone()
}

fn shorts(view: &SessionView) -> Vec<String> {
    view.written_out
        .iter()
        .flat_map(|one| one.places.iter().map(|p| p.short.clone()))
        .collect()
}

#[test]
fn writing_out_is_an_act_of_its_own() {
    let (_dir, app, session) = evening();
    short(&app, "gpmb", "giải phóng mặt bằng");
    let id = says(
        &app,
        &session,
        "Gpmb chậm, gpmb mãi.",
        OpinionKind::Petition,
    );
    assert_eq!(
        text(&app, &session, &id),
        "Gpmb chậm, gpmb mãi.",
        "recorded as typed"
    );

    let delta = app.opinion_write_out(&session, &id).unwrap();
    assert_eq!(delta.act.unwrap().name.as_str(), "opinion_write_out");
    assert_eq!(
        text(&app, &session, &id),
        "Giải phóng mặt bằng chậm, giải phóng mặt bằng mãi."
    );
    assert_eq!(
        shorts(&app.session_open(&session).unwrap()),
        ["Gpmb", "gpmb"]
    );
    assert!(
        app.opinion_write_out(&session, &id).unwrap().act.is_none(),
        "nothing more to write out"
    );

    app.undo(Some(&session)).unwrap();
    assert_eq!(
        text(&app, &session, &id),
        "Gpmb chậm, gpmb mãi.",
        "only the writing-out goes"
    );
    assert!(shorts(&app.session_open(&session).unwrap()).is_empty());
    app.redo(Some(&session)).unwrap();
    assert_eq!(shorts(&app.session_open(&session).unwrap()).len(), 2);
}

#[test]
fn taken_back_it_stays_so_until_she_says_otherwise() {
    let (dir, app, session) = evening();
    short(&app, "gpmb", "giải phóng mặt bằng");
    let id = says(&app, &session, "Chậm gpmb.", OpinionKind::Petition);
    app.opinion_write_out(&session, &id).unwrap();
    app.opinion_write_out_switch(&session, &id).unwrap();
    assert_eq!(text(&app, &session, &id), "Chậm gpmb.");

    app.close();
    drop(app);
    let app = open(dir.path());
    let edit = OpinionEdit::Text("Rất chậm gpmb.".to_owned());
    app.opinion_edit(&session, &id, &edit, false).unwrap();
    assert!(app.opinion_write_out(&session, &id).unwrap().act.is_none());
    assert_eq!(
        text(&app, &session, &id),
        "Rất chậm gpmb.",
        "hers, also after a restart"
    );

    app.opinion_write_out_switch(&session, &id).unwrap();
    assert_eq!(text(&app, &session, &id), "Rất chậm giải phóng mặt bằng.");
    let edit = OpinionEdit::Text("Vẫn rất chậm giải phóng mặt bằng.".to_owned());
    app.opinion_edit(&session, &id, &edit, false).unwrap();
    assert_eq!(
        shorts(&app.session_open(&session).unwrap()),
        ["gpmb"],
        "the mark moves with the text"
    );
    app.opinion_write_out_switch(&session, &id).unwrap();
    assert_eq!(text(&app, &session, &id), "Vẫn rất chậm gpmb.");

    let other = says(&app, &session, "Đèn hỏng.", OpinionKind::Petition);
    let error = app.opinion_write_out_switch(&session, &other).unwrap_err();
    assert_eq!(error.code, ErrorCode::NothingWrittenOut);
}

#[test]
fn an_opinion_goes_with_what_was_written_out_in_it_and_comes_back_with_it() {
    let (_dir, app, session) = evening();
    short(&app, "gpmb", "giải phóng mặt bằng");
    let id = says(&app, &session, "Chậm gpmb.", OpinionKind::Petition);
    app.opinion_write_out(&session, &id).unwrap();
    app.opinion_delete(&session, &id).unwrap();
    assert!(shorts(&app.session_open(&session).unwrap()).is_empty());
    app.undo(Some(&session)).unwrap();
    assert_eq!(shorts(&app.session_open(&session).unwrap()), ["gpmb"]);
}

#[test]
fn answers_are_written_out_likewise() {
    let (_dir, app, session) = evening();
    short(&app, "gpmb", "giải phóng mặt bằng");
    let id = says(&app, &session, "Đèn hỏng.", OpinionKind::Petition);
    let input = AnswerInput {
        opinions: vec![id],
        by: None,
        title: None,
        text: Some("Đang gpmb.".to_owned()),
        outcome: Outcome::Answered,
    };
    let answer = app.answer_add(&session, &input).unwrap().created.unwrap();
    app.answer_write_out(&session, &answer).unwrap();
    let said = |app: &App| {
        app.session_open(&session).unwrap().answers[0]
            .text
            .clone()
            .unwrap()
    };
    assert_eq!(said(&app), "Đang giải phóng mặt bằng.");
    app.undo(Some(&session)).unwrap();
    assert_eq!(said(&app), "Đang gpmb.");
}

#[test]
fn the_lists_refuse_everyday_words_and_are_filled_on_request_only() {
    let (_dir, app, _) = evening();
    let start = app.settings_get().unwrap();
    assert!(start.abbreviations.is_empty() && start.modules.is_empty());
    let save = |short: &str| {
        app.abbreviation_save(&Abbreviation {
            id: String::new(),
            short: short.to_owned(),
            long: "công an".to_owned(),
        })
    };
    assert_eq!(save("ca").unwrap_err().code, ErrorCode::AbbreviationWord);
    assert_eq!(save("c a").unwrap_err().code, ErrorCode::AbbreviationForm);
    save("gpmb").unwrap();
    assert_eq!(save("gpmb").unwrap_err().code, ErrorCode::AbbreviationTaken);

    let filled = app.abbreviations_start().unwrap().abbreviations;
    assert!(filled.len() >= 25);
    let own: Vec<_> = filled.iter().filter(|a| a.short == "gpmb").collect();
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].long, "công an", "the ward's own stands");
    let again = app.abbreviations_start().unwrap().abbreviations;
    assert_eq!(again.len(), filled.len(), "a second time adds nothing");
    app.undo(None).unwrap_or_else(|e| panic!("{e:?}"));
    assert_eq!(
        app.settings_get().unwrap().abbreviations.len(),
        1,
        "one act"
    );

    assert!(app.modules_start().unwrap().modules.len() >= 10);
    let module = TextModule {
        id: String::new(),
        name: "Riêng".to_owned(),
        text: " ".to_owned(),
    };
    assert_eq!(
        app.module_save(&module).unwrap_err().code,
        ErrorCode::TextEmpty
    );
}

fn marks(app: &App, session: &str) -> Vec<TextMark> {
    app.session_review(session, Order::Spoken).unwrap().marks
}

#[test]
fn marks_are_taken_or_let_stand_and_never_of_what_is_closed_off() {
    let (_dir, app, session) = evening();
    says(
        &app,
        &session,
        "Tố cáo nguời này.",
        OpinionKind::Denunciation,
    );
    let id = says(
        &app,
        &session,
        "Mọi nguời và nhân dân đều biết.",
        OpinionKind::Petition,
    );
    let found = marks(&app, &session);
    let seen: Vec<_> = found
        .iter()
        .map(|m| (m.of, m.number, m.found.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            (MarkedText::Opinion, 2, "nguời"),
            (MarkedText::Opinion, 2, "nhân dân")
        ]
    );
    let blocking = app.session_review(&session, Order::Spoken).unwrap().missing;
    assert!(
        blocking
            .iter()
            .all(|m| m.opinion.as_deref() != Some(&id) || !m.blocking)
    );

    app.mark_take(&session, &found[1]).unwrap();
    assert_eq!(text(&app, &session, &id), "Mọi nguời và Nhân dân đều biết.");
    app.mark_let_stand(&session, &found[0]).unwrap();
    assert!(marks(&app, &session).is_empty());
    assert_eq!(
        app.mark_take(&session, &found[1]).unwrap_err().code,
        ErrorCode::MarkStale
    );
    app.undo(Some(&session)).unwrap();
    assert_eq!(
        marks(&app, &session).len(),
        1,
        "let stand is taken back like any act"
    );

    app.opinion_edit(
        &session,
        &id,
        &OpinionEdit::Gist(Some("Ý kiến nhân dân.".to_owned())),
        false,
    )
    .unwrap();
    let found = marks(&app, &session);
    assert_eq!(found.len(), 1, "what is printed is looked over");
    assert_eq!(found[0].of, MarkedText::Gist);
    app.mark_take(&session, &found[0]).unwrap();
    assert!(marks(&app, &session).is_empty());
}

#[test]
fn the_short_form_is_a_proposal() {
    let (_dir, app, session) = evening();
    let said = "Kính thưa hội nghị, tôi là Lê Thị Mơ, ở tổ 7, xin có ý kiến như sau: đèn ngõ 5 hỏng đã lâu.";
    let id = says(&app, &session, said, OpinionKind::Petition);
    let gist = app.gist_propose(&session, &id).unwrap();
    assert_eq!(
        gist.as_deref(),
        Some("Tôi là Lê Thị Mơ, ở tổ 7, xin có ý kiến như sau: đèn ngõ 5 hỏng đã lâu."),
        "tổ 7 would be lost"
    );
    let group = OpinionEdit::Group(Some("Tổ dân phố số 7".to_owned()));
    app.opinion_edit(&session, &id, &group, false).unwrap();
    let gist = app.gist_propose(&session, &id).unwrap();
    assert_eq!(
        gist.as_deref(),
        Some("Đèn ngõ 5 hỏng đã lâu."),
        "it is printed beside the opinion"
    );
    assert_eq!(
        app.session_open(&session).unwrap().opinions[0].gist,
        None,
        "nothing is set by itself"
    );
    let closed = says(&app, &session, said, OpinionKind::Denunciation);
    assert_eq!(app.gist_propose(&session, &closed).unwrap(), None);
}
