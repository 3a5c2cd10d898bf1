//! The room screen: the hall sees who speaks, who comes next and what is in hand, and nothing that
//! is nobody's business.
#![allow(clippy::unwrap_used, clippy::panic)]

use gandan_app::api::{
    AttendeeInput, ErrorCode, NewOpinion, NewSession, OpinionEdit, RoomSetup, RoomShow, RoomView,
    Theme,
};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::attendee::Form;
use gandan_domain::{Channel, Instant, OpinionKind, SessionKind};
use std::path::Path;

fn at(clock: &str) -> Instant {
    format!("2026-11-03T{clock}+07:00").parse().unwrap()
}

fn open(dir: &Path, clock: &str) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(at(clock)),
        ids: Ids::Random,
    })
    .unwrap()
}

fn begun(app: &App) -> String {
    let input = NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    };
    let id = app.session_create(&input).unwrap();
    let mut head = app.session_open(&id).unwrap().session;
    head.title = "Đối thoại\nquý IV".into();
    head.agenda = vec![
        "Khai mạc".into(),
        "Nhân dân phát biểu".into(),
        "Kết luận".into(),
    ];
    app.session_edit(&id, &head).unwrap();
    id
}

/// Somebody of whom everything is known.
fn comes(app: &App, session: &str, name: Option<&str>) -> String {
    let input = AttendeeInput {
        name: name.map(Into::into),
        form: name.map(|_| Form::Ba),
        group: Some("Tổ dân phố số 7".into()),
        address: Some("Số 12 ngách 18 Lý Quốc".into()),
        phone: Some("0912345678".into()),
        citizen_id: Some("001187004321".into()),
        birth_year: Some(1961),
        title: Some("Tổ trưởng".into()),
        ..AttendeeInput::default()
    };
    let added = app.attendee_add(session, &input, true, Some("xin nói về ngõ 18"));
    added.unwrap().created.unwrap()
}

fn says(app: &App, session: &str, who: &str, text: &str, kind: OpinionKind) -> String {
    let input = NewOpinion {
        speaker: Some(who.into()),
        text: text.into(),
        kind,
        topics: vec!["antt".into()],
        channel: Channel::Spoken,
        at: None,
    };
    let created = app.opinion_record(session, &input).unwrap().created;
    created.unwrap()
}

fn shows(app: &App, session: &str, shows: &[RoomShow]) {
    let item = app.room_get(session).unwrap().setup.item;
    let shows = shows.to_vec();
    app.room_set(session, &RoomSetup { item, shows }).unwrap();
}

fn seen(app: &App) -> RoomView {
    app.room_view().unwrap().unwrap()
}

fn names(app: &App) -> Vec<Option<String>> {
    seen(app).next.into_iter().map(|one| one.name).collect()
}

/// What is known of everybody here and must not be read by the hall.
const SECRET: [&str; 8] = [
    "Lý Quốc",
    "0912345678",
    "5678",
    "001187004321",
    "1961",
    "Tổ trưởng",
    "ngõ 18",
    "nhận tiền",
];
const GROUP: &str = "Tổ dân phố";
const TOPIC: &str = "An ninh";

/// All that crosses to the second window, as one text.
fn crossing(app: &App) -> String {
    serde_json::to_string(&app.room_view().unwrap()).unwrap()
}

fn holds_nothing_secret(app: &App) {
    let text = crossing(app);
    let found: Vec<&&str> = SECRET.iter().filter(|word| text.contains(**word)).collect();
    assert!(found.is_empty(), "{found:?} in {text}");
}

