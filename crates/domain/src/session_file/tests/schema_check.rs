//! The committed schema is the generated one, and it accepts what the program accepts.

use super::{least, samples::samples, whole};
use crate::session_file::schema;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn the_committed_schema_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/session-format.schema.json");
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("GANDAN_UPDATE").is_some() {
        std::fs::write(&path, schema()).unwrap();
    } else {
        assert!(
            committed.replace("\r\n", "\n") == schema(),
            "docs/session-format.schema.json is stale: run this test with GANDAN_UPDATE=1"
        );
    }
}

#[test]
fn the_schema_accepts_every_sample() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    for (path, bytes) in samples() {
        let file: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(
            fault(&schema, &schema, &file, "$"),
            None,
            "{}",
            path.display()
        );
    }
    assert_eq!(fault(&schema, &schema, &whole(), "$"), None);
    assert_eq!(fault(&schema, &schema, &least(), "$"), None);
}

#[test]
fn the_schema_refuses_what_a_schema_can_see() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    for (pointer, value) in [
        ("/format", json!("gandan.session/2")),
        ("/session/copies", json!(-1)),
        ("/session/copies", Value::Null),
        ("/session/title", json!("")),
        ("/session/mode", Value::Null),
        ("/session/ended_at", json!("2026-11-15T08:00:00Z")),
        ("/attendees/0/extra", json!(1)),
        ("/attendees/0/form", json!("Anh")),
        ("/opinions/0/people", json!(0)),
        ("/opinions/0/text", Value::Null),
        ("/opinions/0/answers/0/also/0", json!(-1)),
        ("/opinions/0/follow_up", Value::Null),
    ] {
        let mut file = whole();
        let (above, last) = pointer.rsplit_once('/').unwrap();
        match file.pointer_mut(above).unwrap() {
            Value::Array(elements) => elements[last.parse::<usize>().unwrap()] = value,
            object => object[last] = value,
        }
        assert!(fault(&schema, &schema, &file, "$").is_some(), "{pointer}");
    }
    let mut file = least();
    file["ward"].as_object_mut().unwrap().remove("issuer");
    assert!(fault(&schema, &schema, &file, "$").is_some());
}

/// The first fault of `value` by as much of JSON Schema as the generated one uses; a keyword
/// not known here fails the test rather than passing unseen.
fn fault(root: &Value, schema: &Value, value: &Value, at: &str) -> Option<String> {
    let Value::Object(rules) = schema else {
        return (schema == &json!(false)).then(|| format!("{at}: nothing may stand here"));
    };
    rules.iter().find_map(|(keyword, rule)| {
        let holds = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" | "format" | "properties" => {
                true
            }
            "$ref" => {
                let target = root.pointer(&rule.as_str().unwrap()[1..]).unwrap();
                return fault(root, target, value, at);
            }
            "type" => match rule.as_str().expect("one type") {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "boolean" => value.is_boolean(),
                "integer" => value.is_i64() || value.is_u64(),
                other => panic!("type {other}"),
            },
            "enum" => rule.as_array().unwrap().contains(value),
            "const" => rule == value,
            "oneOf" | "anyOf" => {
                let ways = rule.as_array().unwrap().iter();
                let fitting = ways
                    .filter(|way| fault(root, way, value, at).is_none())
                    .count();
                fitting == 1 || keyword == "anyOf" && fitting > 1
            }
            "required" => {
                let needed = rule.as_array().unwrap();
                needed
                    .iter()
                    .all(|key| value.get(key.as_str().unwrap()).is_some())
            }
            "additionalProperties" => {
                let known = rules.get("properties").and_then(Value::as_object);
                for (key, inner) in value.as_object().into_iter().flatten() {
                    let rule = known.and_then(|known| known.get(key)).unwrap_or(rule);
                    if let Some(found) = fault(root, rule, inner, &format!("{at}.{key}")) {
                        return Some(found);
                    }
                }
                true
            }
            "items" => {
                let elements = value.as_array().into_iter().flatten();
                return elements
                    .enumerate()
                    .find_map(|(i, element)| fault(root, rule, element, &format!("{at}[{i}]")));
            }
            "minimum" => value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|n| n <= rule.as_f64().unwrap()),
            "minLength" => value.as_str().is_none_or(|s| !s.is_empty()),
            "maxLength" => value
                .as_str()
                .is_none_or(|s| s.chars().count() <= 1_000_000),
            "pattern" => value.as_str().is_none_or(|s| s.ends_with("+07:00")),
            other => panic!("keyword {other}"),
        };
        (!holds).then(|| format!("{at}: {keyword} {rule}"))
    })
}
