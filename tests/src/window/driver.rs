//! The running program and the driver that holds it: `WebKitWebDriver` starts the program and passes keys to its page.
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use super::stage::{Program, Stage};
use super::{PATIENCE, Trouble, program};

/// How long the driver may take for one answer, the start of the program included.
const ANSWER: Duration = Duration::from_secs(120);

/// One run of the program under test. Dropping it kills the program with SIGKILL: nothing is said to it before.
pub struct Running {
    /// The driver's session.
    pub session: WebDriver,
    driver: Program,
}

impl Running {
    /// Starts driver and program on a stage.
    pub async fn start(stage: &Stage) -> Result<Self, Trouble> {
        let app = program();
        if !app.is_file() {
            return Err(Trouble::Other(format!(
                "{} has not been built",
                app.display()
            )));
        }
        let port = free_port()?;
        let mut command = stage.command("WebKitWebDriver");
        command.args(["--host=127.0.0.1", &format!("--port={port}")]);
        let driver = Program::quiet(&mut command)?;
        listening(port).await?;
        let mut wishes = Capabilities::new();
        wishes.set(
            "webkitgtk:browserOptions",
            json!({"binary": app, "args": []}),
        )?;
        // Without a browserName: any that is named would be refused.
        let session = WebDriver::builder(format!("http://127.0.0.1:{port}"), wishes)
            .request_timeout(ANSWER)
            .await?;
        Ok(Self { session, driver })
    }
}

impl Running {
    /// Whether the program is running; a program that has ended and is not yet forgotten by its parent isn't.
    pub fn lives(&self) -> bool {
        children(self.driver.0.id()).into_iter().any(lives)
    }

    /// The program and each process it has started.
    fn processes(&self) -> Vec<u32> {
        let mut found = children(self.driver.0.id());
        let mut next = 0;
        while let Some(process) = found.get(next) {
            let below = children(*process);
            found.extend(below);
            next += 1;
        }
        found
    }

    /// How long the page's main thread has worked since it began, in milliseconds.
    pub fn worked(&self) -> Option<f64> {
        self.processes().into_iter().find_map(|process| {
            let name = std::fs::read_to_string(process_folder(process).join("comm")).ok()?;
            // The system cuts names after 15 letters.
            if name.trim() != "WebKitWebProces" {
                return None;
            }
            let thread = process_folder(process).join(format!("task/{process}/schedstat"));
            let told = std::fs::read_to_string(thread).ok()?;
            let nanoseconds: f64 = told.split_whitespace().next()?.parse().ok()?;
            Some(nanoseconds / 1_000_000.0)
        })
    }

    /// What the program and each process it has started hold in memory, by name, in MiB: shared pages count in shares
    /// (PSS), so another window on the machine makes the numbers smaller.
    pub fn memory(&self) -> Vec<(String, f64)> {
        self.processes()
            .into_iter()
            .filter_map(|process| {
                let name = std::fs::read_to_string(process_folder(process).join("comm")).ok()?;
                Some((
                    name.trim().to_owned(),
                    f64::from(proportional(process)?) / 1024.0,
                ))
            })
            .collect()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The session ends with its driver: saying goodbye to a dead one would only wait for an answer.
        let _ = self.session.clone().leak();
        // The driver is the program's parent, so its children are the program; killed in this order, the
        // driver has no chance to close the program kindly.
        let programs = children(self.driver.0.id());
        for child in &programs {
            let _ = Command::new("kill")
                .args(["-KILL", &child.to_string()])
                .stderr(std::process::Stdio::null())
                .status();
        }
        let _ = self.driver.0.kill();
        let _ = self.driver.0.wait();
        // A killed program holds its data folder until the system has cleared it away.
        let killed = Instant::now();
        while killed.elapsed() < PATIENCE && programs.iter().any(|child| lives(*child)) {
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

fn free_port() -> Result<u16, Trouble> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

async fn listening(port: u16) -> Result<(), Trouble> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err(Trouble::Late(
        "the driver listens".to_owned(),
        format!("port {port}"),
    ))
}

/// The processes whose parent is `parent`.
fn children(parent: u32) -> Vec<u32> {
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    processes
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter(|id: &u32| parent_of(*id) == Some(parent))
        .collect()
}

fn parent_of(process: u32) -> Option<u32> {
    status(&process_folder(process))?.get(1)?.parse().ok()
}

/// Its share of memory in KiB.
fn proportional(process: u32) -> Option<u32> {
    let told = std::fs::read_to_string(process_folder(process).join("smaps_rollup")).ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

/// A killed process lives while one of its threads still waits for the disk: until then it holds its files. One that
/// has ended is a zombie until its parent asks for it.
fn lives(process: u32) -> bool {
    let Ok(threads) = std::fs::read_dir(process_folder(process).join("task")) else {
        return false;
    };
    threads
        .flatten()
        .filter_map(|thread| status(&thread.path()))
        .any(|fields| {
            fields
                .first()
                .is_some_and(|state| state != "Z" && state != "X")
        })
}

fn process_folder(process: u32) -> PathBuf {
    PathBuf::from("/proc").join(process.to_string())
}

/// State, parent … of a process or thread.
fn status(folder: &Path) -> Option<Vec<String>> {
    let stat = std::fs::read_to_string(folder.join("stat")).ok()?;
    // "id (name) state parent …": the name may hold anything, its closing bracket is the last one.
    let fields = stat.rsplit_once(')')?.1;
    Some(fields.split_whitespace().map(str::to_owned).collect())
}
