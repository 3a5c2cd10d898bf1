//! One changed row, as the journal stores it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Columns of a row by name.
pub(crate) type Image = Map<String, Value>;

/// What one act did to one row. Of an update only the columns that changed are kept; columns
/// are named, so that the entry outlives later columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Change {
    /// Table.
    #[serde(rename = "t")]
    pub table: String,
    /// The row's primary key.
    #[serde(rename = "k")]
    pub key: Vec<Value>,
    /// Before the act; absent = there was no such row.
    #[serde(rename = "b")]
    pub before: Option<Image>,
    /// After the act; absent = the row is gone.
    #[serde(rename = "a")]
    pub after: Option<Image>,
}

impl Change {
    /// The same change the other way round.
    pub(crate) fn inverse(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
            ..self
        }
    }

    /// Whether a column was changed or came or went with the row.
    pub(crate) fn has(&self, column: &str) -> bool {
        [&self.before, &self.after]
            .into_iter()
            .flatten()
            .any(|image| image.contains_key(column))
    }

    /// Keeps of an update only what differs; `None` if nothing does.
    pub(crate) fn reduced(mut self) -> Option<Self> {
        if let (Some(before), Some(after)) = (&mut self.before, &mut self.after) {
            before.retain(|column, value| after.get(column) != Some(value));
            after.retain(|column, _| before.contains_key(column));
            return (!before.is_empty()).then_some(self);
        }
        (self.before.is_some() || self.after.is_some()).then_some(self)
    }

    /// The part of a stored entry by which changes of this row are found.
    pub(crate) fn needle(table: &str, key: &[Value]) -> String {
        format!(
            r#""t":{},"k":{},"#,
            Value::from(table),
            Value::from(key.to_vec())
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn image(value: Value) -> Image {
        serde_json::from_value(value).unwrap()
    }

    fn change(before: Option<Value>, after: Option<Value>) -> Change {
        Change {
            table: "topics".into(),
            key: vec![json!("a\"b")],
            before: before.map(image),
            after: after.map(image),
        }
    }

    #[test]
    fn an_update_keeps_only_what_differs() {
        let full = change(
            Some(json!({"name": "a", "hue": 1, "field": null})),
            Some(json!({"name": "b", "hue": 1, "field": ""})),
        );
        let reduced = full.reduced().unwrap();
        assert_eq!(
            reduced.before,
            Some(image(json!({"name": "a", "field": null})))
        );
        assert_eq!(
            reduced.after,
            Some(image(json!({"name": "b", "field": ""})))
        );
    }

    #[test]
    fn nothing_is_left_of_a_row_that_is_as_it_was() {
        assert_eq!(
            change(Some(json!({"hue": 1})), Some(json!({"hue": 1}))).reduced(),
            None
        );
        assert_eq!(
            change(None, None).reduced(),
            None,
            "came and went in one act"
        );
    }

    #[test]
    fn a_stored_change_is_found_by_its_row() {
        let stored = serde_json::to_string(&change(None, Some(json!({"hue": 1})))).unwrap();
        assert!(stored.contains(&Change::needle("topics", &[json!("a\"b")])));
        assert!(!stored.contains(&Change::needle("topics", &[json!("a")])));
    }
}
