//! What `UniKey` sends, replayed in the page: Backspaces and letters, faster than a page can answer.
use std::time::Duration;

use serde_json::{Value, json};

use super::{Told, Trouble, Window, by};
use crate::typing::{BACKSPACE, Hand, Method, Sentence, Stroke, keys, strokes};

/// How long one call may type in the page; generous, for a slow machine is no error.
const LONG: Duration = Duration::from_secs(120);
/// Sentences that one call types into a field at most.
const SENTENCES_A_CALL: usize = 50;
/// Opinions that one call records at most.
const OPINIONS_A_CALL: usize = 10;

/// A sentence, and what `UniKey` sends to the field while it is typed.
pub struct Played {
    /// What must stand in the field in the end.
    pub text: String,
    /// What each key of the hand becomes.
    pub strokes: Vec<Stroke>,
    /// Every Backspace and letter in a task of its own, so that answers and saves come between them; else all of a
    /// word at once, so that nothing does.
    apart: bool,
}

impl Played {
    /// Sentences as many hands type them, one way or the other, in turn.
    pub fn all(sentences: &[Sentence], method: Method) -> Vec<Self> {
        let mut hands = Hand::ALL.into_iter().cycle();
        sentences
            .iter()
            .enumerate()
            .map(|(index, sentence)| {
                let hand = hands.next().unwrap_or(Hand::AtOnce);
                Self {
                    text: sentence.text.clone(),
                    strokes: strokes(&keys(&sentence.typed, method, hand), method),
                    apart: index % 4 == 0,
                }
            })
            .collect()
    }

    fn value(&self) -> Value {
        json!({"text": self.text, "strokes": sent(&self.strokes), "apart": self.apart})
    }
}

/// What a field is left with after the sentences.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The last of them.
    Last,
    /// What stood there before: it is a field for a number or a day.
    Before,
}

impl Window {
    /// Types sentences into a field one after the other, each over what stands there; those that came out wrong.
    pub async fn replay(
        &self,
        css: &str,
        played: &[Played],
        left: Left,
    ) -> Result<Vec<String>, Trouble> {
        let mut wrong = Vec::new();
        for some in played.chunks(SENTENCES_A_CALL) {
            let sentences: Vec<Value> = some.iter().map(Played::value).collect();
            let keep = left == Left::Last;
            let found = self
                .in_the_page(REPLAY, vec![json!(css), json!(sentences), json!(keep)])
                .await?;
            wrong.extend(lines(&found));
        }
        Ok(wrong)
    }

    /// Types sentences into the composer, a space between those of one opinion, and records each opinion with
    /// Ctrl+Enter; those that came out wrong.
    pub async fn replay_an_evening(&self, opinions: &[&[Played]]) -> Result<Vec<String>, Trouble> {
        let mut wrong = Vec::new();
        for some in opinions.chunks(OPINIONS_A_CALL) {
            let some: Vec<Vec<Value>> = some
                .iter()
                .map(|opinion| opinion.iter().map(Played::value).collect())
                .collect();
            let found = self
                .in_the_page(EVENING, vec![json!(by("composer")), json!(some)])
                .await?;
            wrong.extend(lines(&found));
        }
        Ok(wrong)
    }

    /// Sends a part of what `UniKey` sends to whatever has the focus.
    pub async fn send(&self, strokes: &[Stroke]) -> Told {
        self.in_the_page(SEND, vec![json!(sent(strokes))])
            .await
            .map(drop)
    }

    /// Types a text into whatever has the focus as it comes from a hand through `UniKey`.
    pub async fn type_through_unikey(&self, text: &str, method: Method) -> Told {
        self.send(&strokes(&keys(text, method, Hand::AtOnce), method))
            .await
    }

    /// Every text field that stands in an element now, by its `data-test`, in the order of the page, each once.
    pub async fn text_fields(&self, root: &str) -> Result<Vec<String>, Trouble> {
        let found = self.script(FIELDS, &[json!(root)]).await?;
        Ok(lines(&found))
    }

