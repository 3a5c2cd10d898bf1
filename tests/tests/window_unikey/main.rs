//! Vietnamese as it is really typed: what `UniKey` sends, in Telex and in VNI, into every text field of the program; and
//! a real input method. Not one character may be wrong, in the field or in what is kept.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod evening;
mod known;
mod lists;
mod scenes;
mod settings;
mod sweep;

use gandan_tests::typing::{Method, Sentence, Stroke, sentences};
use gandan_tests::window::{Played, Told, Trouble, Typing, Window, by, journey, units};

/// So many sentences one person says before the next opinion is begun.
const AN_OPINION: usize = 5;

/// Two journeys side by side: each has its own display and its own data, and keeps one processor busy.
fn side_by_side(one: impl FnOnce() + Send, other: impl FnOnce()) {
    std::thread::scope(|threads| {
        let one = threads.spawn(one);
        other();
        if let Err(failed) = one.join() {
            std::panic::resume_unwind(failed);
        }
    });
}

async fn three_hundred(w: &Window, method: Method) -> Told {
    w.new_evening().await?;
    let all = sentences();
    let played = Played::all(&all, method);
    let opinions: Vec<&[Played]> = played.chunks(AN_OPINION).collect();
    let wrong = w.replay_an_evening(&opinions).await?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    w.wait_count(&by("opinion"), opinions.len()).await?;
    w.close();
    let record = w.record()?;
    let kept: Vec<&str> = record["opinions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["text"].as_str().unwrap())
        .collect();
    let meant: Vec<String> = all
        .chunks(AN_OPINION)
        .map(|some| some.iter().map(|one| one.text.as_str()).collect::<Vec<_>>())
        .map(|some| some.join(" "))
        .collect();
    assert_eq!(kept, meant);
    Ok(())
}

#[test]
fn three_hundred_sentences_in_telex_and_in_vni_into_the_composer() {
    side_by_side(
        || {
            journey("unikey-telex", Typing::Plain, async |w| {
                three_hundred(&w, Method::Telex).await
            });
        },
        || {
            journey("unikey-vni", Typing::Plain, async |w| {
                three_hundred(&w, Method::Vni).await
            });
        },
    );
}

#[test]
fn ten_sentences_into_every_text_field() {
    side_by_side(evening::journey_through_an_evening, || {
        lists::journey_through_the_lists();
        settings::journey_through_the_settings();
    });
}

/// The middle of a word that is being put right: the Backspaces are there, the letters aren't yet.
fn middle(strokes: &[Stroke]) -> usize {
    strokes
        .iter()
        .rposition(|stroke| stroke.back > 1 && !stroke.put.is_empty())
        .unwrap()
}

/// What a field holds after these strokes.
fn field_after(strokes: &[Stroke]) -> String {
    let mut field = String::new();
    for stroke in strokes {
        for _ in 0..stroke.back {
            field.pop();
        }
        field.push_str(&stroke.put);
    }
    field
}

#[test]
fn a_save_or_an_offer_between_the_backspaces_and_the_letters_changes_nothing() {
    journey("unikey-race", Typing::Plain, async |w| {
        w.new_evening().await?;
        let long: Vec<Sentence> = sentences()
            .into_iter()
            .filter(|one| one.text.contains("đường"))
            .take(6)
            .collect();
        let mut said = Vec::new();
        for method in [Method::Telex, Method::Vni] {
            for (index, one) in Played::all(&long, method).iter().enumerate() {
                let half = middle(&one.strokes);
                let (begun, rest) = one.strokes.split_at(half);
                let taken_back = Stroke {
                    back: rest[0].back,
                    put: String::new(),
                };
                let put = Stroke {
                    back: 0,
                    put: rest[0].put.clone(),
                };
                let begun = [begun, &[taken_back]].concat();
                w.send(&begun).await?;
                // Kept as it stands now, the offers are about it: then the letters come.
                let halved = field_after(&begun);
                w.wait_draft("composer", &halved, units(&halved)).await?;
                w.offers_settled().await?;
                if index % 2 == 0 {
                    // Its first part is an opinion already when the rest comes.
                    w.press("F6").await?;
                    w.wait_focus(&by("follow-up-line")).await?;
                    w.press("Escape").await?;
                    w.wait_focus(&by("composer")).await?;
                }
                w.send(&[&[put], &rest[1..]].concat()).await?;
                w.wait_value(&format!("{}:focus", by("composer")), &one.text)
                    .await?;
                w.finish().await?;
                said.push(one.text.clone());
                w.wait_count(&by("opinion"), said.len()).await?;
            }
        }
        assert!(said.len() >= 6, "{}", said.len());
        w.close();
        let record = w.record()?;
        let kept: Vec<&str> = record["opinions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap())
            .collect();
        assert_eq!(kept, said);
        Ok(())
    });
}

/// Two sentences each in the composer, the name, the palette and the line of the task.
async fn through_an_input_method(w: &Window, method: Method) -> Result<(), Trouble> {
    let said = [
        "Đề nghị phường sửa đường ngõ 18, nước ngập đến bậc cửa.",
        "Bà Quý ở tổ 7 hỏi: bao giờ khuyến khích xây giếng?",
    ];
    let names = ["Nguyễn Thị Thủy", "Đặng Quốc Vượng"];
    let lines = ["địa chính 10n", "văn hóa 30/11"];
    w.new_evening().await?;
    // Pre-edit: the letters stand in the field while they are composed, and the page knows that they aren't final.
    let listen = "window.composed = [];
        window.addEventListener('compositionstart', e => window.composed.push(e.target.dataset.test), true)";
    w.script(listen, &[]).await?;
    for (index, text) in said.iter().enumerate() {
        w.click_really(&by("composer")).await?;
        w.press("F2").await?;
        w.wait_focus(&by("speaker-name")).await?;
        w.type_through(method, names[index])?;
        w.wait_value(&by("speaker-name"), names[index]).await?;
        w.press_really("ctrl+Return")?;
        w.wait_focus(&by("composer")).await?;
        w.wait_text(&by("composer-speaker"), names[index]).await?;
        w.type_through(method, text)?;
        w.wait_value(&by("composer"), text).await?;
        w.press_really("F7")?;
        w.wait_focus(&by("topic-filter")).await?;
        let topic = ["Đất đai", "Giáo dục"][index];
        w.type_through(method, topic)?;
        w.wait_value(&by("topic-filter"), topic).await?;
        w.press_really("Escape")?;
        w.wait_focus(&by("composer")).await?;
        w.press_really("F6")?;
        w.wait_focus(&by("follow-up-line")).await?;
        w.type_through(method, lines[index])?;
        w.wait_value(&by("follow-up-line"), lines[index]).await?;
        w.press_really("Return")?;
        w.wait_focus(&by("composer")).await?;
        w.wait_value(&by("composer"), text).await?;
        w.finish().await?;
        w.wait_count(&by("opinion"), index + 1).await?;
        // It stands there already while its task is on the way.
        let row = format!("{}[data-number=\"{}\"]", by("opinion"), index + 1);
        w.wait_text(&row, "→").await?;
    }
    for field in ["speaker-name", "composer", "topic-filter", "follow-up-line"] {
        let composed = "return window.composed.includes(arguments[0]) || window.composed";
        let what = format!("the input method has composed in {field}");
        w.until_with(&what, composed, &[field.into()]).await?;
    }
    w.close();
    let record = w.record()?;
    for (index, text) in said.iter().enumerate() {
        let opinion = &record["opinions"][index];
        assert_eq!(opinion["text"], *text);
        assert_eq!(record["attendees"][index]["name"], names[index]);
        assert!(opinion["follow_up"]["due"].is_string() || opinion["follow_up"]["due"].is_object());
    }
    Ok(())
}

#[test]
fn an_input_method_in_telex_is_recorded_as_typed() {
    journey(
        "input-method-telex",
        Typing::InputMethod(Method::Telex),
        async |w| through_an_input_method(&w, Method::Telex).await,
    );
}

#[test]
fn an_input_method_in_vni_is_recorded_as_typed() {
    journey(
        "input-method-vni",
        Typing::InputMethod(Method::Vni),
        async |w| through_an_input_method(&w, Method::Vni).await,
    );
}
