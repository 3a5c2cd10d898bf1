//! What is said on the evening: the first sample.
use gandan_tests::gandan::root;
use serde_json::Value;

/// A session file, `tests/samples/evening-1.json`.
pub struct Evening(pub Value);

impl Evening {
    pub fn read() -> Self {
        let bytes = std::fs::read(root().join("tests/samples/evening-1.json")).unwrap();
        Self(serde_json::from_slice(&bytes).unwrap())
    }

    pub fn opinions(&self) -> &[Value] {
        self.0["opinions"].as_array().unwrap()
    }

    pub fn person(&self, reference: &str) -> &Value {
        let people = self.0["attendees"].as_array().unwrap();
        people.iter().find(|one| one["ref"] == reference).unwrap()
    }

    /// From 1.
    pub fn number_of(&self, id: &Value) -> usize {
        self.opinions()
            .iter()
            .position(|one| one["id"] == *id)
            .unwrap()
            + 1
    }
}

/// A field's text, or nothing.
pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// A field's list, or an empty one.
pub fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}
