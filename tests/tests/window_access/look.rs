//! A screen in three sizes of text, light and dark; what Tab reaches; what is wider than its place.

use std::cell::RefCell;

use gandan_tests::window::{Barrier, Told, Trouble, Window, told};

/// What was found on the way; the journey goes on, so that one run tells all.
#[derive(Default)]
pub struct Found(RefCell<Vec<(String, Vec<Barrier>)>>);

impl Found {
    pub fn note(&self, place: &str, barriers: Vec<Barrier>) {
        if !barriers.is_empty() {
            self.0.borrow_mut().push((place.to_owned(), barriers));
        }
    }

    pub fn none(&self) {
        let found = self.0.borrow();
        let lines = found.iter();
        let lines = lines.map(|(place, barriers)| format!("\n{place}:{}", told(barriers)));
        let text = lines.collect::<Vec<_>>().concat();
        assert!(
            found.is_empty(),
            "barriers on {} screens:{text}",
            found.len()
        );
    }
}

/// What is on the screen, in every size and light.
pub async fn look(w: &Window, found: &Found, name: &str, landmark: &str) -> Told {
    w.wait_for(landmark).await?;
    for size in ["medium", "large", "small"] {
        look_in(w, found, name, landmark, size).await?;
    }
    Ok(())
}

/// The same in one size.
pub async fn look_in(w: &Window, found: &Found, name: &str, landmark: &str, size: &str) -> Told {
    w.text_size(size).await?;
    w.wait_for(landmark).await?;
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        let place = format!("{name} ({size}, {theme})");
        found.note(&place, w.barriers("html").await?);
        if size == "large" {
            w.shot(&format!("access-{name}-{theme}")).await?;
        }
    }
    found.note(&format!("{name} ({size})"), cut(w).await?);
    Ok(())
}

/// What is wider than the window or than the part it scrolls in.
async fn cut(w: &Window) -> Result<Vec<Barrier>, Trouble> {
    let script = "const page = document.documentElement;
        const found = [...document.querySelectorAll('main *, dialog, dialog *')].filter(e => {
            const style = getComputedStyle(e);
            return ['auto', 'scroll'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
        }).map(e => {
            const right = e.getBoundingClientRect().left + e.clientLeft + e.clientWidth;
            const out = [...e.querySelectorAll('*')].filter(x => x.getBoundingClientRect().right > right + 1);
            return [e, ...out.slice(-2)].map(x => x.outerHTML.slice(0, 160)).join(' … ');
        });
        for (const e of document.querySelectorAll('[role=dialog], [role=listbox], dialog, [data-test=composer]')) {
            const r = e.getBoundingClientRect();
            if (r.width > 0 && (r.top < 0 || r.left < 0 || r.bottom > innerHeight + 1 || r.right > innerWidth + 1)) found.push('out of the window: ' + e.outerHTML.slice(0, 160));
        }
        for (const e of document.querySelectorAll('button, label, h1, h2, h3, p, dt, dd, b, small')) {
            const s = getComputedStyle(e);
            if (s.overflowX === 'visible' && s.display !== 'inline' && e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && !e.closest('.visually-hidden')) found.push('over its edge: ' + e.outerHTML.slice(0, 200));
        }
        if (page.scrollWidth > innerWidth + 1 || page.scrollHeight > innerHeight + 1) found.push('the page');
        return found";
    let found = w.script(script, &[]).await?;
    Ok(found
        .as_array()
        .into_iter()
        .flatten()
        .map(|element| Barrier {
            rule: "fits".to_owned(),
            element: element.as_str().unwrap_or_default().to_owned(),
            why: "is wider than its place".to_owned(),
        })
        .collect())
}

/// The focus on everything that Tab reaches, at the largest size.
pub async fn walk(w: &Window, found: &Found, name: &str, part: &str) -> Told {
    w.text_size("large").await?;
    found.note(&format!("{name} (focus)"), w.focus_barriers(part).await?);
    w.text_size("small").await
}
