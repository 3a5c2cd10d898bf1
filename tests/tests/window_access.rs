//! Every screen, list and dialog, light and dark, in three sizes of text: WCAG 2.2 AA by axe-core in the running
//! window, a focus that is seen and not covered, nothing wider than the window.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::cell::RefCell;

use gandan_tests::window::{Barrier, Told, Typing, Window, by, journey, told};
use serde_json::json;
use thirtyfour::By;

/// What was found on the way; the journey goes on, so that one run tells all.
#[derive(Default)]
struct Found(RefCell<Vec<(String, Vec<Barrier>)>>);

impl Found {
    fn note(&self, place: &str, barriers: Vec<Barrier>) {
        if !barriers.is_empty() {
            self.0.borrow_mut().push((place.to_owned(), barriers));
        }
    }

    fn none(&self) {
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
async fn look(w: &Window, found: &Found, name: &str, landmark: &str) -> Told {
    w.wait_for(landmark).await?;
    for size in ["medium", "large", "small"] {
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
    }
    Ok(())
}

/// What is wider than the window or than the part it scrolls in.
async fn cut(w: &Window) -> Result<Vec<Barrier>, gandan_tests::window::Trouble> {
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
async fn walk(w: &Window, found: &Found, name: &str, part: &str) -> Told {
    w.text_size("large").await?;
    found.note(&format!("{name} (focus)"), w.focus_barriers(part).await?);
    w.text_size("small").await
}

#[test]
fn the_first_screens_shut_nobody_out() {
    journey("access-first", Typing::Plain, async |w| {
        let found = Found::default();
        look(&w, &found, "home-empty", &by("sample-import")).await?;
        walk(&w, &found, "home-empty", "body").await?;
        w.press("F2").await?;
        look(&w, &found, "home-kinds", &by("kind-dialog")).await?;
        walk(&w, &found, "home-kinds", "dialog").await?;
        w.press("Enter").await?;
        w.wait_for(&by("f-title")).await?;
        look(&w, &found, "prepare", &by("f-place")).await?;
        walk(&w, &found, "prepare", "body").await?;
        w.go(2).await?;
        look(&w, &found, "record-empty", &by("composer")).await?;
        gathered(&w, &found).await?;
        w.press("F1").await?;
        look(&w, &found, "help", &by("key-help")).await?;
        w.press("Escape").await?;
        w.wait_gone(&by("key-help")).await?;
        w.go(3).await?;
        look(
            &w,
            &found,
            "review-empty",
            &format!("{}[aria-current=step]", by("step-review")),
        )
        .await?;
        w.go(4).await?;
        look(&w, &found, "issue-empty", &by("export-word")).await?;
        w.focus(&by("rail-settings")).await?;
        w.press("Enter").await?;
        settings(&w, &found).await?;
        found.none();
        Ok(())
    });
}

async fn settings(w: &Window, found: &Found) -> Told {
    for part in [
        "ward",
        "units",
        "officials",
        "groups",
        "topics",
        "holidays",
        "abbreviations",
        "modules",
        "look",
    ] {
        let tab = by(&format!("settings-{part}"));
        w.focus(&tab).await?;
        w.press("Enter").await?;
        look(
            w,
            found,
            &format!("settings-{part}"),
            &format!("{tab}[aria-selected=true]"),
        )
        .await?;
        walk(w, found, &format!("settings-{part}"), "body").await?;
    }
    every_hue(w, found).await?;
    size_is_kept(w).await?;
    w.focus(&by("settings-topics")).await?;
    w.press("Enter").await?;
    // A name that is taken is refused: the error stays until it is closed.
    let taken = w.texts(&by("topic-name")).await?;
    w.focus(&by("topic-new-name")).await?;
    w.type_text(&taken[0]).await?;
    w.press("Enter").await?;
    look(w, found, "error", &by("error")).await?;
    w.focus(&by("error-close")).await?;
    w.press("Enter").await?;
    w.focus(&by("topic-merge")).await?;
    w.press("Enter").await?;
    look(w, found, "merge", &by("merge")).await?;
    walk(w, found, "merge", "dialog").await
}

/// Chosen by arrow keys, shown at once, and shown from the start after a power cut.
async fn size_is_kept(w: &Window) -> Told {
    w.focus(&by("text-size-small")).await?;
    w.press("Right").await?;
    w.wait_text_size("medium").await?;
    w.press("Right").await?;
    w.wait_text_size("large").await?;
    w.wait_for(&format!("{}:checked", by("text-size-large")))
        .await?;
    w.kill_and_open().await?;
    w.wait_text_size("large").await?;
    w.focus(&by("settings-look")).await?;
    w.press("Enter").await?;
    w.wait_for(&format!("{}:checked", by("text-size-large")))
        .await?;
    w.text_size("small").await
}

/// A topic may have any colour: the chip beside the sample sentence, in seventy-two of them.
async fn every_hue(w: &Window, found: &Found) -> Told {
    let script = "const chip = document.querySelector('.sample span[style]');
        const box = document.createElement('div'); box.id = 'every-hue';
        box.style.cssText = 'position:fixed;inset:0;background:var(--card);z-index:99;display:flex;flex-wrap:wrap;gap:8px';
        for (let h = 0; h < 360; h += 5) { const one = chip.cloneNode(true); one.style.setProperty('--h', h); box.append(one); }
        document.querySelector('main').append(box); return box.children.length";
    assert_eq!(w.script(script, &[]).await?, json!(72));
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        found.note(
            &format!("every hue ({theme})"),
            w.barriers("#every-hue").await?,
        );
        w.shot(&format!("access-hues-{theme}")).await?;
    }
    w.script("document.getElementById('every-hue').remove()", &[])
        .await
        .map(drop)
}

#[test]
fn an_evening_shuts_nobody_out() {
    journey("access-evening", Typing::Plain, async |w| {
        let found = Found::default();
        w.wait_for(&by("sample-import")).await?;
        w.tab_to(&by("sample-import")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_for(&by("opinion")).await?;
        recording(&w, &found).await?;
        reviewing(&w, &found).await?;
        w.go(4).await?;
        look(&w, &found, "issue", &by("export-word")).await?;
        w.press("Ctrl+Enter").await?;
        look(&w, &found, "issue-exported", &by("exported-name")).await?;
        walk(&w, &found, "issue-exported", "body").await?;
        w.focus(&by("rail-home")).await?;
        w.press("Enter").await?;
        look(&w, &found, "home", &by("session-row")).await?;
        walk(&w, &found, "home", "body").await?;
        people(&w, &found).await?;
        found.none();
        Ok(())
    });
}

/// The roll, one of it, two of it made one, and a list that becomes it.
async fn people(w: &Window, found: &Found) -> Told {
    w.focus(&by("rail-people")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("people-filter")).await?;
    look(w, found, "people", &by("person-row")).await?;
    w.focus(&by("people-filter")).await?;
    w.press("Down").await?;
    look(w, found, "people-panel", &by("person-panel")).await?;
    walk(w, found, "people-panel", "body").await?;
    w.focus(&by("people-filter")).await?;
    w.press("F7").await?;
    w.wait_focus(&by("merge-find")).await?;
    w.type_text("th").await?;
    w.wait_for(&by("merge-option")).await?;
    w.press("Enter").await?;
    w.wait_text(&by("merge-result"), "Sau khi gộp").await?;
    look(w, found, "people-merge", &by("merge-result")).await?;
    walk(w, found, "people-merge", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("person-merge-dialog")).await?;
    w.press("F6").await?;
    look(w, found, "roster", &by("roster-choose")).await?;
    let list = w.exports().join("danh-sach.csv");
    std::fs::write(
        &list,
        "Họ và tên,Tổ,Năm sinh\nMạc Thị Mận,1,1958\n,1,1980\n",
    )
    .unwrap();
    let field = w.driver()?.find(By::Css(by("roster-file"))).await?;
    field.send_keys(list.display().to_string()).await?;
    look(w, found, "roster-read", &by("roster-counts")).await?;
    walk(w, found, "roster-read", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("roster")).await
}

/// A list that others made, before and after it is taken over.
async fn gathered(w: &Window, found: &Found) -> Told {
    w.press("F10").await?;
    look(w, found, "gathered-empty", &by("gathered-choose")).await?;
    let list = w.exports().join("y-kien.csv");
    let lines = "Nội dung;Họ tên;Tổ;Lĩnh vực\nI. ĐÔ THỊ;;;\nVỉa hè bị chiếm;Bà Mạc Thị Mận;1;Thiên văn\n1. Tiáº¿p xÃºc;;;\n;Bà Mạc Thị Mơ;;\n";
    std::fs::write(&list, lines).unwrap();
    let field = w.driver()?.find(By::Css(by("gathered-file"))).await?;
    field.send_keys(list.display().to_string()).await?;
    w.wait_focus(&by("gathered-lines")).await?;
    look(w, found, "gathered-preview", &by("gathered-line")).await?;
    walk(w, found, "gathered-preview", "dialog").await?;
    w.focus(&by("gathered-lines")).await?;
    w.press("Enter").await?;
    w.wait_gone(&by("gathered-import")).await?;
    w.press("F10").await?;
    w.wait_focus(&by("gathered-find")).await?;
    w.press("Enter").await?;
    w.wait_text(&by("gathered-progress"), "1/").await?;
    look(w, found, "gathered-list", &by("gathered-row")).await?;
    walk(w, found, "gathered-list", "dialog").await?;
    w.focus(&by("gathered-find")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("gathered-list")).await?;
    look(w, found, "gathered-stream", &by("read-out")).await?;
    // Both acts go again: what follows finds the evening as it was.
    w.press("F9").await?;
    w.press("F9").await?;
    w.wait_gone(&by("read-out")).await
}

async fn recording(w: &Window, found: &Found) -> Told {
    look(w, found, "record", &by("opinion")).await?;
    w.type_text("Ngõ 25 đèn đường hỏng đã hai tuần, đề nghị phường sớm thay")
        .await?;
    w.offers_settled().await?;
    let chatter = "return [...document.querySelectorAll('[aria-live=polite], [role=status], [role=alert]')].map(e => e.innerText).join('').trim()";
    assert_eq!(
        w.script(chatter, &[]).await?,
        json!(""),
        "nothing is read out while she types"
    );
    look(w, found, "record-typing", &by("composer")).await?;
    for (key, name, landmark) in [
        ("F7", "record-topics", "topic-option"),
        ("F5", "record-kinds", "kind-option"),
        ("F2", "record-person", "speaker-name"),
        ("Shift+F2", "record-speaker", "speaker-option"),
        ("Shift+F5", "record-attendance", "attendance"),
        ("Ctrl+k", "search-empty", "search"),
    ] {
        w.press(key).await?;
        look(w, found, name, &by(landmark)).await?;
        w.press("Escape").await?;
        w.wait_gone(&by(landmark)).await?;
    }
    w.press("Ctrl+k").await?;
    w.wait_focus(&by("search-box")).await?;
    w.type_text("đường").await?;
    look(w, found, "search-found", &by("found-opinion")).await?;
    walk(w, found, "search-found", &by("search")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("search")).await?;
    // Picked in the stream, its answer and its line in the panel beside it; read out, for the cursor stays where it is.
    w.pick(12).await?;
    w.wait_text(&by("aloud"), "Ý kiến số 12").await?;
    look(w, found, "record-picked", &by("side")).await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    look(w, found, "record-answer", &by("answer-text")).await?;
    walk(w, found, "record-answer", "body").await?;
    w.focus(&by("answer-text")).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.pick(12).await?;
    w.press("Ctrl+e").await?;
    w.wait_focus(&by("edit-text")).await?;
    look(w, found, "record-edit", &by("edit-text")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("edit-text")).await?;
    w.press("Escape").await?;
    // Closed to the paper, shown in red.
    w.kind("denunciation").await?;
    look(w, found, "record-denunciation", &by("composer")).await?;
    w.kind("report").await?;
    w.finish().await?;
    w.press("F9").await?;
    look(w, found, "toast", &by("toast")).await?;
    // An opinion without a topic, for Rà soát to gather.
    w.press("Shift+F9").await?;
    w.press("Shift+F1").await?;
    look(w, found, "history", &by("history")).await?;
    walk(w, found, "history", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("history")).await?;
    // The same was said before: offered, then linked by a key.
    w.focus(&by("composer")).await?;
    w.type_text("Sáng nào vỉa hè trước cổng trường tiểu học cũng bày bàn ghế bán bún, bán xôi, các cháu phải đi xuống lòng đường lẫn với xe máy.")
        .await?;
    look(w, found, "similar", &by("similar-one")).await?;
    w.press("Ctrl+h").await?;
    w.wait_text(&by("similar-keys"), "Esc").await?;
    look(w, found, "similar-armed", &by("similar-one")).await?;
    w.press("Alt+1").await?;
    w.finish().await
}

async fn reviewing(w: &Window, found: &Found) -> Told {
    w.go(3).await?;
    look(w, found, "review", &by("review-row")).await?;
    w.pick(4).await?;
    look(
        w,
        found,
        "review-row",
        &format!("{}[aria-current=true]", by("review-row")),
    )
    .await?;
    walk(w, found, "review-row", "body").await?;
    w.press("F2").await?;
    look(w, found, "review-conclusions", &by("conclusion-new")).await?;
    w.press("Alt+2").await?;
    look(w, found, "review-topics", &by("review-row")).await?;
    w.wait_for(&by("bulk-open")).await?;
    w.press("F5").await?;
    look(w, found, "bulk", &by("bulk-row")).await?;
    walk(w, found, "bulk", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("bulk")).await
}
