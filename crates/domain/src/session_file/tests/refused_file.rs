//! Bad files as files: JSON the contract does not allow, bytes that are no text, and the limits of
//! length and depth.

use super::{World, changed, set, whole};
use crate::session_file::{FaultReason, MAX_FILE_BYTES, MAX_NESTING, MAX_TEXT_CHARS};

#[test]
fn what_json_itself_allows_but_the_contract_does_not() {
    let text = serde_json::to_string(&whole()).unwrap();
    let with = |find: &str, put: &str| {
        let changed = text.replacen(find, put, 1);
        assert_ne!(changed, text, "{find} is in the file");
        changed
    };
    let cases = [
        // a key twice, also when one is escaped, also with the same value
        (
            with(r#""copies":3"#, r#""copies":3,"copies":3"#),
            "session.copies",
            "duplicate_key",
        ),
        (
            with(r#""copies":3"#, r#""copies":3,"\u0063opies":4"#),
            "session.copies",
            "duplicate_key",
        ),
        (
            with(r#""gist":"#, r#""gist":"a","gist":"#),
            "opinions[0].gist",
            "duplicate_key",
        ),
        (
            with(r#""format":"#, r#""format":"x","format":"#),
            "format",
            "duplicate_key",
        ),
        // numbers that are whole but not written so
        (
            with(r#""copies":3"#, r#""copies":3e0"#),
            "session.copies",
            "not_an_integer",
        ),
        (
            with(r#""copies":3"#, r#""copies":-0"#),
            "session.copies",
            "not_an_integer",
        ),
        (
            with(r#""copies":3"#, r#""copies":99999999999999999999"#),
            "session.copies",
            "number_too_large",
        ),
        // a topic of the ward's own twice
        (
            with(r#""topics":[{"#, r#""topics":[{"code":"tram-sac"},{"#),
            "topics[1].code",
            "duplicate_topic",
        ),
        // not JSON
        (with(r#""copies":3"#, r#""copies":03"#), "$", "invalid_json"),
        (
            with(r#""copies":3"#, r#""copies":NaN"#),
            "$",
            "invalid_json",
        ),
        (with(r#""copies":3"#, r#""copies":3,"#), "$", "invalid_json"),
        (with(r#""copies":3"#, "'copies':3"), "$", "invalid_json"),
        (with("Trạm sạc", "Trạm\nsạc"), "$", "invalid_json"),
        (with("Trạm sạc", r"\ud83d"), "$", "invalid_json"),
        (format!("{text} {{}}"), "$", "invalid_json"),
        (format!("// ghi chú\n{text}"), "$", "invalid_json"),
        (text[..text.len() - 1].to_owned(), "$", "invalid_json"),
        (String::new(), "$", "invalid_json"),
        ("   ".to_owned(), "$", "invalid_json"),
        // JSON, but no session
        ("[]".to_owned(), "$", "wrong_type"),
        ("null".to_owned(), "$", "null_value"),
        ("\"gandan.session/1\"".to_owned(), "$", "wrong_type"),
        ("{}".to_owned(), "format", "missing_field"),
        // of another version nothing else is judged
        (
            r#"{"format":"gandan.session/2","new":null}"#.to_owned(),
            "format",
            "unknown_format",
        ),
    ];
    let world = World::new();
    for (text, path, reason) in cases {
        let fault = world.read(text.as_bytes()).expect_err(reason);
        assert_eq!(
            (fault.path.as_str(), fault.reason.code()),
            (path, reason),
            "{text:.80}"
        );
    }
}

#[test]
fn bytes_that_are_not_utf8_are_refused() {
    let mut bytes = serde_json::to_vec(&whole()).unwrap();
    let at = bytes.iter().position(|b| !b.is_ascii()).unwrap();
    bytes[at] = 0xff;
    let fault = World::new().read(&bytes).unwrap_err();
    assert_eq!(fault.reason, FaultReason::InvalidUtf8 { byte: at });
    let utf16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let fault = World::new().read(&utf16).unwrap_err();
    assert_eq!(fault.reason.code(), "invalid_json");
}

#[test]
fn beyond_a_limit_is_refused_with_the_limit_named() {
    let world = World::new();
    let a = |n| "ă".repeat(n);
    let just = changed("/opinions/0/text", set(a(MAX_TEXT_CHARS)));
    world.read_value(&just).expect("the limit itself is within");
    let fault = world
        .read_value(&changed("/opinions/0/text", set(a(MAX_TEXT_CHARS + 1))))
        .unwrap_err();
    assert_eq!(fault.path, "opinions[0].text");
    assert_eq!(
        fault.reason.context(),
        [
            ("limit", "1000000".to_owned()),
            ("found", "1000001".to_owned())
        ]
    );

    let mut bytes = serde_json::to_vec(&whole()).unwrap();
    bytes.resize(MAX_FILE_BYTES, b' ');
    world.read(&bytes).expect("the limit itself is within");
    bytes.push(b' ');
    let fault = world.read(&bytes).unwrap_err();
    assert_eq!(
        (fault.path.as_str(), fault.reason.code()),
        ("$", "file_too_large")
    );
    assert_eq!(fault.reason.context(), [("limit", "64 MB".to_owned())]);
}

#[test]
fn nesting_ends_at_the_limit_however_deep_it_goes() {
    let world = World::new();
    // The file's object is the first level: within the limit it is merely an unknown field.
    let nested = |levels: usize| {
        format!(
            r#"{{"format":"gandan.session/1","x":{}{}}}"#,
            "[".repeat(levels - 1),
            "]".repeat(levels - 1)
        )
    };
    let fault = world.read(nested(MAX_NESTING).as_bytes()).unwrap_err();
    assert_eq!(
        (fault.path.as_str(), fault.reason.code()),
        ("x", "unknown_field")
    );
    for deep in [
        nested(MAX_NESTING + 1),
        nested(10_000),
        "[".repeat(5_000_000),
    ] {
        let fault = world.read(deep.as_bytes()).unwrap_err();
        assert_eq!(fault.reason, FaultReason::TooDeep { limit: MAX_NESTING });
    }
    let objects = r#"{"a":"#.repeat(2_000_000);
    let fault = world.read(objects.as_bytes()).unwrap_err();
    assert_eq!(fault.reason, FaultReason::TooDeep { limit: MAX_NESTING });
}
