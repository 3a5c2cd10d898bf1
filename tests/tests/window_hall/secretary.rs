//! What the secretary at the door does for one person: some letters, a look at the list, one key.

use gandan_tests::window::{Told, Trouble, Window, by, unmarked};
use serde_json::{Value, json};

use super::ward::Neighbour;

/// How somebody stands to the roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// On the roll.
    Known {
        /// Came before.
        regular: bool,
        /// Another of the roll has the same name.
        namesake: bool,
    },
    /// Not on the roll.
    Unknown,
}

/// What somebody took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    /// Letters, digits and spaces typed.
    pub letters: usize,
    /// The key that ticked them.
    pub key: String,
    /// Keys besides letters, without those for times.
    pub presses: usize,
}

/// Lets somebody in; afterwards so many are there, and the cursor is in the empty line.
pub async fn ticks(w: &Window, who: &Neighbour, there: usize) -> Result<Ticked, Trouble> {
    w.presses();
    let ticked = match who.wants {
        Wants::Known { .. } => known(w, who).await?,
        Wants::Unknown => stranger(w, who).await?,
    };
    at_rest(w, there).await?;
    w.wait_text(&by("attendance-said"), &who.name).await?;
    if who.leaves {
        // Under an empty line it is who was ticked last.
        w.press("F4").await?;
        w.wait_text(&by("attendance-said"), "về lúc").await?;
    }
    Ok(ticked)
}

/// So many are there by the head, and the empty line has the cursor.
pub async fn at_rest(w: &Window, there: usize) -> Told {
    let script = "const line = document.querySelector('[data-test=attendance-line]');
        const seen = [document.querySelector('[data-test=attendance-total]').textContent, line.value, document.activeElement === line];
        return seen[0] === String(arguments[0]) && seen[1] === '' && seen[2] || seen";
    let what = format!("{there} are there, and the cursor is in the empty line");
    w.until_with(&what, script, &[json!(there)]).await
}

/// Initials; where they mean too many, the tổ or the year of birth behind them.
async fn known(w: &Window, who: &Neighbour) -> Result<Ticked, Trouble> {
    let initials: String = unmarked(&who.name)
        .to_lowercase()
        .split(' ')
        .filter_map(|word| word.chars().next())
        .collect();
    let mut typed = String::new();
    for more in [
        initials,
        format!(" {}", who.group),
        format!(" {}", who.year),
    ] {
        w.type_text(&more).await?;
        typed.push_str(&more);
        if let Some(place) = place(w, who, &typed).await? {
            let key = match place {
                0 if who.late => "F3".to_owned(),
                0 => "Enter".to_owned(),
                _ => format!("Alt+{}", place + 1),
            };
            w.press(&key).await?;
            return Ok(Ticked {
                letters: typed.chars().count(),
                key,
                presses: w.presses(),
            });
        }
    }
    panic!("{who:?} isn't found by {typed}");
}

/// The line of this very person, where a key reaches it: 0 = what Enter takes, otherwise by its digit less one.
async fn place(w: &Window, who: &Neighbour, typed: &str) -> Result<Option<usize>, Trouble> {
    let answered = "const list = document.querySelector('[data-test=attendance] [role=listbox]');
        return document.querySelector('[data-test=attendance-line]').value === arguments[0] && list.ariaBusy !== 'true'
            && list.getAttribute('aria-busy') !== 'true'";
    w.until_with("the letters are answered", answered, &[json!(typed)])
        .await?;
    let read = "return [...document.querySelectorAll('[data-test=attendance-row][data-kind=match]')].slice(0, 9)
        .map(row => [row.getAttribute('aria-selected') === 'true', row.dataset.here === 'true', row.textContent])";
    let rows = w.script(read, &[]).await?;
    let rows: Vec<&Value> = rows.as_array().into_iter().flatten().collect();
    // Only who is late is ticked by F3, and that takes what Enter would.
    let found = rows.iter().position(|row| {
        let text = row[2].as_str().unwrap_or_default();
        who.signs().iter().all(|sign| text.contains(sign))
    });
    Ok(found.and_then(|at| match rows[at][0] == Value::Bool(true) {
        true => Some(0),
        false if at == 0 || who.late => None,
        false => Some(at),
    }))
}

/// A name in full that nobody answers to, or somebody else does; "Thêm …", and the tổ.
async fn stranger(w: &Window, who: &Neighbour) -> Result<Ticked, Trouble> {
    w.type_text(&who.name).await?;
    let add = format!("[aria-busy=false] {}[data-kind=add]", by("attendance-row"));
    w.wait_text(&add, &who.name).await?;
    // Below whoever answers.
    for _ in 0..20 {
        let chosen = format!(
            "return document.querySelector('{add}').getAttribute('aria-selected') === 'true'"
        );
        if w.script(&chosen, &[]).await? == Value::Bool(true) {
            break;
        }
        w.press("Down").await?;
    }
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-group")).await?;
    w.type_text(&who.group.to_string()).await?;
    w.press("Enter").await?;
    Ok(Ticked {
        letters: who.name.chars().count(),
        key: "Thêm".to_owned(),
        presses: w.presses(),
    })
}
