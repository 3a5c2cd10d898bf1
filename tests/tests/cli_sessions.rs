//! Evenings through the command line: in, listed, checked, out again, and nothing lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::gandan::{Gandan, samples};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::io::Read;

fn sample(name: &str) -> Vec<u8> {
    let path = gandan_tests::gandan::root()
        .join("tests/samples")
        .join(name);
    std::fs::read(path).unwrap()
}

/// The words of a Word document.
fn words(docx: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut xml)
        .unwrap();
    let mut text = String::new();
    for part in xml.split("<w:t").skip(1) {
        let Some((_, rest)) = part.split_once('>') else {
            continue;
        };
        text.push_str(rest.split("</w:t>").next().unwrap_or_default());
    }
    text
}

#[test]
fn every_sample_goes_in_and_comes_out_whole() {
    for (name, bytes) in samples() {
        let (here, there) = (Gandan::new(), Gandan::new());
        let id = here.import(&bytes);
        assert_eq!(here.import(&bytes), id, "{name}: twice adds nothing");
        let listed = here.call(["--json", "session", "list"]).done().json();
        assert_eq!(listed.as_array().unwrap().len(), 1, "{name}");
        let source: Value = serde_json::from_slice(&bytes).unwrap();
        let opinions = source["opinions"].as_array().unwrap();
        assert_eq!(
            listed[0]["opinions"],
            opinions.len(),
            "{name}: counts keep denunciations"
        );

        let full = here.full(&id);
        let file: Value = serde_json::from_slice(&full).unwrap();
        for (was, is) in opinions.iter().zip(file["opinions"].as_array().unwrap()) {
            assert_eq!(was["text"], is["text"], "{name}");
        }
        assert_eq!(there.import(&full), id);
        assert_eq!(
            there.full(&id),
            full,
            "{name}: the same bytes from another data folder"
        );
        assert_eq!(here.import(&full), id, "{name}: an export is what is here");
    }
}