#[test]
fn the_hall_sees_who_speaks_and_the_next_three() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), "19:00:00");
    let session = begun(&app);
    assert_eq!(app.room_view().unwrap(), None, "not before it is opened");
    assert!(app.room_show(&session).unwrap().open);
    let empty = seen(&app);
    assert_eq!(
        (empty.title.as_str(), empty.speaker),
        ("Đối thoại quý IV", None)
    );

    comes(&app, &session, Some("Nguyễn Thị Hòa"));
    comes(&app, &session, Some("Trần Thị Bình"));
    comes(&app, &session, None);
    comes(&app, &session, Some("Lê Thị Cẩm"));
    comes(&app, &session, Some("Phạm Thị Dung"));
    comes(&app, &session, Some("Vũ Thị Én"));
    app.speaker_minutes_set(Some(5)).unwrap();
    let view = seen(&app);
    let speaker = view.speaker.unwrap();
    assert_eq!(speaker.person.name.as_deref(), Some("Bà Nguyễn Thị Hòa"));
    assert_eq!(
        (speaker.began_at, view.minutes),
        (Some(at("19:00:00")), Some(5))
    );
    assert_eq!(view.more, 2);
    let name = |text: &str| Some(text.to_owned());
    assert_eq!(
        names(&app),
        [name("Bà Trần Thị Bình"), None, name("Bà Lê Thị Cẩm")]
    );
    holds_nothing_secret(&app);
    assert!(
        !crossing(&app).contains(GROUP),
        "off until it is switched on"
    );

    // Who will speak later doesn't come next; taking somebody out stops nobody's clock.
    let queue = app.session_open(&session).unwrap().queue;
    app.queue_defer(&session, &queue[1].id, true).unwrap();
    app.queue_remove(&session, &queue[2].id).unwrap();
    assert_eq!(
        names(&app),
        [
            name("Bà Lê Thị Cẩm"),
            name("Bà Phạm Thị Dung"),
            name("Bà Vũ Thị Én")
        ]
    );
    let speaker = seen(&app).speaker.unwrap();
    assert_eq!(speaker.began_at, Some(at("19:00:00")));
}

#[test]
fn what_is_switched_on_is_seen_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), "19:00:00");
    let session = begun(&app);
    app.room_show(&session).unwrap();
    let hoa = comes(&app, &session, Some("Nguyễn Thị Hòa"));
    let binh = comes(&app, &session, Some("Trần Thị Bình"));
    let said = says(
        &app,
        &session,
        &hoa,
        "Nước ngập ngõ 18, số 12 Lý Quốc",
        OpinionKind::Petition,
    );
    let gist = OpinionEdit::Gist(Some("Đề nghị thoát nước".into()));
    app.opinion_edit(&session, &said, &gist, false).unwrap();

    for (on, group, topic, gist) in [
        (&[][..], false, false, false),
        (&[RoomShow::Group], true, false, false),
        (&[RoomShow::Topic], false, true, false),
        (&[RoomShow::Gist], false, false, true),
        (
            &[RoomShow::Gist, RoomShow::Group, RoomShow::Topic],
            true,
            true,
            true,
        ),
    ] {
        shows(&app, &session, on);
        let text = crossing(&app);
        assert_eq!(text.contains(GROUP), group, "{on:?}");
        assert_eq!(text.contains(TOPIC), topic, "{on:?}");
        assert_eq!(text.contains("thoát nước"), gist, "{on:?}");
        holds_nothing_secret(&app);
    }
    // The next turn says nothing of the one before, also when the same person comes back.
    app.close();
    drop(app);
    let app = open(dir.path(), "19:05:00");
    app.room_show(&session).unwrap();
    for who in [&binh, &hoa] {
        app.queue_call(&session, who).unwrap();
        let speaker = seen(&app).speaker.unwrap();
        assert_eq!((speaker.topics.len(), speaker.gist), (0, None));
        assert!(
            speaker.person.group.is_some(),
            "the switches outlive a restart"
        );
    }
}