    async fn in_the_page(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        let session = self.driver()?;
        session.set_script_timeout(LONG).await?;
        let script = format!("{HANDS}{script}");
        Ok(session
            .execute_async(script, arguments)
            .await?
            .json()
            .clone())
    }
}

fn lines(found: &Value) -> Vec<String> {
    let texts = found.as_array().into_iter().flatten();
    texts
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Each stroke as the keys that reach the page.
fn sent(strokes: &[Stroke]) -> Vec<Vec<String>> {
    let keys = |stroke: &Stroke| -> Vec<String> {
        std::iter::repeat_n(BACKSPACE, stroke.back)
            .chain(stroke.put.chars())
            .map(String::from)
            .collect()
    };
    strokes.iter().map(keys).collect()
}

const FIELDS: &str = r"
    const shown = [...document.querySelector(arguments[0]).querySelectorAll('input, textarea')].filter(e =>
        e.matches('textarea, [type=text], [type=search], :not([type])') && !e.disabled && !e.readOnly && e.getClientRects().length > 0);
    return [...new Set(shown.map(e => e.dataset.test ?? e.outerHTML))];";

/// `execCommand` edits the field the way a key does, so that the page sees real input events. Keys go to whatever has
/// the focus, as they do on a keyboard.
const HANDS: &str = r"
    const done = arguments[arguments.length - 1];
    const given = arguments;
    const { port1, port2 } = new MessageChannel();
    let go = () => undefined;
    port1.onmessage = () => go();
    const task = () => new Promise(resolve => { go = resolve; port2.postMessage(0); });
    const event = (type, key, more) =>
        document.activeElement.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true, ...more }));
    function press(key) {
        const back = key === '\b';
        const name = back ? 'Backspace' : key;
        if (event('keydown', name)) {
            if (back) document.execCommand('delete');
            else document.execCommand('insertText', false, key);
        }
        event('keyup', name);
    }
    async function play({ strokes, apart }) {
        for (const keys of strokes) {
            for (const key of keys) {
                press(key);
                if (apart) await task();
            }
            if (!apart && keys.includes(' ')) await task();
        }
    }
    function empty(field) {
        field.focus();
        field.select();
        document.execCommand('delete');
    }
    function judge(field, text, wrong) {
        const at = field.selectionStart;
        if (field.value !== text) wrong.push(text + ' -> ' + field.value);
        else if (at !== text.length) wrong.push(text + ': the cursor stands at ' + at);
        else if (document.activeElement !== field) wrong.push(text + ': the focus is elsewhere');
    }
    const run = work => void work().catch(error => done(['the replay failed: ' + error]));
    ";

const REPLAY: &str = r"
    run(async () => {
        const [css, sentences, keep] = given;
        const wrong = [];
        const field = document.querySelector(css);
        const before = field.value;
        for (const sentence of sentences) {
            empty(field);
            await play(sentence);
            judge(field, sentence.text, wrong);
        }
        if (!keep) {
            empty(field);
            if (before !== '') document.execCommand('insertText', false, before);
        }
        done(wrong);
    });";

const EVENING: &str = r"
    run(async () => {
        const [css, opinions] = given;
        const wrong = [];
        const field = document.querySelector(css);
        for (const sentences of opinions) {
            let said = '';
            for (const sentence of sentences) {
                if (said !== '') {
                    press(' ');
                    said += ' ';
                }
                await play(sentence);
                said += sentence.text;
                judge(field, said, wrong);
            }
            event('keydown', 'Enter', { code: 'Enter', ctrlKey: true });
            event('keyup', 'Enter', { code: 'Enter', ctrlKey: true });
            for (let tries = 0; field.value !== '' && tries < 5000; tries += 1) await new Promise(resolve => setTimeout(resolve, 2));
        }
        done(wrong);
    });";

const SEND: &str = r"
    run(async () => {
        await play({ strokes: given[0], apart: true });
        done([]);
    });";
