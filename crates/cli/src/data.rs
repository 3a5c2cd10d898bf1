//! `gandan db …`

use crate::answer::{Answer, Failure};
use crate::session::open;
use crate::words::{DbCommand, Words};
use gandan_app::DataCheck;

/// Does what is asked with the data folder.
pub fn run(words: &Words, command: &DbCommand) -> Result<Answer, Failure> {
    match command {
        DbCommand::Check => Ok(Answer::Checked(open(words)?.data_check()?)),
        DbCommand::Generate { opinions, seed } => {
            Ok(Answer::Generated(open(words)?.generate(*opinions, *seed)?))
        }
        DbCommand::Backup { .. } => Err(Failure::not_available("db_backup")),
        DbCommand::Restore { .. } => Err(Failure::not_available("db_restore")),
    }
}

/// A check as a person reads it.
pub fn check_lines(check: &DataCheck, vi: bool) -> Vec<String> {
    let verdict = match (check.sound, vi) {
        (true, true) => "Dữ liệu tốt.",
        (true, false) => "The data is sound.",
        (false, true) => "Dữ liệu có lỗi:",
        (false, false) => "The data has faults:",
    };
    let mut lines = vec![verdict.to_owned()];
    lines.extend(check.faults.iter().cloned());
    lines.extend(
        check
            .rows
            .iter()
            .map(|(table, rows)| format!("{table}\t{rows}")),
    );
    lines
}