#[test]
fn of_a_denunciation_the_hall_learns_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), "19:00:00");
    let session = begun(&app);
    app.room_show(&session).unwrap();
    let hoa = comes(&app, &session, Some("Nguyễn Thị Hòa"));
    let all = [RoomShow::Group, RoomShow::Topic, RoomShow::Gist];
    shows(&app, &session, &all);
    let before = seen(&app);
    let said = says(
        &app,
        &session,
        &hoa,
        "Tố cáo chủ tịch nhận tiền",
        OpinionKind::Denunciation,
    );
    let gist = OpinionEdit::Gist(Some("Tố cáo việc nhận tiền".into()));
    app.opinion_edit(&session, &said, &gist, false).unwrap();
    assert_eq!(seen(&app), before, "as if nothing had been said");

    // What was a petition until now goes from the screen with the kind.
    let said = says(
        &app,
        &session,
        &hoa,
        "Tôi nói về đất",
        OpinionKind::Petition,
    );
    assert!(crossing(&app).contains(TOPIC));
    let kind = OpinionEdit::Kind(OpinionKind::Denunciation);
    app.opinion_edit(&session, &said, &kind, false).unwrap();
    assert_eq!(seen(&app), before);
}

#[test]
fn the_item_in_hand_follows_the_agenda() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), "19:00:00");
    let session = begun(&app);
    app.room_show(&session).unwrap();
    let set = |item| {
        let shows = Vec::new();
        app.room_set(&session, &RoomSetup { item, shows })
    };
    set(Some(1)).unwrap();
    let item = seen(&app).item.unwrap();
    assert_eq!(
        (item.number, item.of, item.text.as_str()),
        (2, 3, "Nhân dân phát biểu")
    );
    assert_eq!(set(Some(3)).unwrap_err().code, ErrorCode::RowNotFound);
    let acts = app.history(Some(&session)).unwrap().len();
    set(Some(2)).unwrap();
    assert_eq!(
        app.history(Some(&session)).unwrap().len(),
        acts,
        "nothing F9 would take back"
    );

    let mut head = app.session_open(&session).unwrap().session;
    head.agenda.truncate(1);
    app.session_edit(&session, &head).unwrap();
    assert_eq!(seen(&app).item, None, "what is struck off isn't in hand");
}

#[test]
fn black_closed_or_gone_it_shows_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), "19:00:00");
    let first = begun(&app);
    app.room_show(&first).unwrap();
    assert!(app.room_blank(&first, true).unwrap().blank);
    assert_eq!(app.room_view().unwrap(), None);
    assert!(!app.room_blank(&first, false).unwrap().blank);
    assert!(app.room_view().unwrap().is_some());

    // One screen shows one session.
    let second = app
        .session_create(&NewSession {
            kind: SessionKind::Reception,
            mode: None,
            copy_from: None,
        })
        .unwrap();
    assert!(app.room_show(&second).unwrap().open);
    assert!(!app.room_get(&first).unwrap().open);
    // Setting it up is taken back, then done again.
    app.room_set(&second, &RoomSetup::default()).unwrap();
    app.session_delete(&second).unwrap();
    assert_eq!(app.room_view().unwrap(), None);
    for _ in 0..2 {
        app.undo(None).unwrap();
    }
    assert_eq!(app.room_view().unwrap(), None);
    app.redo(None).unwrap();
    assert!(app.room_view().unwrap().is_some());
    app.room_hide();
    assert_eq!(app.room_view().unwrap(), None);
    assert!(!app.room_get(&second).unwrap().open);
}

#[test]
fn every_change_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), "19:00:00");
    let session = begun(&app);
    let mut before = app.changes();
    let mut told = |what: &str| {
        let now = app.changes();
        assert!(now > before, "{what}");
        before = now;
    };
    app.room_show(&session).unwrap();
    told("open");
    comes(&app, &session, Some("Nguyễn Thị Hòa"));
    told("a speaker");
    app.undo(Some(&session)).unwrap();
    told("taken back");
    app.redo(Some(&session)).unwrap();
    told("done again");
    app.theme_set(Theme::Dark).unwrap();
    told("dark");
    app.room_set(&session, &RoomSetup::default()).unwrap();
    told("set up");
    app.room_blank(&session, true).unwrap();
    told("black");
    // Reading changes nothing: an idle evening costs nothing.
    let before = app.changes();
    app.room_view().unwrap();
    app.session_open(&session).unwrap();
    assert_eq!(app.changes(), before);
}
