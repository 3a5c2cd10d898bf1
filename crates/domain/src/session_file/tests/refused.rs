//! Bad values: each is refused at its place for its reason.

use super::{Change, World, changed, least, set, whole};
use crate::session_file::FaultReason;
use serde_json::{Value, json};

/// The contract's notation for a JSON pointer: `/opinions/3/topics/0` is `opinions[3].topics[0]`.
fn notation(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        if step.bytes().all(|b| b.is_ascii_digit()) {
            path = format!("{path}[{step}]");
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(step);
        }
    }
    path
}

#[test]
fn the_whole_and_the_least_are_accepted() {
    World::new().read_value(&whole()).unwrap();
    World::new().read_value(&least()).unwrap();
}

#[test]
fn one_wrong_value_is_refused_where_it_stands() {
    let null = || Change::Set(Value::Null);
    let cases: Vec<(&str, Change, &str)> = vec![
        // the format
        ("/format", set("gandan.session/2"), "unknown_format"),
        ("/format", set("Gandan.session/1"), "unknown_format"),
        ("/format", set(1), "wrong_type"),
        ("/format", Change::Unset, "missing_field"),
        // required fields
        ("/ward", Change::Unset, "missing_field"),
        ("/ward/kind", Change::Unset, "missing_field"),
        ("/ward/name", Change::Unset, "missing_field"),
        ("/ward/province", Change::Unset, "missing_field"),
        ("/ward/issuer", Change::Unset, "missing_field"),
        ("/ward/unit_name", Change::Unset, "unit_name_needed"),
        ("/session", Change::Unset, "missing_field"),
        ("/session/kind", Change::Unset, "missing_field"),
        ("/session/title", Change::Unset, "missing_field"),
        ("/session/place", Change::Unset, "missing_field"),
        ("/session/started_at", Change::Unset, "missing_field"),
        ("/opinions/1/text", Change::Unset, "missing_field"),
        // unknown fields, at every level
        ("/extra", set(1), "unknown_field"),
        ("/ward/level", set("x"), "unknown_field"),
        ("/session/opinions", set(json!([])), "unknown_field"),
        ("/session/chairs/0/phone", set("1"), "unknown_field"),
        ("/session/secretaries/0/form", set("Bà"), "unknown_field"),
        ("/session/signers/0/form", set("Bà"), "unknown_field"),
        ("/session/present/0/note", set("x"), "unknown_field"),
        ("/session/households/absent", set(1), "unknown_field"),
        ("/session/votes/0/in_favour", set(1), "unknown_field"),
        ("/session/conclusions/0/status", set("x"), "unknown_field"),
        ("/attendees/0/reference", set("x"), "unknown_field"),
        ("/topics/0/hue", set(1), "unknown_field"),
        ("/opinions/0/Text", set("x"), "unknown_field"),
        (
            "/opinions/0/answers/0/opinions",
            set(json!([])),
            "unknown_field",
        ),
        ("/opinions/0/follow_up/state", set("x"), "unknown_field"),
        // an unknown field comes before what is wrong inside it
        ("/opinions/0/note", null(), "unknown_field"),
        // null
        ("/ward", null(), "null_value"),
        ("/ward/unit_name", null(), "null_value"),
        ("/session/number", null(), "null_value"),
        ("/session/read_back", null(), "null_value"),
        ("/session/agenda", null(), "null_value"),
        ("/session/agenda/0", null(), "null_value"),
        ("/session/ended_at", null(), "null_value"),
        ("/attendees/1", null(), "null_value"),
        ("/attendees/0/form", null(), "null_value"),
        ("/opinions/0/follow_up", null(), "null_value"),
        ("/opinions/0/answers/0/also/0", null(), "null_value"),
        // empty texts
        ("/ward/name", set(""), "empty_text"),
        ("/session/id", set(""), "empty_text"),
        ("/session/title", set("\n\t "), "empty_text"),
        ("/session/basis/0", set(""), "empty_text"),
        ("/session/chairs/0/name", set(" "), "empty_text"),
        ("/attendees/0/ref", set(""), "empty_text"),
        ("/attendees/0/phone", set("\u{a0}\u{200b}"), "empty_text"),
        ("/opinions/0/text", set(""), "empty_text"),
        ("/opinions/0/text", set("\u{1}\u{7f}"), "empty_text"),
        ("/opinions/0/gist", set("\r\n"), "empty_text"),
        ("/opinions/0/topics/0", set(""), "empty_text"),
        ("/opinions/0/channel", set(""), "empty_text"),
        ("/opinions/0/follow_up/due", set(""), "empty_text"),
        // wrong types
        ("/ward", set(json!([])), "wrong_type"),
        ("/session/title", set(3), "wrong_type"),
        ("/session/number", set("7"), "wrong_type"),
        ("/session/read_back", set("true"), "wrong_type"),
        ("/session/read_back", set(1), "wrong_type"),
        ("/session/basis", set("Căn cứ"), "wrong_type"),
        ("/session/households", set(json!([186, 131])), "wrong_type"),
        ("/session/started_at", set(1_700_000_000), "wrong_type"),
        ("/attendees", set(json!({})), "wrong_type"),
        ("/attendees/0", set("h1"), "wrong_type"),
        ("/attendees/0/phone", set(900), "wrong_type"),
        ("/attendees/0/birth_year", set("1957"), "wrong_type"),
        ("/opinions/0/topics", set("pccc"), "wrong_type"),
        ("/opinions/0/speaker", set(0), "wrong_type"),
        ("/opinions/0/answers", set(json!({})), "wrong_type"),
        ("/opinions/0/answers/0/also", set("y-2"), "wrong_type"),
        ("/opinions/0/answers/0/also/0", set(true), "wrong_type"),
        ("/opinions/0/follow_up/due", set(10), "wrong_type"),
        // numbers
        ("/session/number", set(3.0), "not_an_integer"),
        ("/session/number", set(-1), "negative"),
        ("/session/copies", set(-3), "negative"),
        ("/session/present/0/count", set(-1), "negative"),
        ("/session/present/0/count", set(1.5), "not_an_integer"),
        (
            "/session/present/0/count",
            set(4_294_967_296_u64),
            "number_too_large",
        ),
        ("/session/votes/0/for", set(-1), "negative"),
        ("/session/votes/0/against", set(-1), "negative"),
        ("/session/votes/0/none", set(-1), "negative"),
        ("/session/households/total", set(-1), "negative"),
        (
            "/session/households/present",
            set(187),
            "present_above_total",
        ),
        ("/attendees/0/birth_year", set(-1), "negative"),
        ("/attendees/0/birth_year", set(19_570), "number_too_large"),
        ("/opinions/0/people", set(0), "people_below_one"),
        ("/opinions/0/people", set(-5), "people_below_one"),
        ("/opinions/0/people", set(1.0), "not_an_integer"),
        ("/opinions/0/people", set("12"), "wrong_type"),
        // lists
        ("/ward/kind", set("thi_tran"), "not_in_list"),
        ("/ward/kind", set("Phuong"), "not_in_list"),
        ("/ward/issuer", set("ubnd"), "not_in_list"),
        ("/session/kind", set("meeting"), "not_in_list"),
        ("/session/mode", set("adhoc"), "not_in_list"),
        ("/session/chairs/0/form", set("Anh"), "not_in_list"),
        ("/attendees/0/form", set("ông"), "not_in_list"),
        ("/attendees/0/capacity", set("guest"), "not_in_list"),
        ("/opinions/0/channel", set("phone"), "not_in_list"),
        ("/opinions/0/kind", set("kien_nghi"), "not_in_list"),
        ("/opinions/0/authority", set("province"), "not_in_list"),
        ("/opinions/0/answers/0/outcome", set("done"), "not_in_list"),
        ("/opinions/0/follow_up/status", set("done"), "not_in_list"),
        // ids, refs and links
        ("/attendees/0/id", set("s-1"), "duplicate_id"),
        ("/attendees/1/id", set("p-1"), "duplicate_id"),
        ("/opinions/1/id", set("y-1"), "duplicate_id"),
        ("/opinions/2/id", set("p-1"), "duplicate_id"),
        ("/attendees/1/ref", set("h1"), "duplicate_ref"),
        ("/opinions/0/speaker", set("h9"), "unknown_ref"),
        ("/opinions/0/speaker", set("p-1"), "unknown_ref"),
        ("/opinions/0/speaker", set("H1"), "unknown_ref"),
        ("/opinions/0/answers/0/also/1", set("y-9"), "unknown_also"),
        ("/opinions/0/answers/0/also/0", set("2"), "unknown_also"),
        ("/opinions/0/answers/0/also/0", set(4), "unknown_also"),
        ("/opinions/0/answers/0/also/0", set(-1), "unknown_also"),
        ("/opinions/0/answers/0/also/0", set(1.0), "not_an_integer"),
        (
            "/opinions/0/answers/0/also/0",
            set(u64::MAX),
            "unknown_also",
        ),
        // topics
        ("/opinions/0/topics/1", set("lua-dao"), "unknown_topic"),
        ("/opinions/2/topics/0", set("PCCC"), "unknown_topic"),
        ("/topics/0/code", Change::Unset, "missing_field"),
        // times
        (
            "/session/started_at",
            set("2026-11-15T08:00:00Z"),
            "other_offset",
        ),
        (
            "/session/started_at",
            set("2026-11-15T08:00:00+00:00"),
            "other_offset",
        ),
        (
            "/session/started_at",
            set("2026-11-15T08:00:00-07:00"),
            "other_offset",
        ),
        (
            "/session/started_at",
            set("2026-11-15T08:00:00+07:30"),
            "other_offset",
        ),
        (
            "/session/started_at",
            set("2026-11-15T08:00:00"),
            "other_offset",
        ),
        ("/session/started_at", set("2026-11-15"), "not_a_time"),
        ("/session/started_at", set("15/11/2026 08:00"), "not_a_time"),
        (
            "/session/started_at",
            set("2026-11-15T08:00+07:00"),
            "not_a_time",
        ),
        (
            "/session/started_at",
            set("2026-11-15T08:00:00+0700"),
            "not_a_time",
        ),
        (
            "/session/started_at",
            set("2026-11-15 08:00:00+07:00"),
            "not_a_time",
        ),
        (
            "/session/started_at",
            set("2026-11-15T08:00:00+07:00 "),
            "not_a_time",
        ),
        (
            "/session/started_at",
            set("2026-02-29T08:00:00+07:00"),
            "impossible_date",
        ),
        (
            "/session/started_at",
            set("2026-13-01T08:00:00+07:00"),
            "impossible_date",
        ),
        (
            "/session/ended_at",
            set("2026-11-31T08:00:00+07:00"),
            "impossible_date",
        ),
        (
            "/session/ended_at",
            set("2026-11-15T24:00:00+07:00"),
            "impossible_date",
        ),
        (
            "/session/ended_at",
            set("2026-11-15T23:59:60+07:00"),
            "impossible_date",
        ),
        (
            "/session/ended_at",
            set("2026-11-15T07:59:59+07:00"),
            "end_before_start",
        ),
        (
            "/attendees/0/left_at",
            set("2026-11-15T08:09:59+07:00"),
            "end_before_start",
        ),
        ("/attendees/0/arrived_at", set("08:10"), "not_a_time"),
        (
            "/opinions/0/at",
            set("2026-11-15T01:20:00Z"),
            "other_offset",
        ),
        (
            "/opinions/0/answers/0/at",
            set("2026-04-31T09:00:00+07:00"),
            "impossible_date",
        ),
        // deadlines
        ("/session/conclusions/0/due", set("sớm"), "unreadable_due"),
        (
            "/session/conclusions/0/due",
            set("31/02/2026"),
            "impossible_date",
        ),
        (
            "/session/conclusions/0/due",
            set("2026-02-30"),
            "impossible_date",
        ),
        ("/opinions/0/follow_up/due", set("0n"), "unreadable_due"),
        ("/opinions/0/follow_up/due", set("thứ 9"), "unreadable_due"),
        ("/opinions/0/follow_up/due", set("32/11"), "impossible_date"),
    ];
    assert!(cases.len() >= 60);
    let world = World::new();
    for (pointer, change, reason) in cases {
        let file = changed(pointer, change);
        let fault = world.read_value(&file).expect_err(pointer);
        assert_eq!(
            (fault.path.as_str(), fault.reason.code()),
            (notation(pointer).as_str(), reason),
            "{fault:?}"
        );
    }
}

#[test]
fn what_is_found_is_quoted_short() {
    let fault = World::new()
        .read_value(&changed("/opinions/0/topics/0", set("x".repeat(1000))))
        .unwrap_err();
    let FaultReason::UnknownTopic { found } = fault.reason else {
        panic!("{fault:?}");
    };
    assert_eq!(found.chars().count(), 81);
    let fault = World::new()
        .read_value(&changed("/opinions/0/a\nb", set(1)))
        .unwrap_err();
    assert_eq!(fault.path, r"opinions[0].a\nb", "a path stays on one line");
}

#[test]
fn the_list_of_codes_is_complete() {
    let codes: std::collections::HashSet<&str> = FaultReason::CODES.into_iter().collect();
    assert_eq!(codes.len(), FaultReason::CODES.len());
    assert!(codes.contains(FaultReason::UnitNameNeeded.code()));
}
