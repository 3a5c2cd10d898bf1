//! One random act at an evening as it stands just now.

use base64::Engine;
use gandan_app::api::{Brought, SessionDelta, SessionView};
use gandan_app::{App, AppError, ErrorCode};

use crate::dice::Dice;
use crate::{answers, hall, opinions, roll, ward, words};

/// Where an act was done, and is undone.
pub enum Stack {
    Session(String),
    Ward,
}

impl Stack {
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Session(id) => Some(id),
            Self::Ward => None,
        }
    }
}

/// What an act can be done to.
pub struct Evening<'a> {
    pub app: &'a App,
    pub session: &'a str,
    /// The other of the two.
    pub other: &'a str,
    pub view: SessionView,
    /// How many have been tried: what it names is new.
    pub n: usize,
}

impl Evening<'_> {
    pub fn opinions(&self) -> Vec<String> {
        self.view.opinions.iter().map(|o| o.id.clone()).collect()
    }

    pub fn people(&self) -> Vec<String> {
        self.view.attendees.iter().map(|a| a.id.clone()).collect()
    }

    pub fn opinion(&self, dice: &mut Dice) -> Option<String> {
        dice.pick(&self.opinions()).cloned()
    }

    pub fn person(&self, dice: &mut Dice) -> Option<String> {
        dice.pick(&self.people()).cloned()
    }

    /// A topic in use.
    pub fn topic(&self, dice: &mut Dice) -> String {
        let topics = self.app.settings_get().unwrap().topics;
        let mut codes: Vec<String> = topics
            .into_iter()
            .filter(|topic| !topic.retired)
            .map(|topic| topic.code)
            .collect();
        codes.swap_remove(dice.roll(codes.len()))
    }

    /// The evening's stack; nothing where nothing was changed, or where it can't be done just now.
    pub fn done(&self, answer: Result<SessionDelta, AppError>) -> Option<Stack> {
        match answer {
            Ok(delta) => delta.act.map(|_| Stack::Session(self.session.to_owned())),
            Err(error) => {
                let expected = [
                    ErrorCode::NothingAbove,
                    ErrorCode::SplitEmpty,
                    ErrorCode::AttendeeInUse,
                    ErrorCode::ValueOutOfRange,
                    ErrorCode::LinkDenunciation,
                    ErrorCode::NothingWrittenOut,
                    ErrorCode::OpinionCarried,
                ];
                assert!(expected.contains(&error.code), "{error:?}");
                None
            }
        }
    }
}

/// A list as a file.
pub fn csv(lines: &str) -> Brought {
    Brought {
        name: "danh sách.csv".into(),
        data: base64::engine::general_purpose::STANDARD.encode(lines),
    }
}

/// One random act; `None` when the dice picked something that can't be done just now.
pub fn act(app: &App, sessions: &[String; 2], dice: &mut Dice, n: usize) -> Option<Stack> {
    let which = dice.roll(2);
    let evening = Evening {
        app,
        session: &sessions[which],
        other: &sessions[1 - which],
        view: app.session_open(&sessions[which]).unwrap(),
        n,
    };
    match dice.roll(40) {
        0..=5 => opinions::said(&evening, dice),
        6..=14 => opinions::changed(&evening, dice),
        15..=19 => answers::act(&evening, dice),
        20..=24 => hall::act(&evening, dice),
        25..=29 => words::act(&evening, dice),
        30..=34 => roll::act(&evening, dice),
        _ => ward::act(&evening, dice),
    }
}
