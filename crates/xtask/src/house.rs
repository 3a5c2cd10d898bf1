//! Where things lie: the project's root, the build folder, and the programs that the build makes.
use std::path::{Path, PathBuf};

/// How the programs are compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build.
    Dev,
    /// What the users get.
    Release,
}

/// The project's root folder: two above this package.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The folder of the Svelte sources.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Cargo's build folder (`CARGO_TARGET_DIR` moves it).
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A program that the build made, by its name without `.exe`.
pub fn program(profile: Profile, name: &str) -> PathBuf {
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    target()
        .join(folder)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The evening that comes with the project.
pub fn sample_evening() -> PathBuf {
    root().join("tests").join("samples").join("evening-1.json")
}
