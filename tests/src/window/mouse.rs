//! The mouse, which a secretary doesn't need: every press, turn or touch of it that the page hears of is counted.
use super::{Told, Trouble, Window};

impl Window {
    /// Counts from here on, until the program ends; the count is [`Window::mouse_uses`].
    pub async fn watch_the_mouse(&self) -> Told {
        let script = "if (window.mouseUses === undefined) {
                window.mouseUses = 0;
                for (const kind of ['mousedown', 'wheel', 'touchstart'])
                    window.addEventListener(kind, () => void (window.mouseUses += 1), { capture: true, passive: true });
            }";
        self.script(script, &[]).await.map(drop)
    }

    /// How often the mouse was used since [`Window::watch_the_mouse`].
    ///
    /// # Errors
    /// Where nobody watches: a program that has been started anew forgets.
    pub async fn mouse_uses(&self) -> Result<u64, Trouble> {
        self.script("return window.mouseUses ?? null", &[])
            .await?
            .as_u64()
            .ok_or_else(|| Trouble::Other("nobody watches the mouse".to_owned()))
    }
}
