//! Journeys through the whole house: builders and the harness of the real window.
pub mod gandan;
#[cfg(target_os = "linux")]
pub mod window;
