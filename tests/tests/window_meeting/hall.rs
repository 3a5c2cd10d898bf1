//! Ghi: everything that is said, in order, each with its speaker, kind, topics and task.
use gandan_tests::typing::Method;
use gandan_tests::window::{Told, Window, by};
use serde_json::Value;

use crate::incidents;
use crate::keys::Taken;
use crate::script::{Meeting, bare, list, text, unknown};

/// Everything that is said. What each opinion takes beyond its text is counted on the way.
pub async fn listen(w: &Window, meeting: &Meeting, taken: &mut Taken) -> Told {
    let mut last = "";
    let mut count = meeting.list("gathered").len();
    w.wait_count(&by("opinion"), count).await?;
    for said in meeting.list("said") {
        if said["late_before"] == true {
            incidents::late(w, meeting).await?;
        }
        Taken::incident(w);
        let speaker = text(said, "speaker");
        whose(w, said, speaker != last).await?;
        last = speaker;
        if let Some(kind) = said["kind"].as_str() {
            w.kind(kind).await?;
        }
        // Two secretaries' habits, in turn.
        let method = [Method::Telex, Method::Vni][count % 2];
        words(w, said, meeting, method, taken).await?;
        topics_and_task(w, said, taken).await?;
        count += 1;
        if let Some(shout) = said.get("interrupted_by") {
            incidents::somebody_shouts(w, said, shout, count, taken).await?;
            last = "";
            count += 1;
        } else {
            w.finish().await?;
            taken.opinion(w);
        }
        w.wait_count(&by("opinion"), count).await?;
        if said["break_after"] == true {
            incidents::a_draft_at_the_break(w, meeting, count).await?;
        }
    }
    Ok(())
}

/// Who says it: by F2 when the floor goes to somebody else, on a slip by Shift+F2.
async fn whose(w: &Window, said: &Value, changes: bool) -> Told {
    let speaker = text(said, "speaker");
    if let Some(channel) = said["channel"].as_str() {
        w.channel(channel).await?;
        if !speaker.is_empty() {
            w.said_by(bare(speaker)).await?;
        }
    } else if unknown(said) {
        w.speak("", "").await?;
    } else if changes {
        speaks(w, said).await?;
    }
    Ok(())
}

/// The words themselves, as they come through `UniKey`, whatever happens in their midst.
async fn words(
    w: &Window,
    said: &Value,
    meeting: &Meeting,
    method: Method,
    taken: &mut Taken,
) -> Told {
    let words = text(said, "text");
    if said["power_cut"] == true {
        incidents::the_power_goes(w, words, taken).await
    } else if said["hand_goes_up"] == true {
        incidents::a_hand_goes_up(w, words, meeting, taken).await
    } else if said.get("interrupted_by").is_some() {
        w.type_text(incidents::until_the_shout(words)).await
    } else {
        w.type_through_unikey(words, method).await?;
        if said["heard"] == true {
            incidents::heard_before(w).await?;
        }
        Ok(())
    }
}

async fn topics_and_task(w: &Window, said: &Value, taken: &mut Taken) -> Told {
    for topic in list(said, "topics") {
        w.topic(topic.as_str().unwrap()).await?;
        taken.topic();
    }
    let task = &said["task"];
    if !task.is_null() {
        w.follow_up(text(task, "line")).await?;
        if let Some(mended) = task["mended"].as_str() {
            incidents::a_change_of_mind(w, mended, taken).await?;
        }
    }
    Ok(())
}

/// F2 and the name of someone who is here; of two of one name the one who is meant.
async fn speaks(w: &Window, said: &Value) -> Told {
    let speaker = text(said, "speaker");
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    w.type_text(bare(speaker)).await?;
    let wanted = said["pick"].as_str().map_or_else(
        || bare(speaker).to_owned(),
        |group| format!("TDP số {group}"),
    );
    w.until_with(
        "the one who is meant is offered",
        "return [...document.querySelectorAll('[data-test=person-option]')].some(e => e.innerText.includes(arguments[0]))",
        &[wanted.as_str().into()],
    )
    .await?;
    let options = w.texts(&by("person-option")).await?;
    let at = options
        .iter()
        .position(|one| one.contains(&wanted))
        .unwrap();
    if options.len() > 1 {
        for _ in 0..=at {
            w.press("Down").await?;
        }
    }
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_text(&by("composer-speaker"), bare(speaker)).await
}
