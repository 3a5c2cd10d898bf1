//! The screens and dialogs of an evening with their text fields, and which of them hold numbers.

/// A screen or dialog: where its text fields stand, which they are, and where the session's record keeps what is typed
/// there ("" where it isn't kept there). Fields that stand there besides are typed into as well.
pub struct Scene(
    pub &'static str,
    pub &'static [(&'static str, &'static str)],
);

/// The number of the paper, which a meeting of residents doesn't have.
pub const NUMBERED: Scene = Scene("main", &[("f-number", "")]);
pub const PREPARE: Scene = Scene(
    "main",
    &[
        ("f-title", "/session/title"),
        ("f-place", "/session/place"),
        ("f-start-date", ""),
        ("f-start-time", ""),
        ("f-end-date", ""),
        ("f-end-time", ""),
        ("chair-name", "/session/chairs/0/name"),
        ("chair-title", "/session/chairs/0/title"),
        ("secretary-name", "/session/secretaries/0/name"),
        ("secretary-title", "/session/secretaries/0/title"),
        ("signer-name", "/session/signers/0/name"),
        ("signer-title", "/session/signers/0/title"),
        ("present-group", "/session/present/0/group"),
        ("present-count", ""),
        ("f-households-total", ""),
        ("f-households-present", ""),
        ("vote-matter", "/session/votes/0/matter"),
        ("vote-for", ""),
        ("vote-against", ""),
        ("vote-none", ""),
        ("agenda-text", "/session/agenda/0"),
        ("basis-text", "/session/basis/0"),
        ("ward-unit-name", "/ward/unit_name"),
        ("ward-name", "/ward/name"),
        ("ward-province", "/ward/province"),
        ("ward-place-name", "/ward/place_name"),
        ("f-copies", ""),
        ("recipient-text", "/session/recipients/0"),
    ],
);
pub const RECORD: Scene = Scene(
    "main",
    &[
        ("composer", ""),
        ("answer-text", "/opinions/0/answers/0/text"),
        ("answer-by", "/opinions/0/answers/0/by"),
        ("follow-up-line", ""),
        ("people", ""),
        ("group", ""),
        ("location", ""),
        ("gist", ""),
    ],
);
pub const SPEAKER: Scene = Scene(
    "[role=dialog]",
    &[
        ("speaker-name", "/attendees/0/name"),
        ("speaker-group", "/attendees/0/group"),
        ("speaker-note", ""),
    ],
);
pub const RENAME: Scene = Scene(
    "[role=dialog]",
    &[
        ("speaker-name", ""),
        ("speaker-group", ""),
        ("speaker-arrived", ""),
        ("speaker-left", ""),
    ],
);
pub const SPEAKERS: Scene = Scene("[role=dialog]", &[("speaker-filter", "")]);
pub const TOPICS: Scene = Scene("[role=dialog]", &[("topic-filter", "")]);
pub const SEARCH: Scene = Scene("[role=dialog]", &[("search-box", "")]);
pub const EDIT: Scene = Scene("[data-test=opinion]", &[("edit-text", "")]);
pub const REVIEW: Scene = Scene(
    "main",
    &[
        ("review-text", "/opinions/0/text"),
        ("people", ""),
        ("group", "/opinions/0/group"),
        ("location", "/opinions/0/location"),
        ("gist", "/opinions/0/gist"),
        ("follow-up-line", ""),
        ("task-person", "/opinions/0/follow_up/person"),
        ("review-with", "/opinions/0/follow_up/with"),
        ("task-result", "/opinions/0/follow_up/result"),
        ("conclusion-new", ""),
        ("conclusion-new-line", ""),
        ("conclusion-new-with", ""),
    ],
);
pub const CONCLUSION: Scene = Scene(
    "[data-test=conclusion]",
    &[
        ("conclusion-text", "/session/conclusions/0/text"),
        ("conclusion-line", ""),
        ("conclusion-with", "/session/conclusions/0/with"),
    ],
);
/// Every scene of an evening.
pub const EVENING: &[&Scene] = &[
    &NUMBERED,
    &PREPARE,
    &RECORD,
    &SPEAKER,
    &RENAME,
    &SPEAKERS,
    &TOPICS,
    &SEARCH,
    &EDIT,
    &REVIEW,
    &CONCLUSION,
];
/// Fields for numbers, days and times, and a short form, which no sentence can be: they are typed into as well, then hold again what they held before.
pub const COUNTED: &[&str] = &[
    "f-start-date",
    "f-start-time",
    "f-end-date",
    "f-end-time",
    "f-number",
    "f-copies",
    "f-households-total",
    "f-households-present",
    "present-count",
    "vote-for",
    "vote-against",
    "vote-none",
    "people",
    "ward-copies",
    "speaker-arrived",
    "speaker-left",
    "mend-arrived",
    "mend-left",
    "abbreviation-short",
    "holiday-new-date",
    "deadline-days",
];
