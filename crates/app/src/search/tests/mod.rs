//! The rules of the search, each by a test that fails without it.

mod agreement;
mod filters;

use super::{Count, SearchAnswer};
use crate::api::{AnswerInput, AttendeeInput, NewOpinion, NewSession, OpinionEdit};
use crate::{App, Options};
use gandan_domain::{Channel, OpinionKind, Outcome, SessionKind};
use std::path::Path;

fn open(dir: &Path) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        ..Options::default()
    })
    .unwrap()
}

fn begun(app: &App) -> String {
    app.session_create(&NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    })
    .unwrap()
}

/// Moves a session to another day.
fn on(app: &App, session: &str, day: &str) {
    let mut head = app.session_open(session).unwrap().session;
    head.started_at = format!("{day}T19:00:00+07:00").parse().unwrap();
    app.session_edit(session, &head).unwrap();
}

fn record(app: &App, session: &str, text: &str) -> String {
    let input = NewOpinion {
        speaker: None,
        text: text.into(),
        kind: OpinionKind::Petition,
        topics: vec![],
        channel: Channel::Spoken,
        at: None,
    };
    let done = app.opinion_record(session, &input).unwrap();
    done.created.unwrap()
}

fn edit(app: &App, session: &str, opinion: &str, change: &OpinionEdit) {
    app.opinion_edit(session, opinion, change, false).unwrap();
}

fn person(app: &App, session: &str, name: &str, group: &str) -> String {
    let done = app.attendee_add(session, &called(name, group), false, None);
    done.unwrap().created.unwrap()
}

fn called(name: &str, group: &str) -> AttendeeInput {
    AttendeeInput {
        name: Some(name.into()),
        form: None,
        group: Some(group.into()),
        address: None,
        phone: None,
        citizen_id: None,
        birth_year: None,
        capacity: None,
        title: None,
        arrived_at: None,
        left_at: None,
        person: None,
    }
}

fn answer(app: &App, session: &str, opinion: &str) -> String {
    let input = AnswerInput {
        opinions: vec![opinion.to_owned()],
        by: None,
        title: None,
        text: Some("Phường tiếp thu.".into()),
        outcome: Outcome::Accepted,
    };
    app.answer_add(session, &input).unwrap().created.unwrap()
}

/// A folder with one session.
struct House {
    _dir: tempfile::TempDir,
    app: App,
    session: String,
}

fn house() -> House {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let session = begun(&app);
    House {
        _dir: dir,
        app,
        session,
    }
}

impl House {
    fn say(&self, text: &str) -> String {
        record(&self.app, &self.session, text)
    }

    fn ask(&self, query: &str) -> SearchAnswer {
        self.app.search(query, 50).unwrap()
    }

    /// Excerpts found, best first.
    fn found(&self, query: &str) -> Vec<String> {
        let answer = self.ask(query);
        assert_eq!(answer.total as usize, answer.opinions.len(), "{query}");
        answer.opinions.into_iter().map(|o| o.excerpt).collect()
    }

    fn fault(&self, query: &str) -> String {
        let answer = self.ask(query);
        assert_eq!(answer.total, 0, "{query}");
        let mut faults = answer.filters.into_iter().filter_map(|f| f.fault);
        faults.next().unwrap_or_default()
    }
}

#[test]
fn marks_and_d_match_only_their_form_and_a_bare_word_every_one_the_same_spelling_first() {
    let house = house();
    for text in ["Mặt đường lún", "Ông Dương hỏi", "mat duong lun"] {
        house.say(text);
    }
    assert_eq!(house.found("đường"), ["Mặt đường lún"]);
    assert_eq!(house.found("dương"), ["Ông Dương hỏi"]);
    let all = house.found("duong");
    assert_eq!(all.len(), 3);
    assert_eq!(all[0], "mat duong lun", "the spelling typed comes first");
    assert!(house.found("uong").is_empty(), "no part of a word");
}

#[test]
fn the_tone_has_one_place() {
    let house = house();
    house.say("Tổ hoà giải thuỷ lợi");
    house.say("tiếng hoa");
    assert_eq!(house.found("hòa"), ["Tổ hoà giải thuỷ lợi"]);
    assert_eq!(house.found("hoà thủy"), ["Tổ hoà giải thuỷ lợi"]);
}

