//! The papers before stricter judges: the golden ones of `tests/golden`, and those of the sample
//! evenings that the tests leave in `target/golden`.
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::{house, process, setup};

/// Microsoft's own validator over every golden document; it must find nothing.
pub fn validate() -> Result<(), Failure> {
    let documents = golden()?;
    setup::npm_install("tests/validate")?;
    let folder = house::root().join("tests").join("validate");
    process::run(process::npm(&folder, ["run", "--silent", "validate", "--"]).args(documents))
}

/// `LibreOffice` turns every golden document into a PDF.
pub fn open_in_office() -> Result<(), Failure> {
    let documents = golden()?;
    let out = house::target().join("golden-pdf");
    if out.exists() {
        fs::remove_dir_all(&out).map_err(Failure::file(&out))?;
    }
    // A profile of its own: an office that somebody has open would take the job over and not wait.
    let profile = house::target().join("xtask").join("office-profile");
    process::run(
        Command::new("soffice")
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(&out)
            .args(&documents),
    )?;
    for document in documents {
        let name = document.file_stem().unwrap_or_default().to_string_lossy();
        let pdf = out.join(format!("{name}.pdf"));
        if !pdf.is_file() {
            return Err(Failure::Wrong(format!(
                "LibreOffice could not open {}",
                document.display()
            )));
        }
    }
    Ok(())
}

/// Takes away what an earlier run left.
pub fn forget_golden() -> Result<(), Failure> {
    let folder = house::target().join("golden");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    }
    Ok(())
}

fn golden() -> Result<Vec<PathBuf>, Failure> {
    let mut documents: Vec<PathBuf> = Vec::new();
    for folder in [
        house::root().join("tests/golden"),
        house::target().join("golden"),
    ] {
        let entries = fs::read_dir(&folder).map_err(Failure::file(&folder))?;
        let before = documents.len();
        documents.extend(
            entries
                .filter_map(|entry| entry.ok().map(|entry| entry.path()))
                .filter(|path| path.extension() == Some(OsStr::new("docx"))),
        );
        if documents.len() == before {
            return Err(Failure::Wrong(format!(
                "there is no document in {}: the rust step writes them",
                folder.display()
            )));
        }
    }
    documents.sort();
    Ok(documents)
}
