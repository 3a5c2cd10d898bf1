//! Wall time of whole processes: taken in turn, so that a busy moment hits all alike; the median counts.
use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::process;

/// One program among those that are compared.
pub struct Runner {
    /// What it is called in the report.
    pub name: &'static str,
    /// The call that is timed.
    pub command: Command,
}

/// Runs each program once to warm up, then all of them `rounds` times in turn; the medians in their order.
pub fn medians(runners: &mut [Runner], rounds: usize) -> Result<Vec<Duration>, Failure> {
    let mut times = vec![Vec::with_capacity(rounds); runners.len()];
    for round in 0..=rounds {
        for (runner, times) in runners.iter_mut().zip(&mut times) {
            let started = Instant::now();
            process::output(&mut runner.command)?;
            if round > 0 {
                times.push(started.elapsed());
            }
        }
    }
    let medians: Vec<Duration> = times.iter_mut().map(|times| median(times)).collect();
    for (runner, (time, all)) in runners.iter().zip(medians.iter().zip(&times)) {
        println!(
            "  {:<28} {:>9.1} ms  (median of {rounds}; {:.1} to {:.1})",
            runner.name,
            milliseconds(*time),
            all.first().copied().map_or(0.0, milliseconds),
            all.last().copied().map_or(0.0, milliseconds),
        );
    }
    Ok(medians)
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// How many times longer `long` takes than `short`.
pub fn ratio(long: Duration, short: Duration) -> f64 {
    long.as_secs_f64() / short.as_secs_f64().max(f64::EPSILON)
}

/// An error if a promise about a ratio is not kept; says it either way.
pub fn promise(what: &str, found: f64, kept: bool, promised: &str) -> Result<(), Failure> {
    println!("  {what}: {found:.2} (promised: {promised})");
    if kept {
        Ok(())
    } else {
        Err(Failure::Wrong(format!(
            "{what} is {found:.2}, promised is {promised}"
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_does_not_mind_one_slow_run() {
        let mut times = [5, 900, 7].map(Duration::from_millis);
        assert_eq!(median(&mut times), Duration::from_millis(7));
    }
}
