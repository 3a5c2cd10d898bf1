//! Why a journey could not go on.
use thiserror::Error;

/// What a journey answers.
pub type Told = Result<(), Trouble>;

/// What stopped it.
#[derive(Debug, Error)]
pub enum Trouble {
    /// The driver refused something.
    #[error("the driver: {0}")]
    Driver(#[from] thirtyfour::error::WebDriverError),
    /// A program or a file.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// A program of the stage (the display, the driver …) could not be started.
    #[error("{0} could not be started: {1}; `cargo xtask test` installs it")]
    Start(String, std::io::Error),
    /// Something did not come in time.
    #[error("waited in vain until {0}; last seen: {1}")]
    Late(String, String),
    /// A key chord that nobody can press.
    #[error("there is no key {0:?}")]
    Key(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}
