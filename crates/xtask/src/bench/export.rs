//! Export of 1,000 opinions to Word against python-docx and npm docx: same words, same table, whole process.
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::stopwatch::{self, Runner};
use super::{fresh, gandan, minutes};
use crate::failure::Failure;
use crate::{house, process, setup};

const OPINIONS: usize = 1000;
const ROUNDS: usize = 7;
/// At least this many times faster than the faster of the two.
const PROMISED: f64 = 5.0;

/// Writes the same minutes three ways, proves that they say the same, and compares the times.
pub fn measure() -> Result<(), Failure> {
    let reference = house::root().join("tests").join("reference");
    let python = python("requirements.txt")?;
    setup::npm_install("tests/reference")?;

    let folder = fresh("export")?;
    let data = folder.join("data");
    let session = folder.join("session.json");
    fs::write(&session, minutes::session(OPINIONS).to_string()).map_err(Failure::file(&session))?;
    let imported = process::output(gandan(&data).args(["session", "import"]).arg(&session))?;
    let id = imported.lines().next().unwrap_or_default().to_owned();

    let ours = folder.join("ours.docx");
    let by_python = folder.join("python-docx.docx");
    let by_node = folder.join("npm-docx.docx");
    let body = folder.join("body.json");
    let mut export = gandan(&data);
    export
        .args(["session", "export", &id, "--format", "docx", "-o"])
        .arg(&ours);
    process::output(&mut export)?;
    let body_of = reference.join("body_of.py");
    let take_body = [body_of.as_os_str(), ours.as_os_str(), body.as_os_str()];
    process::output(Command::new(&python).args(take_body))?;

    let mut runners = [
        Runner {
            name: "gandan session export",
            command: export,
        },
        Runner {
            name: "python-docx 1.2.0",
            command: writer(
                &python,
                &reference.join("with_python_docx.py"),
                &body,
                &by_python,
            ),
        },
        Runner {
            name: "npm docx 9.15.2",
            command: writer(
                Path::new("node"),
                &reference.join("with_npm_docx.mjs"),
                &body,
                &by_node,
            ),
        },
    ];
    let times = stopwatch::medians(&mut runners, ROUNDS)?;
    for other in [&by_python, &by_node] {
        let same = [
            body_of.as_os_str(),
            OsStr::new("--same"),
            ours.as_os_str(),
            other.as_os_str(),
        ];
        process::output(Command::new(&python).args(same))?;
    }
    println!("  all three documents say the same");
    let [own, others @ ..] = times.as_slice() else {
        return Err(Failure::Wrong("nothing was measured".to_owned()));
    };
    let fastest = others.iter().min().copied().unwrap_or_default();
    let found = stopwatch::ratio(fastest, *own);
    stopwatch::promise(
        "times faster than the faster of the two",
        found,
        found >= PROMISED,
        "at least 5, aim 10",
    )
}

fn writer(program: &Path, script: &Path, body: &Path, out: &Path) -> Command {
    let mut command = Command::new(program);
    command.args([script, body, out]);
    command
}

/// A Python of the bench's own, with the libraries at the versions that a file of `tests/reference` names.
pub fn python(requirements: &str) -> Result<PathBuf, Failure> {
    let folder = house::target().join("bench-venv");
    let (programs, name) = if cfg!(windows) {
        ("Scripts", "python")
    } else {
        ("bin", "python3")
    };
    let python = folder
        .join(programs)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !python.is_file() {
        process::run(Command::new(name).args(["-m", "venv"]).arg(&folder))?;
    }
    let pip = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
    ];
    process::run(
        Command::new(&python)
            .args(pip)
            .arg(house::root().join("tests/reference").join(requirements)),
    )?;
    Ok(python)
}
