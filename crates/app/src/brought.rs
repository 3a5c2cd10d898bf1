//! Files that she brings from elsewhere: the window hands over their bytes, the program reads them.

use crate::{AppError, Done, ErrorCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gandan_intake::{IntakeError, MAX_BYTES, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file as the page hands it over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Brought {
    /// Its name with the ending that says its kind.
    pub name: String,
    /// Its bytes in base64, at most 64 MB of them.
    pub data: String,
}

impl Brought {
    /// Its bytes.
    ///
    /// # Errors
    /// `list_refused`.
    pub(crate) fn bytes(&self) -> Done<Vec<u8>> {
        // Four letters hold three bytes.
        if self.data.len() / 4 > MAX_BYTES / 3 + 1 {
            return Err(self.refused(&IntakeError::TooBig));
        }
        STANDARD
            .decode(&self.data)
            .map_err(|_| self.refused(&IntakeError::Broken))
    }

    /// The list it holds.
    ///
    /// # Errors
    /// `list_refused`, with the reason in its sentence.
    pub(crate) fn list(&self) -> Done<Read> {
        let bytes = self.bytes()?;
        gandan_intake::read(&self.name, &bytes).map_err(|why| self.refused(&why))
    }

    fn refused(&self, why: &IntakeError) -> AppError {
        let error = |reason: &str| {
            AppError::new(ErrorCode::ListRefused)
                .with("file", &self.name)
                .with("reason", reason)
        };
        match why {
            IntakeError::UnknownKind(_) => error("list_unknown_kind"),
            IntakeError::OldKind(kind) => error("list_old_kind").with("kind", *kind),
            IntakeError::TooBig => error("list_too_big"),
            IntakeError::Broken => error("list_broken"),
            IntakeError::Password => error("list_password"),
            IntakeError::UnknownFont(font) => error("list_unknown_font").with("font", font),
            IntakeError::UnknownCoding => error("list_unknown_coding"),
            IntakeError::Empty => error("list_empty"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brought(name: &str, bytes: &[u8]) -> Brought {
        Brought {
            name: name.to_owned(),
            data: STANDARD.encode(bytes),
        }
    }

    #[test]
    fn a_list_comes_through() {
        let read = brought(
            "ý kiến.csv",
            "Nội dung;Họ tên\nNgõ 12 ngập;Bà Hà".as_bytes(),
        )
        .list()
        .unwrap();
        let gandan_intake::List::Sheets(sheets) = read.list else {
            panic!("a CSV file is a sheet");
        };
        assert_eq!(sheets[0].rows[1], ["Ngõ 12 ngập", "Bà Hà"]);
    }

    #[test]
    fn each_refusal_says_what_to_do() {
        for (file, says) in [
            (brought("a.doc", b"x"), ".docx"),
            (brought("a.rtf", b"{\\rtf1"), ".docx"),
            (brought("a.pdf", b"%PDF"), "Excel"),
            (brought("a.docx", b"PK\x03\x04 no more"), "hỏng"),
            (brought("a.csv", b"\xFF\x9D\x81\xC3"), "UTF-8"),
            (brought("a.csv", b" \n"), "không có"),
            (
                Brought {
                    name: "a.csv".into(),
                    data: "%".into(),
                },
                "hỏng",
            ),
        ] {
            let error = file.list().unwrap_err();
            assert_eq!(error.code, ErrorCode::ListRefused);
            assert!(error.message.contains(&file.name), "{}", error.message);
            assert!(
                error.message.contains(says),
                "{} lacks {says}",
                error.message
            );
            assert!(!error.message.contains('{'), "{}", error.message);
        }
    }
}