#[test]
fn only_the_full_copy_holds_denunciations() {
    for (name, bytes) in samples() {
        let gandan = Gandan::new();
        let id = gandan.import(&bytes);
        let source: Value = serde_json::from_slice(&bytes).unwrap();
        let opinions = source["opinions"].as_array().unwrap();
        let closed: Vec<&Value> = opinions
            .iter()
            .filter(|o| o["kind"] == "denunciation")
            .collect();
        let elsewhere: HashSet<&str> = opinions
            .iter()
            .filter(|o| o["kind"] != "denunciation")
            .filter_map(|o| o["speaker"].as_str())
            .collect();
        let mut secrets: Vec<String> = Vec::new();
        // A gist may be the very line that the paper prints of its own for all of them.
        let gists: Vec<String> = closed.iter().filter_map(|o| text(&o["gist"])).collect();
        for opinion in &closed {
            secrets.extend(text(&opinion["text"]));
            let answers = opinion["answers"].as_array().into_iter().flatten();
            secrets.extend(answers.filter_map(|a| text(&a["text"])));
            let speaker = opinion["speaker"].as_str().unwrap_or_default();
            let people = source["attendees"].as_array().unwrap();
            let row = people.iter().find(|a| a["ref"] == *speaker);
            if let Some(row) = row.filter(|_| !elsewhere.contains(speaker)) {
                secrets.extend(text(&row["name"]));
                secrets.extend(text(&row["citizen_id"]));
            }
        }
        let call = |copy: &[&str]| {
            let words = ["session", "export", &id, "-o", "-", "--format", "json"];
            gandan.call(words.iter().chain(copy)).done().text()
        };
        let full = call(&["--copy", "full"]);
        for (what, copy) in [
            ("default", call(&[])),
            ("units", call(&["--copy", "units"])),
            ("public", call(&["--copy", "public"])),
            ("paper", {
                let out = gandan.path("minutes.docx");
                let file = out.to_str().unwrap();
                gandan.call(["session", "export", &id, "-o", file]).done();
                words(&std::fs::read(out).unwrap())
            }),
        ] {
            let gists = gists.iter().filter(|_| what != "paper");
            for secret in secrets.iter().chain(gists) {
                assert!(
                    full.contains(&json_inside(secret)),
                    "{name}: full lacks {secret}"
                );
                assert!(
                    !copy.contains(&json_inside(secret)),
                    "{name}: {what} has {secret}"
                );
            }
        }
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn json_inside(text: &str) -> String {
    json!(text).to_string().trim_matches('"').to_owned()
}

#[test]
fn the_minute_is_the_same_bytes_on_the_same_date() {
    let gandan = Gandan::new();
    let id = gandan.import(&sample("evening-1.json"));
    let write = |name: &str, more: &[&str]| {
        let out = gandan.path(name);
        let file = out.to_str().unwrap();
        let words = [
            "session",
            "export",
            &id,
            "-o",
            file,
            "--date",
            "2026-11-04T08:00:00+07:00",
        ];
        gandan.call(words.iter().chain(more)).done();
        std::fs::read(out).unwrap()
    };
    let first = write("một.docx", &[]);
    assert_eq!(
        write("hai.docx", &["--format", "docx", "--paper", "minutes"]),
        first
    );
    let by_topic = write("ba.docx", &["--order", "topic", "--copy", "full"]);
    assert_ne!(
        words(&by_topic),
        words(&first),
        "the order changes the paper"
    );
    let utc = gandan.path("utc.docx");
    let file = utc.to_str().unwrap();
    let date = "2026-11-04T01:00:00Z";
    gandan
        .call(["session", "export", &id, "-o", file, "--date", date])
        .done();
    assert_eq!(
        std::fs::read(utc).unwrap(),
        first,
        "one instant, however written"
    );
}

#[test]
fn an_export_leaves_nothing_half_written() {
    let gandan = Gandan::new();
    let id = gandan.import(&sample("reception-1.json"));
    let out = gandan.path("out");
    std::fs::create_dir(&out).unwrap();
    let file = out.join("phiên.json");
    gandan
        .call(["session", "export", &id, "-o", file.to_str().unwrap()])
        .done();
    let names: Vec<_> = std::fs::read_dir(&out)
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert_eq!(
        names,
        ["phiên.json"],
        "the format follows the file's name; nothing else is left"
    );
    let nowhere = gandan.path("no/such/folder.json");
    let said = gandan.call([
        "--json",
        "session",
        "export",
        &id,
        "-o",
        nowhere.to_str().unwrap(),
    ]);
    assert_eq!(
        (said.status, said.fault()["code"].as_str()),
        (1, Some("export_not_written"))
    );
}

#[test]
fn a_check_says_what_is_missing() {
    let gandan = Gandan::new();
    let whole = gandan.import(&sample("reception-1.json"));
    let said = gandan.call(["session", "check", &whole]).done();
    assert!(said.out.is_empty(), "nothing is missing: {}", said.text());

    let mut file: Value = serde_json::from_slice(&sample("evening-1.json")).unwrap();
    let session = file["session"].as_object_mut().unwrap();
    session.remove("ended_at");
    session.remove("chairs");
    let id = gandan.import(&serde_json::to_vec(&file).unwrap());
    let said = gandan.call(["session", "check", &id]);
    assert_eq!(said.status, 1);
    assert!(
        said.text().contains("Chưa có giờ kết thúc."),
        "{}",
        said.text()
    );
    let said = gandan.call(["--json", "--lang", "en", "session", "check", &id]);
    assert_eq!(said.status, 1);
    let missing = said.json()["missing"].as_array().unwrap().clone();
    let codes: Vec<&str> = missing
        .iter()
        .map(|m| m["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["no_chair", "no_end_time"]);
    assert_eq!(missing[0]["message"], "Nobody presides.");

    let out = gandan.path("draft.docx");
    let said = gandan
        .call(["session", "export", &id, "-o", out.to_str().unwrap()])
        .done();
    assert!(
        said.err.contains("DỰ THẢO"),
        "a draft is said to be one: {}",
        said.err
    );
    assert!(words(&std::fs::read(out).unwrap()).contains("DỰ THẢO"));
}

#[test]
fn invented_evenings_fill_a_folder_the_same_way_each_time() {
    let (one, two) = (Gandan::new(), Gandan::new());
    for gandan in [&one, &two] {
        let words = [
            "--json",
            "db",
            "generate",
            "--opinions",
            "150",
            "--seed",
            "11",
        ];
        assert_eq!(gandan.call(words).done().json()["opinions"], 150);
    }
    let list = |gandan: &Gandan| gandan.call(["--json", "session", "list"]).done().json();
    assert_eq!(list(&one), list(&two));
    let id = list(&one)[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(one.full(&id), two.full(&id));
    let check = one.call(["--json", "db", "check"]).done().json();
    assert_eq!(
        (&check["sound"], &check["rows"]["opinions"]),
        (&json!(true), &json!(150))
    );
}

#[test]
fn the_folder_named_in_the_call_goes_before_the_variable() {
    let gandan = Gandan::new();
    gandan.import(&sample("evening-1.json"));
    let other = gandan.path("khác");
    let said = gandan.call([
        "session",
        "list",
        "--json",
        "--data-dir",
        other.to_str().unwrap(),
    ]);
    assert_eq!(said.done().json(), json!([]));
    assert!(other.join("gandan.db").exists());
}

#[test]
fn numbers_and_texts_at_their_limits_go_through_every_door() {
    let most = u32::MAX;
    let mut file = json!({
        "format": "gandan.session/1",
        "ward": {
            "kind": "dac_khu", "name": "A", "province": "B", "issuer": "to_dan_pho",
            "unit_name": "Tổ"
        },
        "session": {
            "kind": "residents_meeting", "title": "dòng 1\n\n\tdòng <b>&amp;\"'", "place": "P",
            "number": most, "copies": most,
            "started_at": "9999-12-31T00:00:00+07:00",
            "present": [{"group": "a", "count": most}, {"group": "b", "count": most}],
            "votes": [{"matter": "m", "for": most, "against": most, "none": most}, {}],
            "chairs": [{}], "secretaries": [{}], "signers": [{}], "conclusions": [{}],
            "recipients": ["Lưu: VT", "- abc;", "."]
        },
        "attendees": [{"ref": "a", "name": "\u{202e}אבג <&>"}, {"ref": "b"}, {}],
        "opinions": [
            {"text": "ă".repeat(30_000), "speaker": "a", "people": most, "answers": [{}]},
            {"text": "👨\u{200d}👩\u{200d}👧 ]]>&#x0; \u{b}", "speaker": "b", "gist": "\n\n x"},
            {"text": "x", "people": most, "follow_up": {"due": "10n"}},
            {"text": "x", "kind": "denunciation", "people": most}
        ]
    });
    for households in [
        None,
        Some(json!({"total": most, "present": most})),
        Some(json!({"total": 0})),
    ] {
        if let Some(households) = households {
            file["session"]["households"] = households;
        }
        let gandan = Gandan::new();
        let id = gandan.import(&serde_json::to_vec(&file).unwrap());
        for order in ["spoken", "topic", "authority"] {
            let words = ["session", "export", &id, "-o", "a.docx", "--order", order];
            gandan.call(words).done();
        }
        let said = gandan.call(["session", "check", &id]);
        assert_eq!(said.status, 1, "{}", said.err);
        assert_eq!(gandan.import(&gandan.full(&id)), id);
    }
}
