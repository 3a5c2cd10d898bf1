//! The program's second window. The driver doesn't see it: the display says that it is there, and its pixels what it
//! shows.
use std::time::Instant;

use super::picture::Picture;
use super::{PATIENCE, STILL_FOR, Told, Trouble, Window};

/// Where a window lies on the display.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// From the left.
    pub x: usize,
    /// From the top.
    pub y: usize,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}

impl Window {
    /// The windows on the display whose title fits a pattern, as the display numbers them.
    pub fn windows(&self, title: &str) -> Vec<u32> {
        // Finding none is an error of xdotool's.
        let found = self.on_stage("xdotool", &["search", "--onlyvisible", "--name", title]);
        found
            .unwrap_or_default()
            .lines()
            .filter_map(|id| id.trim().parse().ok())
            .collect()
    }

    /// Waits until so many windows with this title are seen.
    pub async fn wait_windows(&self, title: &str, count: usize) -> Told {
        let started = Instant::now();
        loop {
            let seen = self.windows(title).len();
            if seen == count {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                let what = format!("{count} windows are called {title}");
                return Err(Trouble::Late(what, seen.to_string()));
            }
            tokio::time::sleep(STILL_FOR).await;
        }
    }

    /// Where the window with this title lies.
    pub fn place(&self, title: &str) -> Result<Place, Trouble> {
        let id = self.windows(title).first().map(u32::to_string);
        let id = id.ok_or_else(|| Trouble::Other(format!("no window is called {title}")))?;
        let told = self.on_stage("xdotool", &["getwindowgeometry", "--shell", &id])?;
        let field = |name: &str| {
            let line = told.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|number| number.trim().parse().ok())
                .ok_or_else(|| Trouble::Other(format!("{title} has no place: {told}")))
        };
        Ok(Place {
            x: field("X=")?,
            y: field("Y=")?,
            width: field("WIDTH=")?,
            height: field("HEIGHT=")?,
        })
    }

    /// Waits until the part of the display is black, or isn't any more.
    pub async fn wait_black(&self, place: Place, black: bool) -> Told {
        let started = Instant::now();
        loop {
            let seen = Picture::take(&self.0.stage.picture_memory())?.is_black(place);
            if seen == black {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                let what = format!(
                    "{place:?} is {}black",
                    if black { "" } else { "no longer " }
                );
                return Err(Trouble::Late(what, seen.to_string()));
            }
            tokio::time::sleep(STILL_FOR).await;
        }
    }
}
