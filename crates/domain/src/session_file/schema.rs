//! The JSON Schema of the format, generated from the structs that are written.

use super::limits::MAX_TEXT_CHARS;
use super::shape::SessionFile;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The schema, pretty-printed, ending with a line feed. What a schema cannot say (unique ids,
/// known refs, ends after starts) only the program checks.
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<SessionFile>();
    let mut schema = schema.to_value();
    tighten(&mut schema);
    // Whether an object keeps its order is a feature that another crate may switch on.
    schema.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// What is absent is left out, never null or empty: texts get their limits, `null` goes.
fn tighten(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            drop_null(fields);
            if fields.get("type") == Some(&json!("string"))
                && !["enum", "const", "pattern"]
                    .iter()
                    .any(|k| fields.contains_key(*k))
            {
                fields.insert("minLength".to_owned(), json!(1));
                fields.insert("maxLength".to_owned(), json!(MAX_TEXT_CHARS));
            }
            fields.values_mut().for_each(tighten);
        }
        Value::Array(elements) => elements.iter_mut().for_each(tighten),
        _ => {}
    }
}

fn drop_null(fields: &mut Map<String, Value>) {
    if fields.get("default").is_some_and(Value::is_null) {
        fields.remove("default");
    }
    if let Some(Value::Array(types)) = fields.get_mut("type") {
        types.retain(|t| t != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            fields.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(values)) = fields.get_mut("enum") {
        values.retain(|v| !v.is_null());
    }
    if let Some(Value::Array(ways)) = fields.get_mut("anyOf") {
        ways.retain(|way| way != &json!({"type": "null"}));
        if let [Value::Object(one)] = ways.as_slice() {
            let one = one.clone();
            fields.remove("anyOf");
            fields.extend(one);
        }
    }
}
