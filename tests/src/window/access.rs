//! Whether everybody can use what is on the screen: axe-core in the page, sizes of the text, a focus that is seen.
use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Told, Trouble, Window};

/// What is promised: WCAG 2.2, levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// One thing that somebody cannot use.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Barrier {
    /// The rule, as axe-core names it.
    pub rule: String,
    /// Where it is.
    pub element: String,
    /// What is wrong with it.
    pub why: String,
}

impl std::fmt::Display for Barrier {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}: {}\n    {}", self.rule, self.element, self.why)
    }
}

/// Barriers, a line or two each.
pub fn told(barriers: &[Barrier]) -> String {
    barriers.iter().fold(String::new(), |mut text, barrier| {
        let _ = write!(text, "\n  {barrier}");
        text
    })
}

impl Window {
    /// What axe-core has against what is on the screen, or against the part of it that `css` names.
    ///
    /// What the rules can't decide (`incomplete`) counts too: nobody looks at it again. Left out of that is the contrast
    /// - of single signs and letters (↓, ×, 0), of which axe-core says that it can't tell them from pictures; they
    ///   stand in the colours of the words beside them, which it does judge;
    /// - of what lies under an open list or is scrolled half out of sight: it is judged on the screen without the list,
    ///   and where it is in sight. Of an empty field axe-core tells the same as "no value" without a ground; it doesn't
    ///   know that a dialog lies above all `z-index`, and which list it takes to be over the field hangs on the fonts.
    pub async fn barriers(&self, css: &str) -> Result<Vec<Barrier>, Trouble> {
        if self.script("return window.axe === undefined", &[]).await? == Value::Bool(true) {
            // The page takes no script but its own: this one comes through the driver, which the page doesn't rule.
            let axe = std::fs::read_to_string(axe()).map_err(|error| {
                Trouble::Other(format!("{}: {error}; `npm ci` in ui/", axe().display()))
            })?;
            self.script(&axe, &[]).await?;
            // Rows far out of sight have no place until they are drawn; axe-core would judge them where they aren't.
            let drawn = "const style = document.createElement('style');
                style.textContent = '* { content-visibility: visible !important }'; document.head.append(style)";
            self.script(drawn, &[]).await?;
        }
        let script = "const [css, tags, done] = arguments;
            const unsure = ['nonBmp', 'shortTextContent', 'bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring'];
            const rules = { 'target-size': { enabled: true } };
            requestAnimationFrame(() => requestAnimationFrame(() => window.axe.run(document.querySelector(css), { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations', 'incomplete'] })
                .then(({ violations, incomplete }) => done([...violations, ...incomplete].flatMap(rule => rule.nodes.filter(node =>
                    !(rule.id === 'color-contrast' && node.any.every(check => check.data && (unsure.includes(check.data.messageKey) || check.data.messageKey === 'emptyValue' && !check.data.bgColor)))).map(node => [
                    rule.id, node.html.slice(0, 240), [...node.any, ...node.all, ...node.none].map(check => check.message).join(' | ')]))))
                .catch(error => done([['axe', 'the page', String(error && error.stack || error)]]))));";
        let found = self
            .driver()?
            .execute_async(script, vec![json!(css), json!(TAGS)])
            .await?
            .json()
            .clone();
        Ok(barriers(&found))
    }

    /// Presses Tab from the top of the screen (or of a dialog) to its end: what has the focus must be seen to have it,
    /// and nothing may lie over it.
    pub async fn focus_barriers(&self, css: &str) -> Result<Vec<Barrier>, Trouble> {
        self.script(WATCH, &[json!(css)]).await?;
        for _ in 0..MOST_TABS {
            self.press("Tab").await?;
            let watch = "window.watchFocus(arguments[0])";
            let more = self.driver()?.execute_async(watch, vec![]).await?;
            if more.json() == &json!(false) {
                break;
            }
        }
        let found = self.script("return window.focusFound()", &[]).await?;
        Ok(barriers(&found))
    }

    /// Shows everything in one of the three sizes, as the choice in Thiết lập does.
    pub async fn text_size(&self, size: &str) -> Told {
        let script = "const [size, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('text_size_set', { size }).then(() => done(null), error => done(error));";
        let fault = self
            .driver()?
            .execute_async(script, vec![json!(size)])
            .await?
            .json()
            .clone();
        if !fault.is_null() {
            return Err(Trouble::Other(format!("text_size_set: {fault}")));
        }
        self.wait_text_size(size).await
    }

    /// Waits until everything is shown in this size.
    pub async fn wait_text_size(&self, size: &str) -> Told {
        let width = match size {
            "medium" => 1366.0 / 1.12,
            "large" => 1366.0 / 1.25,
            _ => 1366.0,
        };
        self.until_with(
            &format!("the page is shown in size {size}"),
            "return Math.abs(innerWidth - arguments[0]) <= 1 || innerWidth",
            &[json!(width)],
        )
        .await
    }
}

fn axe() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    root.join("ui/node_modules/axe-core/axe.min.js")
}

fn barriers(found: &Value) -> Vec<Barrier> {
    let word = |row: &Value, at: usize| row[at].as_str().unwrap_or_default().to_owned();
    let mut all: Vec<Barrier> = found
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| Barrier {
            rule: word(row, 0),
            element: word(row, 1),
            why: word(row, 2),
        })
        .collect();
    all.sort();
    all.dedup();
    all
}