#[test]
fn the_last_word_may_be_unfinished_from_two_letters_on_until_a_space_ends_it() {
    let house = house();
    house.say("Nước ngập đường");
    assert_eq!(house.found("ngập đư").len(), 1);
    assert_eq!(house.found("ngap du").len(), 1);
    assert!(house.found("ngap d").is_empty());
    assert!(house.found("du ngap").is_empty(), "only the last one");
    assert!(house.found("ngập đư ").is_empty(), "ended by a space");
    assert!(house.found("đu").is_empty(), "u is not ư");
}

#[test]
fn words_in_quotes_stand_in_a_row() {
    let house = house();
    house.say("Xin cấp sổ đỏ cho đất vườn");
    house.say("Sổ hộ khẩu bìa đỏ");
    assert_eq!(house.found("sổ đỏ").len(), 2);
    assert_eq!(house.found("\"sổ đỏ\""), ["Xin cấp sổ đỏ cho đất vườn"]);
    assert_eq!(house.found("“so do”").len(), 1);
    assert_eq!(house.found("\"cho đất\"").len(), 1, "bare beside marked");
    assert!(house.found("\"chợ đất\"").is_empty());
    assert!(house.found("\"cho dất\"").is_empty());
    assert_eq!(house.found("\"cấp sổ đỏ ch").len(), 1, "still being typed");
}

#[test]
fn neighbours_and_repeats_come_first_then_the_newest() {
    let house = house();
    house.say("đèn ở đầu đường thì không có");
    house.say("đường không có đèn");
    house.say("đèn đường hỏng");
    house.say("bóng đèn đường cháy");
    let found = house.found("đèn đường");
    assert_eq!(found[..2], ["đèn đường hỏng", "bóng đèn đường cháy"]);
    house.say("đèn đường hỏng");
    let ids: Vec<u32> = house
        .ask("đèn đường")
        .opinions
        .iter()
        .map(|o| o.number)
        .collect();
    assert_eq!(ids[..2], [5, 3], "of equals the newest first");
}

#[test]
fn what_was_found_is_marked_in_the_excerpt() {
    let house = house();
    house.say("👩 Đường ngập, đường\nlún");
    let answer = house.ask("duong lu");
    let hit = &answer.opinions[0];
    assert_eq!(hit.excerpt, "👩 Đường ngập, đường lún");
    assert_eq!(hit.marks.0, [[3, 8], [15, 20], [21, 24]]);
}

#[test]
fn denunciations_are_not_found_nor_who_has_said_nothing_else() {
    let house = house();
    let (app, session) = (&house.app, &house.session);
    let secret = person(app, session, "Phạm Văn Kín", "Tổ 9");
    let known = person(app, session, "Đỗ Thị Mở", "Tổ 9");
    let one = house.say("ông cán bộ ấy nhận tiền");
    let other = house.say("xin làm lại cái cống");
    edit(app, session, &one, &OpinionEdit::Speaker(Some(secret)));
    edit(
        app,
        session,
        &other,
        &OpinionEdit::Speaker(Some(known.clone())),
    );
    assert_eq!(house.ask("kín").people.len(), 1);
    edit(
        app,
        session,
        &one,
        &OpinionEdit::Kind(OpinionKind::Denunciation),
    );
    assert!(house.found("tiền").is_empty());
    assert!(house.ask("kín").people.is_empty());
    assert!(!house.fault("ai:kín").is_empty(), "nor as a filter's value");
    assert_eq!(house.ask("mở").people.len(), 1);
    assert_eq!(house.found("tổ:9").len(), 1);
    // Nothing of it is left in the index either.
    app.read(|conn| {
        let kept: i64 = conn
            .query_row(
                "SELECT (SELECT count(*) FROM search_text WHERE search_text MATCH 'tien OR kin')
                     + (SELECT count(*) FROM search_names WHERE search_names MATCH 'kin')",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(kept, 0);
        Ok(())
    })
    .unwrap();
    app.undo(Some(session)).unwrap();
    assert_eq!(house.found("tiền").len(), 1);
    assert_eq!(house.ask("kín").people.len(), 1);
    edit(
        app,
        session,
        &other,
        &OpinionEdit::Kind(OpinionKind::Denunciation),
    );
    assert!(house.ask("mở").people.is_empty());
}

#[test]
fn a_session_put_away_is_not_found_until_it_comes_back() {
    let house = house();
    person(&house.app, &house.session, "Lê Thị Vắng", "Tổ 1");
    house.say("giếng làng");
    house.app.session_delete(&house.session).unwrap();
    let gone = house.ask("gieng");
    assert!(gone.opinions.is_empty());
    let gone = house.ask("vắng");
    assert!(gone.people.is_empty() && house.ask("tiếp xúc").sessions.is_empty());
    house.app.session_restore(&house.session).unwrap();
    assert_eq!(house.found("gieng").len(), 1);
    assert_eq!(house.ask("vắng").people.len(), 1);
    assert_eq!(house.ask("tiếp xúc").sessions.len(), 1);
}

#[test]
fn of_very_many_the_newest_come_first_and_counting_stops() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    app.generate(2600, 1).unwrap();
    let answer = app.search("từ:1990", 10).unwrap();
    assert_eq!((answer.total, answer.more), (2000, true));
    let all = app.search_counted("từ:1990", 3000, Count::All).unwrap();
    assert!(!all.more);
    assert_eq!(all.total as usize, all.opinions.len());
    assert_eq!(all.total, 2600);
    let days: Vec<_> = all.opinions.iter().map(|o| o.date).collect();
    assert!(days.is_sorted_by(|a, b| a >= b));
    let some: Vec<_> = answer.opinions.iter().map(|o| &o.id).collect();
    assert_eq!(
        some,
        all.opinions[..10].iter().map(|o| &o.id).collect::<Vec<_>>()
    );
}

