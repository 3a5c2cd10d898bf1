//! Opening a data folder of 100,000 opinions against one of 100: the same small evening is looked through in both.
use super::stopwatch::{self, Runner};
use super::{fresh, gandan};
use crate::failure::Failure;
use crate::{house, process};

const ROUNDS: usize = 21;
/// The big folder may take this many times as long as the small one.
const PROMISED: f64 = 1.2;

/// Generates both folders, adds the sample evening to each, and times a call that opens and reads it.
pub fn measure() -> Result<(), Failure> {
    let mut runners = Vec::new();
    for (name, opinions) in [("100 opinions", "100"), ("100,000 opinions", "100000")] {
        let data = fresh(&format!("open-{opinions}"))?;
        process::output(gandan(&data).args([
            "db",
            "generate",
            "--opinions",
            opinions,
            "--seed",
            "7",
        ]))?;
        let sample = house::sample_evening();
        let imported = process::output(gandan(&data).args(["session", "import"]).arg(sample))?;
        let id = imported.lines().next().unwrap_or_default().to_owned();
        let out = data.join("evening.json");
        let mut command = gandan(&data);
        command
            .args(["session", "export", &id, "--format", "json", "-o"])
            .arg(out);
        runners.push(Runner { name, command });
    }
    let times = stopwatch::medians(&mut runners, ROUNDS)?;
    let [small, big] = times.as_slice() else {
        return Err(Failure::Wrong("nothing was measured".to_owned()));
    };
    let found = stopwatch::ratio(*big, *small);
    stopwatch::promise("big against small", found, found <= PROMISED, "at most 1.2")
}