/// No screen has more to step through.
const MOST_TABS: usize = 260;

/// Watches what Tab reaches. A focus is seen by an outline, a shadow, a border or a ground that the element, or a box
/// around it, hasn't got without it; a line of text shows its caret too, in a box that is outlined for all its lines.
const WATCH: &str = "
    const part = document.querySelector(arguments[0]);
    const before = document.activeElement;
    before && before.blur();
    const look = e => { const s = getComputedStyle(e);
        return [s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join(); };
    const looks = e => { const chain = []; for (let x = e; x && chain.length < 4; x = x.parentElement) chain.push(look(x)); return chain.join('|'); };
    const lines = e => e.matches('textarea, input[type=text]');
    const outlined = e => { for (let x = e, n = 0; x && n < 5; x = x.parentElement, n++) if (getComputedStyle(x).outlineStyle !== 'none') return true; return false; };
    const found = []; const seen = new Set(); let last = null;
    const leave = () => {
        if (last && last.e.isConnected && !last.outlined && last.looks === looks(last.e)) found.push(['focus-visible', last.name, 'looks the same with the focus and without']);
        last = null;
    };
    // What of it can be seen at all: some is enough, when it is taller than its place.
    const covered = box => {
        let { left, top, right, bottom } = box.getBoundingClientRect();
        for (let x = box.parentElement; x; x = x.parentElement) if (getComputedStyle(x).overflowY !== 'visible') {
            const c = x.getBoundingClientRect();
            left = Math.max(left, c.left); top = Math.max(top, c.top); right = Math.min(right, c.right); bottom = Math.min(bottom, c.bottom);
        }
        const over = right - left > 1 && bottom - top > 1 ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
        return !over ? 'has the focus out of sight' : box.contains(over) ? null : 'under ' + over.outerHTML.slice(0, 160);
    };
    window.watchFocus = done => {
        const e = document.activeElement;
        leave();
        if (!e || e === document.body || seen.has(e) || !part.contains(e)) return done(seen.size === 0 || e === document.body && seen.size < 2);
        seen.add(e);
        const name = e.outerHTML.slice(0, 200);
        last = { e, name, looks: looks(e), outlined: lines(e) && outlined(e) };
        // A field that is read out only stands in the box that is seen.
        const box = e.classList.contains('visually-hidden') ? e.parentElement : e;
        // What has just been scrolled to may take a few frames to come to rest.
        let frames = 6;
        const look = () => {
            const why = covered(box);
            if (why && frames-- > 0) return requestAnimationFrame(look);
            if (why) found.push(['focus-not-obscured', name, why]);
            done(true);
        };
        look();
    };
    window.focusFound = () => { document.activeElement.blur(); leave(); before && before.focus(); return seen.size > 0 ? found : [['focus', 'the page', 'Tab reaches nothing']]; };";
