//! `gandan db …`

use crate::answer::{Answer, Failure};
use crate::session::open;
use crate::words::{DbCommand, Words};

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
