//! The command line as a person or another program calls it: the real binary, a data folder of
//! its own.

use serde_json::Value;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The program: `GANDAN_BIN` where it is given, else built once.
///
/// # Panics
/// When it can't be built.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        if let Some(given) = std::env::var_os("GANDAN_BIN") {
            return given.into();
        }
        // target/debug/deps/test-… → target/debug
        let test = std::env::current_exe().unwrap_or_default();
        let folder = test
            .ancestors()
            .nth(2)
            .map(Path::to_owned)
            .unwrap_or_default();
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["build", "--quiet", "-p", "gandan-cli"]);
        if folder.ends_with("release") {
            build.arg("--release");
        }
        let status = build.current_dir(root()).status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "the program could not be built"
        );
        folder.join(format!("gandan{}", std::env::consts::EXE_SUFFIX))
    })
}

/// A data folder and the program that works on it.
#[derive(Debug)]
pub struct Gandan {
    folder: TempDir,
}

/// What a call said.
#[derive(Debug)]
pub struct Said {
    /// Exit status.
    pub status: i32,
    /// Standard output.
    pub out: Vec<u8>,
    /// Standard error.
    pub err: String,
}

impl Said {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
            out: output.stdout,
        }
    }

    /// Standard output as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.out).into_owned()
    }

    /// Standard output as JSON; `null` where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.out).unwrap_or_default()
    }

    /// The error as JSON; `null` where it is none.
    pub fn fault(&self) -> Value {
        serde_json::from_str(&self.err).unwrap_or_default()
    }

    /// The answer of a call that must have been done.
    ///
    /// # Panics
    /// When it was not done, with what was said instead.
    #[allow(
        clippy::return_self_not_must_use,
        reason = "often only that it was done matters"
    )]
    pub fn done(self) -> Self {
        assert_eq!(self.status, 0, "{}", self.err);
        self
    }
}

impl Gandan {
    /// A new, empty data folder.
    ///
    /// # Panics
    /// When there is no room for temporary files.
    pub fn new() -> Self {
        #[allow(clippy::expect_used, reason = "a test without a folder can't go on")]
        let folder = TempDir::new().expect("a temporary folder");
        Self { folder }
    }

    /// A place beside the data.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(program());
        command
            .env("GANDAN_DATA_DIR", self.data())
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// One call.
    pub fn call<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Said {
        self.call_with(words, b"")
    }

    /// One call that reads `input`.
    ///
    /// # Panics
    /// When the program can't be started.
    pub fn call_with<S: AsRef<OsStr>>(
        &self,
        words: impl IntoIterator<Item = S>,
        input: &[u8],
    ) -> Said {
        #[allow(clippy::expect_used, reason = "a test without the program can't go on")]
        let mut child = self
            .command()
            .args(words)
            .spawn()
            .expect("the program starts");
        let stdin = child.stdin.take();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                // A program that reads nothing closes the pipe.
                let _ = stdin.map(|mut stdin| stdin.write_all(input));
            });
            #[allow(clippy::expect_used, reason = "a started program ends")]
            Said::of(child.wait_with_output().expect("the program ends"))
        })
    }

    /// Imports bytes and answers the session's id.
    ///
    /// # Panics
    /// When the file is refused.
    pub fn import(&self, bytes: &[u8]) -> String {
        let said = self.call_with(["session", "import", "-"], bytes).done();
        said.text().trim_end().to_owned()
    }

    /// A session's full file.
    ///
    /// # Panics
    /// When it can't be exported.
    pub fn full(&self, id: &str) -> Vec<u8> {
        let words = [
            "session", "export", id, "-o", "-", "--format", "json", "--copy", "full",
        ];
        self.call(words).done().out
    }
}

impl Default for Gandan {
    fn default() -> Self {
        Self::new()
    }
}

/// The project's sample evenings, and those of the acceptance folder where it lies beside the
/// project: name and bytes.
///
/// # Panics
/// When the project lacks its samples.
pub fn samples() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for folder in ["tests/samples", "../shared/acceptance"] {
        let Ok(entries) = std::fs::read_dir(root().join(folder)) else {
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|e| e == "json")
                && let Ok(bytes) = std::fs::read(&path)
            {
                found.push((path.display().to_string(), bytes));
            }
        }
    }
    found.sort();
    assert!(found.len() >= 3, "the project brings its samples");
    found
}
