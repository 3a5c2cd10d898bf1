//! Journeys through the whole house: builders and the harness of the real window.
pub mod gandan;
pub mod typing;
#[cfg(target_os = "linux")]
pub mod window;
