//! Vietnamese as it is really typed: what `UniKey` sends, in Telex and in VNI, into every text field of the program; and
//! a real input method. Not one character may be wrong, in the field or in what is kept.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use gandan_tests::typing::{Method, Sentence, Stroke, sentences};
use gandan_tests::window::{Left, Played, Told, Trouble, Typing, Window, by, journey, units};
use serde_json::Value;

/// So many sentences are typed into every field.
const A_FIELD: usize = 10;

/// A screen or dialog: where its text fields stand, which they are, and where the session's record keeps what is typed
/// there ("" where it isn't kept there). Fields that stand there besides are typed into as well.
struct Scene(&'static str, &'static [(&'static str, &'static str)]);

const PREPARE: Scene = Scene(
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
const RECORD: Scene = Scene(
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
const SPEAKER: Scene = Scene(
    "[role=dialog]",
    &[
        ("speaker-name", "/attendees/0/name"),
        ("speaker-group", "/attendees/0/group"),
        ("speaker-note", ""),
    ],
);
const RENAME: Scene = Scene(
    "[role=dialog]",
    &[("speaker-name", ""), ("speaker-group", "")],
);
const SPEAKERS: Scene = Scene("[role=dialog]", &[("speaker-filter", "")]);
const TOPICS: Scene = Scene("[role=dialog]", &[("topic-filter", "")]);
const SEARCH: Scene = Scene("[role=dialog]", &[("search-box", "")]);
const EDIT: Scene = Scene("[data-test=opinion]", &[("edit-text", "")]);
const REVIEW: Scene = Scene(
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
const CONCLUSION: Scene = Scene(
    "[data-test=conclusion]",
    &[
        ("conclusion-text", "/session/conclusions/0/text"),
        ("conclusion-line", ""),
        ("conclusion-with", "/session/conclusions/0/with"),
    ],
);
/// Thiết lập: each part with its fields.
const SETTINGS: &[(&str, &[&str])] = &[
    (
        "ward",
        &[
            "ward-name",
            "ward-province",
            "ward-place-name",
            "ward-place",
            "ward-copies",
        ],
    ),
    (
        "units",
        &[
            "unit-name",
            "unit-shorts",
            "unit-new-name",
            "unit-new-shorts",
        ],
    ),
    ("officials", &["official-new-name", "official-new-title"]),
    ("groups", &["group-new-name", "groups-paste"]),
    ("topics", &["topic-name", "topic-new-name"]),
    ("holidays", &["holiday-new-date", "holiday-new-name"]),
    ("deadlines", &["deadline-days", "deadline-basis"]),
    (
        "abbreviations",
        &["abbreviation-new-short", "abbreviation-new-long"],
    ),
    ("modules", &["module-new-name", "module-new-text"]),
    ("look", &[]),
];
/// Fields for numbers, days and times: they are typed into as well, then hold again what they held before.
const COUNTED: &[&str] = &[
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
    "speaker-minutes",
    "holiday-new-date",
    "deadline-days",
];

/// Goes through the fields with ten sentences each, in Telex and VNI, so that all sentences have their turn.
struct Sweep {
    played: Vec<Played>,
    next: usize,
    wrong: Vec<String>,
    /// What each field held in the end.
    last: BTreeMap<String, String>,
    fields: usize,
}

impl Sweep {
    fn new() -> Self {
        let all = sentences();
        let telex = Played::all(&all, Method::Telex);
        let vni = Played::all(&all, Method::Vni);
        Self {
            played: telex
                .into_iter()
                .zip(vni)
                .enumerate()
                .map(|(index, (telex, vni))| if index % 2 == 0 { telex } else { vni })
                .collect(),
            next: 0,
            wrong: Vec::new(),
            last: BTreeMap::new(),
            fields: 0,
        }
    }

    /// Types into every text field that stands in an element now; the listed ones must be among them.
    async fn fields(&mut self, w: &Window, root: &str, listed: &[&str]) -> Told {
        w.wait_for(root).await?;
        let found = w.text_fields(root).await?;
        for name in listed {
            assert!(
                found.iter().any(|one| one == name),
                "{root} has no text field {name}: {found:?}"
            );
        }
        for name in found {
            self.field(w, root, &name).await?;
        }
        Ok(())
    }

    async fn field(&mut self, w: &Window, root: &str, name: &str) -> Told {
        let end = self.next + A_FIELD;
        let ten = &self.played[self.next..end];
        self.next = end % self.played.len();
        let left = if COUNTED.contains(&name) {
            Left::Before
        } else {
            Left::Last
        };
        let wrong = w.replay(&format!("{root} {}", by(name)), ten, left).await?;
        self.wrong
            .extend(wrong.into_iter().map(|one| format!("{name}: {one}")));
        if left == Left::Last {
            self.last
                .insert(name.to_owned(), ten[A_FIELD - 1].text.clone());
        }
        self.fields += 1;
        Ok(())
    }

    async fn scene(&mut self, w: &Window, scene: &Scene) -> Told {
        let listed: Vec<&str> = scene.1.iter().map(|(name, _)| *name).collect();
        self.fields(w, scene.0, &listed).await
    }

    /// What the record holds of a scene is what its fields held.
    fn kept(&self, record: &Value, scene: &Scene) {
        for (name, pointer) in scene.1.iter().filter(|(_, pointer)| !pointer.is_empty()) {
            let kept = record.pointer(pointer).and_then(Value::as_str);
            assert_eq!(kept, self.last.get(*name).map(String::as_str), "{name}");
        }
    }
}

async fn three_hundred(w: &Window, method: Method) -> Told {
    w.new_evening().await?;
    let all = sentences();
    let wrong = w.replay_an_evening(&Played::all(&all, method)).await?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    w.wait_count(&by("opinion"), all.len()).await?;
    w.close();
    let record = w.record()?;
    let kept: Vec<&str> = record["opinions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["text"].as_str().unwrap())
        .collect();
    let meant: Vec<&str> = all.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(kept, meant);
    Ok(())
}

#[test]
fn three_hundred_sentences_in_telex_into_the_composer() {
    journey("unikey-telex", Typing::Plain, async |w| {
        three_hundred(&w, Method::Telex).await
    });
}

#[test]
fn three_hundred_sentences_in_vni_into_the_composer() {
    journey("unikey-vni", Typing::Plain, async |w| {
        three_hundred(&w, Method::Vni).await
    });
}

#[test]
fn ten_sentences_into_every_text_field_of_an_evening() {
    journey("unikey-fields", Typing::Plain, async |w| {
        let mut sweep = Sweep::new();
        prepare(&w, &mut sweep).await?;
        record(&w, &mut sweep).await?;
        review(&w, &mut sweep).await?;
        w.close();
        assert!(sweep.wrong.is_empty(), "{}", sweep.wrong.join("\n"));
        let record = w.record()?;
        for scene in [&PREPARE, &RECORD, &SPEAKER, &REVIEW, &CONCLUSION] {
            sweep.kept(&record, scene);
        }
        Ok(())
    });
}

/// A residents' meeting has the most fields; a row of every list is opened.
async fn prepare(w: &Window, sweep: &mut Sweep) -> Told {
    w.new_session().await?;
    for (list, choice) in [("f-kind", "Họp"), ("ward-issuer", "Tổ")] {
        w.focus(&by(list)).await?;
        w.type_text(choice).await?;
    }
    for list in [
        "chair",
        "secretary",
        "signer",
        "present",
        "vote",
        "agenda",
        "basis",
        "recipient",
    ] {
        if !w.is_there(&by(&format!("{list}-row"))).await? {
            w.focus(&by(&format!("{list}-add"))).await?;
            w.press("Enter").await?;
        }
        w.wait_count(&by(&format!("{list}-row")), 1).await?;
    }
    sweep.scene(w, &PREPARE).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

async fn record(w: &Window, sweep: &mut Sweep) -> Told {
    // The panel stands beside what is typed.
    sweep.fields(w, "main", &["composer"]).await?;
    sweep.scene(w, &RECORD).await?;
    w.focus(&by("composer")).await?;
    for (key, scene) in [
        ("F7", &TOPICS),
        ("Ctrl+k", &SEARCH),
        ("Shift+F2", &SPEAKERS),
    ] {
        w.press(key).await?;
        sweep.scene(w, scene).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
    }
    let said = sweep.last["composer"].clone();
    w.wait_value(&by("composer"), &said).await?;
    w.press("F2").await?;
    sweep.scene(w, &SPEAKER).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_text(&by("composer-speaker"), &sweep.last["speaker-name"])
        .await?;
    w.press("Ctrl+r").await?;
    let named = sweep.last.clone();
    sweep.scene(w, &RENAME).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    sweep.last = named;
    // Who spoke at once has closed it.
    w.pick(1).await?;
    w.press("F6").await?;
    w.wait_focus(&by("follow-up-line")).await?;
    w.type_over("địa chính 10n").await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_count(&by("opinion"), 1).await?;
    w.press("Ctrl+e").await?;
    sweep.scene(w, &EDIT).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

async fn review(w: &Window, sweep: &mut Sweep) -> Told {
    w.go(3).await?;
    w.wait_count(&by("review-row"), 1).await?;
    w.pick(1).await?;
    w.wait_for(&by("review-text")).await?;
    let answered = sweep.last.clone();
    sweep.scene(w, &REVIEW).await?;
    for name in ["answer-text", "answer-by"] {
        sweep.last.insert(name.to_owned(), answered[name].clone());
    }
    w.focus(&by("conclusion-new")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_count(&by("conclusion"), 1).await?;
    sweep.scene(w, &CONCLUSION).await?;
    w.focus(&by("conclusion-new")).await
}

#[test]
fn ten_sentences_into_every_text_field_of_the_settings() {
    journey("unikey-settings", Typing::Plain, async |w| {
        let mut sweep = Sweep::new();
        w.wait_for(&by("to-settings")).await?;
        w.tab_to(&by("to-settings")).await?;
        w.press("Enter").await?;
        for (part, fields) in SETTINGS {
            w.wait_focus(&by(&format!("settings-{part}"))).await?;
            let before = sweep.last.clone();
            sweep.fields(&w, "main", fields).await?;
            w.focus(&by(&format!("settings-{part}"))).await?;
            // The part is left and opened again: it shows what has been kept.
            w.press("Down").await?;
            w.press("Up").await?;
            w.wait_focus(&by(&format!("settings-{part}"))).await?;
            for (name, last) in &sweep.last {
                if before.contains_key(name) || name.contains("-new") || name.ends_with("-paste") {
                    continue;
                }
                let kept = "return [...document.querySelectorAll(arguments[0])].some(e => e.value === arguments[1])";
                w.until_with(
                    &format!("{name} has kept {last:?}"),
                    kept,
                    &[by(name).into(), last.as_str().into()],
                )
                .await?;
            }
            w.press("Down").await?;
        }
        assert!(sweep.wrong.is_empty(), "{}", sweep.wrong.join("\n"));
        Ok(())
    });
}

/// The middle of a word that is being put right: the Backspaces are there, the letters aren't yet.
fn middle(strokes: &[Stroke]) -> usize {
    strokes
        .iter()
        .rposition(|stroke| stroke.back > 1 && !stroke.put.is_empty())
        .unwrap()
}

/// What a field holds after these strokes.
fn field_after(strokes: &[Stroke]) -> String {
    let mut field = String::new();
    for stroke in strokes {
        for _ in 0..stroke.back {
            field.pop();
        }
        field.push_str(&stroke.put);
    }
    field
}

#[test]
fn a_save_or_an_offer_between_the_backspaces_and_the_letters_changes_nothing() {
    journey("unikey-race", Typing::Plain, async |w| {
        w.new_evening().await?;
        let long: Vec<Sentence> = sentences()
            .into_iter()
            .filter(|one| one.text.contains("đường"))
            .take(6)
            .collect();
        let mut said = Vec::new();
        for method in [Method::Telex, Method::Vni] {
            for (index, one) in Played::all(&long, method).iter().enumerate() {
                let half = middle(&one.strokes);
                let (begun, rest) = one.strokes.split_at(half);
                let taken_back = Stroke {
                    back: rest[0].back,
                    put: String::new(),
                };
                let put = Stroke {
                    back: 0,
                    put: rest[0].put.clone(),
                };
                let begun = [begun, &[taken_back]].concat();
                w.send(&begun).await?;
                // Kept as it stands now, the offers are about it: then the letters come.
                let halved = field_after(&begun);
                w.wait_draft("composer", &halved, units(&halved)).await?;
                w.offers_settled().await?;
                if index % 2 == 0 {
                    // Its first part is an opinion already when the rest comes.
                    w.press("F6").await?;
                    w.wait_focus(&by("follow-up-line")).await?;
                    w.press("Escape").await?;
                    w.wait_focus(&by("composer")).await?;
                }
                w.send(&[&[put], &rest[1..]].concat()).await?;
                w.wait_value(&format!("{}:focus", by("composer")), &one.text)
                    .await?;
                w.finish().await?;
                said.push(one.text.clone());
                w.wait_count(&by("opinion"), said.len()).await?;
            }
        }
        assert!(said.len() >= 6, "{}", said.len());
        w.close();
        let record = w.record()?;
        let kept: Vec<&str> = record["opinions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap())
            .collect();
        assert_eq!(kept, said);
        Ok(())
    });
}

/// Two sentences each in the composer, the name, the palette and the line of the task.
async fn through_an_input_method(w: &Window, method: Method) -> Result<(), Trouble> {
    let said = [
        "Đề nghị phường sửa đường ngõ 18, nước ngập đến bậc cửa.",
        "Bà Quý ở tổ 7 hỏi: bao giờ khuyến khích xây giếng?",
    ];
    let names = ["Nguyễn Thị Thủy", "Đặng Quốc Vượng"];
    let lines = ["địa chính 10n", "văn hóa 30/11"];
    w.new_evening().await?;
    for (index, text) in said.iter().enumerate() {
        w.click_really(&by("composer")).await?;
        w.press("F2").await?;
        w.wait_focus(&by("speaker-name")).await?;
        w.type_through(method, names[index])?;
        w.wait_value(&by("speaker-name"), names[index]).await?;
        w.press_really("ctrl+Return")?;
        w.wait_focus(&by("composer")).await?;
        w.wait_text(&by("composer-speaker"), names[index]).await?;
        w.type_through(method, text)?;
        w.wait_value(&by("composer"), text).await?;
        w.press_really("F7")?;
        w.wait_focus(&by("topic-filter")).await?;
        let topic = ["Đất đai", "Giáo dục"][index];
        w.type_through(method, topic)?;
        w.wait_value(&by("topic-filter"), topic).await?;
        w.press_really("Escape")?;
        w.wait_focus(&by("composer")).await?;
        w.press_really("F6")?;
        w.wait_focus(&by("follow-up-line")).await?;
        w.type_through(method, lines[index])?;
        w.wait_value(&by("follow-up-line"), lines[index]).await?;
        w.press_really("Return")?;
        w.wait_focus(&by("composer")).await?;
        w.wait_value(&by("composer"), text).await?;
        w.finish().await?;
        w.wait_count(&by("opinion"), index + 1).await?;
    }
    w.close();
    let record = w.record()?;
    for (index, text) in said.iter().enumerate() {
        let opinion = &record["opinions"][index];
        assert_eq!(opinion["text"], *text);
        assert_eq!(record["attendees"][index]["name"], names[index]);
        assert!(opinion["follow_up"]["due"].is_string() || opinion["follow_up"]["due"].is_object());
    }
    Ok(())
}

#[test]
fn an_input_method_in_telex_is_recorded_as_typed() {
    journey(
        "input-method-telex",
        Typing::InputMethod(Method::Telex),
        async |w| through_an_input_method(&w, Method::Telex).await,
    );
}

#[test]
fn an_input_method_in_vni_is_recorded_as_typed() {
    journey(
        "input-method-vni",
        Typing::InputMethod(Method::Vni),
        async |w| through_an_input_method(&w, Method::Vni).await,
    );
}
