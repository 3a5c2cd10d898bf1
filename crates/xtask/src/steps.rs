//! Numbered steps: all are run, whatever fails; at the end stands what passed and how long it took.
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// One thing that must hold.
pub struct Step {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What it shows when it passes.
    pub shows: &'static str,
    /// Does it.
    pub act: fn() -> Result<(), Failure>,
}

/// The steps that `--only` leaves, in their order.
///
/// # Errors
/// A name that no step has is refused with the names there are.
pub fn chosen(all: Vec<Step>, only: &[String]) -> Result<Vec<Step>, Failure> {
    if let Some(unknown) = only
        .iter()
        .find(|name| !all.iter().any(|step| step.name == **name))
    {
        let names: Vec<&str> = all.iter().map(|step| step.name).collect();
        return Err(Failure::Call(format!(
            "there is no step {unknown:?}; the steps are {}",
            names.join(", ")
        )));
    }
    Ok(all
        .into_iter()
        .filter(|step| only.is_empty() || only.iter().any(|name| name == step.name))
        .collect())
}

/// Runs every step, then prints the list of them; the last line is `N passed, N failed`.
pub fn run_all(steps: &[Step]) -> Result<(), Failure> {
    let mut results: Vec<(Option<Failure>, Duration)> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!(
            "\n[{}/{}] {} ({})",
            index + 1,
            steps.len(),
            step.shows,
            step.name
        );
        let started = Instant::now();
        let failure = (step.act)().err();
        if let Some(failure) = &failure {
            println!("  FAILED: {failure}");
        }
        results.push((failure, started.elapsed()));
    }
    println!();
    for (index, (step, (failure, time))) in steps.iter().zip(&results).enumerate() {
        println!("{}", line(index + 1, step, failure.as_ref(), *time));
    }
    let failed = results
        .iter()
        .filter(|(failure, _)| failure.is_some())
        .count();
    println!("{} passed, {failed} failed", results.len() - failed);
    if failed == 0 {
        Ok(())
    } else {
        Err(Failure::Wrong("not everything holds".to_owned()))
    }
}

fn line(number: usize, step: &Step, failure: Option<&Failure>, time: Duration) -> String {
    let verdict = if failure.is_some() { "FAILED" } else { "ok" };
    let mut line = format!(
        "{number:>3}. {verdict:<6} {:>7.1} s  {} ({})",
        time.as_secs_f64(),
        step.shows,
        step.name
    );
    if let Some(failure) = failure {
        line.push_str(": ");
        line.push_str(&failure.to_string());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Vec<Step> {
        let good = Step {
            name: "good",
            shows: "holds",
            act: || Ok(()),
        };
        let bad = Step {
            name: "bad",
            shows: "breaks",
            act: || Err(Failure::Wrong("broken".to_owned())),
        };
        vec![bad, good]
    }

    #[test]
    fn one_failure_fails_the_whole() {
        assert!(run_all(&two()).is_err());
    }

    #[test]
    fn only_leaves_the_named_steps_and_refuses_others() {
        let only = |name: &str| chosen(two(), &[name.to_owned()]);
        assert!(only("good").is_ok_and(|steps| steps.len() == 1 && run_all(&steps).is_ok()));
        assert!(
            only("goood").is_err(),
            "a typing slip must not pass for a green run"
        );
    }
}
