//! Node and npm: a version check, and an install only where what it installs has changed.
use std::fs;

use crate::failure::Failure;
use crate::{house, process};

/// The oldest Node that the window's build tools accept.
const OLDEST: (u32, u32) = (20, 19);

/// Fails with what to do where Node is absent or too old.
pub fn require() -> Result<(), Failure> {
    let how = format!("install Node {}.{} or newer, with npm", OLDEST.0, OLDEST.1);
    let Some(said) = process::quiet_answer("node", &["--version"]) else {
        return Err(Failure::Missing("node".to_owned(), how));
    };
    if version(&said).is_none_or(|found| found < OLDEST) {
        return Err(Failure::Missing(format!("a newer Node than {said}"), how));
    }
    if process::quiet_answer("npm", &["--version"]).is_none() {
        return Err(Failure::Missing("npm".to_owned(), how));
    }
    Ok(())
}

/// `npm ci` in a folder of the project, unless it has been done for this very lock file. A folder
/// without a lock names one exact version for each package in its `package.json`: a lock would
/// list the packages of every platform, and not every registry keeps them all.
pub fn install(folder: &str) -> Result<(), Failure> {
    let path = house::root().join(folder);
    let mut lock_path = path.join("package-lock.json");
    let locked = lock_path.is_file();
    if !locked {
        lock_path = path.join("package.json");
    }
    let verb = if locked { "ci" } else { "install" };
    let lock = fs::read(&lock_path).map_err(Failure::file(&lock_path))?;
    let stamps = house::target().join("xtask");
    let stamp = stamps.join(format!("{}.package-lock.json", folder.replace('/', "-")));
    if path.join("node_modules").is_dir() && fs::read(&stamp).is_ok_and(|done| done == lock) {
        return Ok(());
    }
    process::run(&mut process::npm(
        &path,
        [verb, "--no-audit", "--no-fund", "--loglevel=error"],
    ))?;
    fs::create_dir_all(&stamps).map_err(Failure::file(&stamps))?;
    fs::write(&stamp, lock).map_err(Failure::file(&stamp))
}

fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers_not_as_text() {
        assert!(
            version("v20.9.1").is_some_and(|found| found < OLDEST),
            "9 is older than 19"
        );
        assert!(version("v22.1.0").is_some_and(|found| found >= OLDEST));
        assert_eq!(version("what"), None);
    }
}
