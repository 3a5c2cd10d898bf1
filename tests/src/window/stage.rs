//! What stands around the window in a journey: a display without a screen, a session bus, folders that nobody else uses.
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::{Trouble, Typing, input_method, picture};

/// The smallest screen that is promised, in 24-bit colour.
const SCREEN: &str = "1366x768x24";

/// Everything is taken away when the stage is dropped.
pub struct Stage {
    // Dropped in this order: the input method talks to the bus, and all of them to the display.
    _input_method: Option<Program>,
    _bus: Program,
    _display: Program,
    environment: Vec<(String, String)>,
    folders: TempDir,
}

impl Stage {
    /// Sets the stage: every journey has its own, so that two runs never meet.
    pub fn set(typing: Typing) -> Result<Self, Trouble> {
        let folders = tempfile::Builder::new()
            .prefix("gandan-window-")
            .tempdir()?;
        let mut environment: Vec<(String, String)> = [
            ("GANDAN_DATA_DIR", "data"),
            ("GANDAN_EXPORT_DIR", "exports"),
            ("HOME", "home"),
            ("XDG_DATA_HOME", "share"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
        ]
        .map(|(name, folder)| {
            (
                name.to_owned(),
                folders.path().join(folder).display().to_string(),
            )
        })
        .into();
        for (name, folder) in &environment {
            if name != "GANDAN_DATA_DIR" {
                std::fs::create_dir_all(folder)?;
            }
        }
        // Pipes and sockets of the bus are only taken from a folder that is closed to others.
        let run = folders.path().join("run");
        std::fs::set_permissions(&run, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        let fixed = [
            ("TAURI_WEBVIEW_AUTOMATION", "true"),
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
            ("GSETTINGS_BACKEND", "memory"),
            ("GDK_BACKEND", "x11"),
            ("NO_AT_BRIDGE", "1"),
            ("LANG", "C.UTF-8"),
            ("LC_ALL", "C.UTF-8"),
        ];
        environment.extend(fixed.map(|(name, value)| (name.to_owned(), value.to_owned())));

        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-nolisten", "tcp", "-noreset"])
            .args(["-screen", "0", SCREEN])
            .arg("-fbdir")
            .arg(folders.path());
        let (display, number) = Program::that_says(&mut xvfb)?;
        environment.push(("DISPLAY".to_owned(), format!(":{number}")));

        let mut daemon = Command::new("dbus-daemon");
        daemon
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .envs(environment.iter().cloned());
        let (bus, address) = Program::that_says(&mut daemon)?;
        environment.push(("DBUS_SESSION_BUS_ADDRESS".to_owned(), address));

        let input_method = match typing {
            Typing::Plain => None,
            Typing::InputMethod(method) => {
                input_method::choose(method, &folders.path().join("config"))?;
                environment.extend(input_method::environment());
                Some(input_method::start(&environment)?)
            }
        };
        Ok(Self {
            _input_method: input_method,
            _bus: bus,
            _display: display,
            environment,
            folders,
        })
    }

    /// A command on this stage.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_remove("WAYLAND_DISPLAY")
            .envs(self.environment.iter().cloned());
        command
    }

    /// A variable of the stage's environment.
    pub fn variable(&self, name: &str) -> Option<String> {
        let pair = self.environment.iter().find(|(known, _)| known == name)?;
        Some(pair.1.clone())
    }

    /// Where the display keeps its pixels.
    pub fn picture_memory(&self) -> PathBuf {
        self.folders.path().join(picture::MEMORY)
    }

    /// The data folder of the program under test.
    pub fn data(&self) -> PathBuf {
        self.folders.path().join("data")
    }

    /// Where the program under test may put papers.
    pub fn exports(&self) -> PathBuf {
        self.folders.path().join("exports")
    }
}

/// A program that is ended when it is dropped.
pub struct Program(pub Child);

impl Program {
    /// Starts a program that says nothing we want to hear.
    pub fn quiet(command: &mut Command) -> Result<Self, Trouble> {
        let name = command.get_program().to_string_lossy().into_owned();
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map(Self)
            .map_err(|error| Trouble::Start(name, error))
    }

    /// Starts a program and waits for the first line that it writes: the sign that it is ready.
    fn that_says(command: &mut Command) -> Result<(Self, String), Trouble> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Trouble::Start(name.clone(), error))?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        let program = Self(child);
        let said = line.trim().to_owned();
        if said.is_empty() {
            return Err(Trouble::Other(format!("{name} ended before it was ready")));
        }
        Ok((program, said))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may be gone already; there is nobody left to tell.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
