//! Debian packages: what is missing is installed with apt, as root or through sudo.
use std::process::Command;

use super::Need;
use crate::failure::Failure;
use crate::process;

/// A C compiler for `SQLite`.
const COMMAND_LINE: &[&str] = &["build-essential", "pkg-config"];
/// The system's web view, which brings GTK and the rest in.
const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "file"];
/// A display without a screen, the web view's driver, a keyboard, and a Vietnamese input method.
const TESTS: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "x11-xkb-utils",
    "xdotool",
    "dbus",
    "dbus-x11",
    "ibus",
    "ibus-gtk3",
    "ibus-unikey",
];
/// A Python of the bench's own.
const BENCH: &[&str] = &["python3-venv"];
/// Programs of which several packages are a source: installed only where the program itself is absent.
const TEST_PROGRAMS: &[(&str, &str)] = &[("soffice", "libreoffice-writer-nogui")];

/// Installs the packages that `need` asks for and that are not there.
///
/// On a Linux without dpkg nothing is installed: the names are said once and the build goes on.
pub fn install(need: Need) -> Result<(), Failure> {
    let wanted = packages(need);
    if process::quiet_answer("dpkg", &["--version"]).is_none() {
        println!(
            "  this Linux has no dpkg: what Debian calls {} must be there",
            wanted.join(" ")
        );
        return Ok(());
    }
    let mut missing: Vec<&str> = wanted.into_iter().filter(|name| !installed(name)).collect();
    if need >= Need::Tests {
        missing.extend(
            TEST_PROGRAMS
                .iter()
                .filter(|(program, _)| process::quiet_answer(program, &["--version"]).is_none())
                .map(|(_, package)| *package),
        );
    }
    if missing.is_empty() {
        return Ok(());
    }
    println!("  to install: {}", missing.join(" "));
    process::run(&mut apt_get(&["update", "-q"])?)?;
    let mut arguments = vec!["install", "-q", "-y", "--no-install-recommends"];
    arguments.extend(missing);
    process::run(&mut apt_get(&arguments)?)
}

fn packages(need: Need) -> Vec<&'static str> {
    let mut all = COMMAND_LINE.to_vec();
    if need >= Need::Window {
        all.extend(WINDOW);
    }
    if need >= Need::Tests {
        all.extend(TESTS);
    }
    if need >= Need::Bench {
        all.extend(BENCH);
    }
    all
}

fn installed(package: &str) -> bool {
    process::quiet_answer("dpkg-query", &["-W", "-f=${db:Status-Status}", package])
        .is_some_and(|status| status == "installed")
}

fn apt_get(arguments: &[&str]) -> Result<Command, Failure> {
    let root = process::quiet_answer("id", &["-u"]).is_some_and(|id| id == "0");
    let mut command = if root {
        Command::new("env")
    } else if process::quiet_answer("sudo", &["--version"]).is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        return Err(Failure::Missing(
            "sudo".to_owned(),
            format!("run this as root: apt-get {}", arguments.join(" ")),
        ));
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headless_run_does_not_ask_for_a_web_view() {
        assert!(!packages(Need::CommandLine).contains(&"libwebkit2gtk-4.1-dev"));
        assert!(packages(Need::Window).contains(&"libwebkit2gtk-4.1-dev"));
    }

    #[test]
    fn tests_need_all_that_the_window_needs() {
        let tests = packages(Need::Tests);
        assert!(
            packages(Need::Window)
                .iter()
                .all(|name| tests.contains(name))
        );
        assert!(tests.contains(&"ibus-unikey"));
    }
}
