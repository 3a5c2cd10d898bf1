//! The sample evening that ships with the program, offered on the first start.

use crate::{App, AppError, Done, ErrorCode};

impl App {
    /// Imports the sample evening; answers the session's id.
    pub fn sample_import(&self) -> Done<String> {
        Err(AppError::new(ErrorCode::NotAvailable).with("what", "phiên mẫu"))
    }
}
