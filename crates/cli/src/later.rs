//! Calls that the contract has and a later version brings.

use crate::answer::Failure;
use crate::words::OpinionCommand;

/// Search and similarity.
pub fn opinion(command: &OpinionCommand) -> Failure {
    Failure::not_available(match command {
        OpinionCommand::Search { .. } => "opinion_search",
        OpinionCommand::Similar { .. } => "opinion_similar",
    })
}
