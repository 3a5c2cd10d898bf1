//! What the page shows, and waiting for it. Elements are named by CSS; [`by`] names them by their `data-test`.
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, WebElement};

use super::{PATIENCE, Told, Trouble, Window};

/// How often the page is asked while something is waited for.
const PAUSE: Duration = Duration::from_millis(25);

/// The CSS of an element that carries `data-test="NAME"`.
pub fn by(name: &str) -> String {
    format!("[data-test=\"{name}\"]")
}

impl Window {
    /// The result of a script; `arguments[0]…` are `arguments`.
    pub async fn script(&self, script: &str, arguments: &[Value]) -> Result<Value, Trouble> {
        let session = self.driver()?;
        Ok(session
            .execute(script, arguments.to_vec())
            .await?
            .json()
            .clone())
    }

    /// Waits until a script returns true; `what` completes "waited in vain until …".
    pub async fn until(&self, what: &str, script: &str) -> Told {
        self.until_with(what, script, &[]).await
    }

    /// As [`Window::until`], with arguments for the script.
    ///
    /// The script may return true, or anything else, which is then told as what was last seen.
    pub async fn until_with(&self, what: &str, script: &str, arguments: &[Value]) -> Told {
        let started = Instant::now();
        let mut seen = String::new();
        while started.elapsed() < PATIENCE {
            // A script can fail while a page is being exchanged for the next one.
            match self.script(script, arguments).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Ok(other) => seen = other.to_string(),
                Err(trouble) => seen = trouble.to_string(),
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err(Trouble::Late(what.to_owned(), seen))
    }

    /// The element, as soon as it is there and has a size.
    pub async fn wait_for(&self, css: &str) -> Result<WebElement, Trouble> {
        let script = "const e = document.querySelector(arguments[0]);
            return e ? e.getClientRects().length > 0 || 'not shown' : 'not there'";
        self.until_with(&format!("{css} is shown"), script, &[json!(css)])
            .await?;
        Ok(self.driver()?.find(By::Css(css)).await?)
    }

    /// Waits until no such element is there.
    pub async fn wait_gone(&self, css: &str) -> Told {
        let script = "return document.querySelector(arguments[0]) === null || 'still there'";
        self.until_with(&format!("{css} is gone"), script, &[json!(css)])
            .await
    }

    /// Waits until there are so many such elements.
    pub async fn wait_count(&self, css: &str, count: usize) -> Told {
        let script = "const n = document.querySelectorAll(arguments[0]).length; return n === arguments[1] || n";
        self.until_with(
            &format!("there are {count} of {css}"),
            script,
            &[json!(css), json!(count)],
        )
        .await
    }

    /// Waits until an element's text, or a field's value, holds `text`.
    pub async fn wait_text(&self, css: &str, text: &str) -> Told {
        let script = "const e = document.querySelector(arguments[0]);
            const s = e ? (e.matches('input, textarea, select') ? e.value : e.innerText) : null;
            return (s !== null && s.includes(arguments[1])) || s";
        self.until_with(
            &format!("{css} says {text:?}"),
            script,
            &[json!(css), json!(text)],
        )
        .await
    }

    /// Waits until a field's value is exactly `text`.
    pub async fn wait_value(&self, css: &str, text: &str) -> Told {
        let script = "const e = document.querySelector(arguments[0]);
            const s = e ? e.value ?? e.textContent : null;
            return s === arguments[1] || s";
        self.until_with(
            &format!("{css} holds {text:?}"),
            script,
            &[json!(css), json!(text)],
        )
        .await
    }

    /// Waits until the element has the keyboard focus.
    pub async fn wait_focus(&self, css: &str) -> Told {
        let script = "const e = document.activeElement;
            return (e !== null && e.matches(arguments[0])) || (e ? e.outerHTML.slice(0, 160) : 'nothing')";
        self.until_with(&format!("{css} has the focus"), script, &[json!(css)])
            .await
    }

    /// The texts of all such elements, or their values if they are fields.
    pub async fn texts(&self, css: &str) -> Result<Vec<String>, Trouble> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(
                e => e.matches('input, textarea, select') ? e.value : e.innerText)";
        let found = self.script(script, &[json!(css)]).await?;
        Ok(found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|text| text.as_str().map(str::to_owned))
            .collect())
    }

    /// Puts the focus on an element, as a click does, where the journey isn't about getting there by key.
    pub async fn focus(&self, css: &str) -> Told {
        self.wait_for(css).await?;
        self.script(
            "document.querySelector(arguments[0]).focus()",
            &[json!(css)],
        )
        .await?;
        self.wait_focus(css).await
    }

    /// Shows the page light or dark, whatever the system wishes.
    pub async fn theme(&self, theme: &str) -> Told {
        let script = "document.documentElement.setAttribute('data-theme', arguments[0])";
        self.script(script, &[json!(theme)]).await.map(drop)
    }
}
