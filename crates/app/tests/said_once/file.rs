//! A session that comes from a file.

use super::model::{Did, Word};
use super::{ASKING, Evenings};
use proptest::prelude::*;

impl Evenings {
    /// A session comes from a file: two opinions, by nobody in particular.
    pub fn import(&mut self) -> Result<(), TestCaseError> {
        if self.sessions.len() > ASKING + 2 {
            return Ok(());
        }
        let said = vec![vec![self.number()], vec![self.number(), self.number()]];
        let text = |words: &Vec<Word>| -> serde_json::Value {
            let parts: Vec<String> = words.iter().map(|n| format!("Ngõ ngập w{n}.")).collect();
            serde_json::json!({ "text": parts.join(" ") })
        };
        let file = serde_json::json!({
            "format": "gandan.session/1",
            "ward": { "kind": "phuong", "name": "Cửa Nam", "province": "thành phố Hà Nội",
                "issuer": "uban" },
            "session": { "kind": "dialogue", "title": format!("Tệp {}", self.made),
                "place": "Hội trường", "started_at": "2026-10-01T19:00:00+07:00" },
            "opinions": said.iter().map(text).collect::<Vec<_>>(),
        });
        let came = self
            .app
            .session_import(file.to_string().as_bytes())
            .unwrap();
        prop_assert!(came.added);
        self.sessions.push(came.id);
        self.model
            .did(None, Did::Imported(self.sessions.len() - 1, said));
        Ok(())
    }
}
