//! Memory goes back to the system as soon as it is free.
//!
//! glibc keeps an arena for every thread and lets the size from which a block is the system's own grow with use: over an
//! evening tens of megabytes stay that nobody uses. Windows' heap needs no word.

/// To be said before any other thread runs.
#[cfg(target_os = "linux")]
pub fn give_back() {
    /// So many arenas do for a program that mostly waits.
    const ARENAS: libc::c_int = 2;
    /// From this size, in bytes, a block is mapped by itself and unmapped when it is free (glibc's first value, now fixed).
    const OWN_MAPPING: libc::c_int = 128 * 1024;
    // SAFETY: both only set numbers of the allocator; no other thread runs yet.
    #[allow(unsafe_code)]
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, ARENAS);
        libc::mallopt(libc::M_MMAP_THRESHOLD, OWN_MAPPING);
    }
}

/// Nothing to say here.
#[cfg(not(target_os = "linux"))]
pub fn give_back() {}
