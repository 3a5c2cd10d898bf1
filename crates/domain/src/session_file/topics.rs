//! Topic codes: those of the program, or of the file's own `topics`; others are refused by name.

use super::fault::{FaultReason, FileFault, shorten};
use super::path::Path;
use super::shape::SessionFile;
use super::surroundings::Surroundings;
use std::collections::HashSet;

/// Refuses a topic defined twice and a topic nobody knows.
pub(super) fn check(file: &SessionFile, around: &Surroundings<'_>) -> Result<(), FileFault> {
    let root = Path::ROOT;
    let mut known: HashSet<&str> = HashSet::new();
    let topics = root.key("topics");
    for (i, topic) in file.topics.iter().enumerate() {
        if !known.insert(&topic.code) {
            let found = shorten(&topic.code);
            let path = topics.index(i);
            let path = path.key("code");
            return Err(FileFault::at(&path, FaultReason::DuplicateTopic { found }));
        }
    }
    known.extend(around.topics.iter().map(|t| t.code.as_str()));
    let opinions = root.key("opinions");
    for (i, opinion) in file.opinions.iter().enumerate() {
        for (j, code) in opinion.topics.iter().enumerate() {
            if !known.contains(code.as_str()) {
                let found = shorten(code);
                let path = opinions.index(i);
                let path = path.key("topics");
                let path = path.index(j);
                return Err(FileFault::at(&path, FaultReason::UnknownTopic { found }));
            }
        }
    }
    Ok(())
}