#[test]
fn people_sessions_and_topics_are_found_by_the_same_rules() {
    let house = house();
    let (app, session) = (&house.app, &house.session);
    let hoa = person(app, session, "Nguyễn Thị Hoa", "Tổ dân phố số 5");
    person(app, session, "Trần Văn Hòa", "Tổ dân phố số 6");
    let said = house.say("xin hỏi");
    edit(
        app,
        session,
        &said,
        &OpinionEdit::Speaker(Some(hoa.clone())),
    );
    let names = |query: &str| -> Vec<String> {
        house
            .ask(query)
            .people
            .into_iter()
            .map(|p| p.name)
            .collect()
    };
    assert_eq!(
        names("hoa"),
        ["Nguyễn Thị Hoa", "Trần Văn Hòa"],
        "same spelling first"
    );
    assert_eq!(names("hoà"), ["Trần Văn Hòa"]);
    assert_eq!(names("hoa tổ:5"), ["Nguyễn Thị Hoa"]);
    assert!(names("hoa từ:2000 đến:2001").is_empty());
    let shown = &house.ask("thi hoa").people[0];
    assert_eq!(
        (shown.opinions, shown.marks.0.clone()),
        (1, vec![[7, 10], [11, 14]])
    );
    app.attendee_edit(session, &hoa, &called("Nguyễn Thị Huệ", "Tổ dân phố số 7"))
        .unwrap();
    assert_eq!(names("huệ"), ["Nguyễn Thị Huệ"]);
    assert_eq!(house.found("ai:huệ tổ:7").len(), 1, "her opinions follow");

    let sessions = house.ask("doi thoai").sessions;
    assert_eq!((sessions.len(), sessions[0].opinions), (1, 1));
    assert!(house.ask("dõi thoai").sessions.is_empty());

    edit(
        app,
        session,
        &said,
        &OpinionEdit::Topics(vec!["dat-dai".into()]),
    );
    let topics = house.ask("đất đai").topics;
    assert_eq!(
        (topics[0].code.as_str(), topics[0].opinions),
        ("dat-dai", 1)
    );
    assert_eq!(topics[0].marks.0, [[0, 3], [4, 7]]);
    assert_eq!(house.ask("gpmb").topics[0].code, "gpmb", "by code too");
    app.undo(Some(session)).unwrap();
    assert_eq!(house.ask("đất đai").topics[0].opinions, 0);
}

#[test]
fn a_word_of_no_sense_or_of_great_length_does_no_harm() {
    let house = house();
    let long = "ạ".repeat(3000);
    house.say(&format!("{long} OR NEAR(đất) * ^ \" AND"));
    assert_eq!(house.ask(&long).total, 1);
    for query in [
        "OR",
        "NEAR(đất)",
        "said:đất",
        "\"",
        "*",
        "đất*",
        "-đất",
        "{said}",
        "AND OR NOT",
        "\0đất",
        "#1",
    ] {
        let _ = house.ask(query);
    }
    assert_eq!(house.found("near(đất").len(), 1);
    let many = "đất ".repeat(2000);
    assert_eq!(house.ask(&many).total, 1);
}
