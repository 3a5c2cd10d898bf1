//! Vietnamese as it is really typed: `UniKey`'s Backspaces in every kind of field, and Telex through an input method.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey};

const WORDS: &str = "Đường ngõ đã hỏng, nước ngập đến giường";

/// Types into the field that has the focus and sees exactly the words there.
async fn exactly(w: &Window, field: &str) -> Told {
    w.wait_focus(&by(field)).await?;
    w.press("Ctrl+a").await?;
    w.press("Delete").await?;
    w.unikey(WORDS).await?;
    w.wait_value(&format!("{}:focus", by(field)), WORDS).await
}

#[test]
fn unikeys_backspaces_in_every_field_of_the_evening() {
    journey("unikey", Typing::Plain, async |w| {
        w.new_session().await?;
        for field in ["f-place", "ward-name", "ward-province", "ward-place-name"] {
            w.tab_to(&by(field)).await?;
            exactly(&w, field).await?;
        }
        w.step_to("Shift+Tab", &by("agenda-add")).await?;
        w.press("Enter").await?;
        exactly(&w, "agenda-text").await?;
        w.press("Enter").await?;
        exactly(&w, "agenda-text").await?;
        for (list, fields) in [
            ("present", &["group"][..]),
            ("secretary", &["name", "title"]),
            ("chair", &["name", "title"]),
        ] {
            w.step_to("Shift+Tab", &by(&format!("{list}-add"))).await?;
            w.press("Enter").await?;
            for field in fields {
                let field = format!("{list}-{field}");
                w.tab_to(&by(&field)).await?;
                exactly(&w, &field).await?;
            }
        }
        w.step_to("Shift+Tab", &by("f-title")).await?;
        exactly(&w, "f-title").await?;
        w.press("Ctrl+Enter").await?;

        exactly(&w, "composer").await?;
        w.press("F7").await?;
        exactly(&w, "topic-filter").await?;
        w.press("Escape").await?;
        w.press("Ctrl+k").await?;
        exactly(&w, "search-box").await?;
        w.press("Escape").await?;
        w.wait_value(&format!("{}:focus", by("composer")), WORDS)
            .await?;
        w.press("F2").await?;
        exactly(&w, "speaker-name").await?;
        w.press("Tab").await?;
        exactly(&w, "speaker-group").await?;
        w.press("Tab").await?;
        exactly(&w, "speaker-note").await?;
        w.press("Escape").await?;
        w.press("F6").await?;
        exactly(&w, "follow-up-line").await?;
        for field in ["group", "location", "gist"] {
            w.tab_to(&by(field)).await?;
            exactly(&w, field).await?;
        }
        w.press("F4").await?;
        exactly(&w, "answer-text").await?;
        w.press("Tab").await?;
        exactly(&w, "answer-by").await?;
        w.press("Ctrl+Enter").await?;
        w.wait_value(&by("composer"), WORDS).await?;
        w.finish().await?;
        w.wait_count(&by("opinion"), 1).await?;
        w.press("Ctrl+e").await?;
        exactly(&w, "edit-text").await?;
        w.press("Ctrl+Enter").await?;
        w.wait_focus(&by("composer")).await?;

        w.go(3).await?;
        w.wait_count(&by("review-row"), 1).await?;
        w.pick(1).await?;
        w.press("Ctrl+e").await?;
        exactly(&w, "review-text").await?;
        w.tab_to(&by("gist")).await?;
        exactly(&w, "gist").await?;
        w.press("F2").await?;
        for field in [
            "conclusion-new",
            "conclusion-new-line",
            "conclusion-new-with",
        ] {
            w.tab_to(&by(field)).await?;
            exactly(&w, field).await?;
        }
        w.press("Ctrl+Enter").await?;
        w.wait_count(&by("conclusion"), 1).await?;

        w.close();
        let record = w.record()?;
        let opinion = &record["opinions"][0];
        for field in ["text", "gist", "group", "location"] {
            assert_eq!(opinion[field], WORDS, "{field}");
        }
        assert_eq!(opinion["answers"][0]["text"], WORDS);
        assert_eq!(opinion["answers"][0]["by"], WORDS);
        let session = &record["session"];
        for field in ["title", "place"] {
            assert_eq!(session[field], WORDS, "{field}");
        }
        assert_eq!(session["agenda"][1], WORDS);
        assert_eq!(session["chairs"][0]["title"], WORDS);
        assert_eq!(session["present"][0]["group"], WORDS);
        assert_eq!(session["conclusions"][0]["text"], WORDS);
        Ok(())
    });
}

#[test]
fn unikeys_backspaces_in_the_settings() {
    journey("unikey-settings", Typing::Plain, async |w| {
        w.wait_for(&by("to-settings")).await?;
        w.tab_to(&by("to-settings")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("settings-ward")).await?;
        for field in ["ward-name", "ward-place"] {
            w.tab_to(&by(field)).await?;
            exactly(&w, field).await?;
        }
        for (part, fields) in [
            ("units", &["unit-name", "unit-shorts", "unit-new-name"][..]),
            ("officials", &["official-new-name", "official-new-title"]),
            ("groups", &["group-new-name", "groups-paste"]),
            ("topics", &["topic-name", "topic-new-name"]),
            ("holidays", &["holiday-new-name"]),
        ] {
            w.step_to("Shift+Tab", "[role=tab][aria-selected=true]")
                .await?;
            w.press("Down").await?;
            w.wait_focus(&by(&format!("settings-{part}"))).await?;
            for field in fields {
                w.tab_to(&by(field)).await?;
                exactly(&w, field).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn telex_through_an_input_method_is_recorded_as_typed() {
    journey("unikey-telex", Typing::InputMethod, async |w| {
        let said = "Đề nghị phường sửa đường ngõ 18, nước ngập đến bậc cửa.";
        w.new_evening().await?;
        w.click_really(&by("composer")).await?;
        w.type_telex(said)?;
        w.wait_value(&by("composer"), said).await?;
        w.finish().await?;
        w.wait_count(&by("opinion"), 1).await?;
        w.close();
        assert_eq!(w.record()?["opinions"][0]["text"], said);
        Ok(())
    });
}
