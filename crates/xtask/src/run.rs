//! `cargo xtask run`: from a fresh clone to the open window, or to the minutes where there is no display.
use std::fs;
use std::process::Command;

use crate::failure::Failure;
use crate::house::{self, Profile};
use crate::process;
use crate::setup::{self, Need};

/// Installs, builds and opens; `--dev` builds without optimisation.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let profile = match words {
        [] => Profile::Release,
        [word] if word == "--dev" => Profile::Dev,
        _ => return Err(Failure::Call("run takes only --dev".to_owned())),
    };
    if has_display() {
        open_window(profile)
    } else {
        println!("There is no display: the sample evening is recorded without a window.");
        record_sample(profile)
    }
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn open_window(profile: Profile) -> Result<(), Failure> {
    setup::prepare(Need::Window)?;
    process::run(&mut process::npm(
        &house::ui(),
        ["run", "build", "--silent"],
    ))?;
    build(profile, &["gandan-desktop", "gandan-cli"])?;
    println!("Opening the window. It ends when you close it.");
    process::run(&mut Command::new(house::program(profile, "gandan-desktop")))
}

/// Builds some packages. The shell embeds `ui/dist`, which must have been built before it.
pub fn build(profile: Profile, packages: &[&str]) -> Result<(), Failure> {
    let mut arguments = vec!["build"];
    if profile == Profile::Release {
        println!(
            "Building. The first time takes about ten minutes on two cores; later times are short."
        );
        arguments.push("--release");
    }
    for package in packages {
        arguments.extend(["--package", package]);
    }
    process::run(&mut process::cargo(arguments))
}

/// The sample evening through the command line: imported into a fresh folder, printed as minutes.
fn record_sample(profile: Profile) -> Result<(), Failure> {
    setup::prepare(Need::CommandLine)?;
    build(profile, &["gandan-cli"])?;
    let folder = house::root().join("out").join("sample-evening");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let data = folder.join("data");
    let gandan = || {
        let mut command = Command::new(house::program(profile, "gandan"));
        command.arg("--data-dir").arg(&data);
        command
    };
    let imported = process::output(
        gandan()
            .args(["session", "import"])
            .arg(house::sample_evening()),
    )?;
    let Some(id) = imported.lines().next() else {
        return Err(Failure::Wrong("the import named no session".to_owned()));
    };
    let minutes = folder.join("bien-ban.docx");
    process::output(
        gandan()
            .args(["session", "export", id, "--format", "docx", "-o"])
            .arg(&minutes),
    )?;
    println!("The data folder:  {}", data.display());
    println!("The Word minutes: {}", minutes.display());
    Ok(())
}
