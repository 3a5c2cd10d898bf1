//! What breaks the format, as a sentence says it.

use crate::{AppError, ErrorCode};
use gandan_domain::session_file::FileFault;

/// The error of a file that breaks the format: where and why.
pub(super) fn refused(code: ErrorCode, fault: &FileFault) -> AppError {
    let error = AppError::new(code)
        .with("path", &fault.path)
        .with("reason", fault.reason.code());
    fault
        .reason
        .context()
        .into_iter()
        .fold(error, |error, (key, value)| error.with(key, value))
}
