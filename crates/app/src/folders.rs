//! Where the program's files live. `GANDAN_DATA_DIR` moves everything.

use crate::{AppError, Done, ErrorCode};
use std::path::PathBuf;

/// The folders of one program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The data folder: database, lock, backups.
    pub data: PathBuf,
    /// Where papers go.
    pub export: PathBuf,
}

impl Folders {
    /// The folder named, else `GANDAN_DATA_DIR`, else the platform's own place for a program's
    /// data; papers then go to "Gần Dân" among the user's documents.
    pub fn find(named: Option<PathBuf>) -> Done<Self> {
        let moved = named.or_else(|| std::env::var_os("GANDAN_DATA_DIR").map(PathBuf::from));
        if let Some(data) = moved {
            let export = data.join("Biên bản");
            return Ok(Self { data, export });
        }
        let none = || AppError::new(ErrorCode::Disk).with("detail", "không có thư mục người dùng");
        let data = dirs::data_local_dir().ok_or_else(none)?.join("GanDan");
        let export = dirs::document_dir()
            .or_else(dirs::home_dir)
            .ok_or_else(none)?
            .join("Gần Dân");
        Ok(Self { data, export })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_folder_holds_everything() {
        let folders = Folders::find(Some(PathBuf::from("somewhere"))).unwrap();
        assert!(folders.export.starts_with(&folders.data));
    }
}
