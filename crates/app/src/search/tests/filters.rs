//! What filters ask, and how they are read.

use super::*;

#[test]
fn filters_by_topic_group_speaker_day_and_state() {
    let house = house();
    let (app, session) = (&house.app, &house.session);
    on(app, session, "2026-03-15");
    let hoa = person(app, session, "Nguyễn Thị Hoa", "Tổ dân phố số 5");
    let hoang = person(app, session, "Hoàng Văn Nam", "Tổ dân phố số 15");
    let land = house.say("chuyện đất ở ngõ");
    let light = house.say("chuyện đèn ở ngõ");
    edit(
        app,
        session,
        &land,
        &OpinionEdit::Topics(vec!["dat-dai".into()]),
    );
    edit(app, session, &land, &OpinionEdit::Speaker(Some(hoa)));
    edit(app, session, &light, &OpinionEdit::Speaker(Some(hoang)));
    answer(app, session, &light);
    let (land, light) = (["chuyện đất ở ngõ"], ["chuyện đèn ở ngõ"]);
    for query in [
        "lĩnh vực:đất",
        "linh vuc: dat",
        "lĩnh vực:đất đai ngõ",
        "lĩnh vực:\"Đất đai\"",
    ] {
        assert_eq!(house.found(query), land, "{query}");
    }
    for query in ["tổ:5", "to:5 ngo", "tổ: Tổ dân phố số 5", "TỔ:\"so 5\""] {
        assert_eq!(house.found(query), land, "{query}: 5 is not 15");
    }
    for query in [
        "ai:Hoa",
        "ai:hoa chuyện",
        "ai: nguyễn hoa",
        "ai:Nguyễn Thị Hoa chuyện",
    ] {
        assert_eq!(house.found(query), land, "{query}: Hoa is not Hoàng");
    }
    assert_eq!(house.found("ai:hoàng"), light);
    assert_eq!(
        house.found("ai:hoan"),
        light,
        "unfinished where nobody is called so"
    );
    for query in [
        "chưa trả lời",
        "chua tra loi",
        "trạng thái:chưa trả lời",
        "trang thai:chua",
    ] {
        assert_eq!(house.found(query), land, "{query}");
    }
    assert_eq!(house.found("trạng thái:đã trả lời ngõ"), light);
    assert_eq!(house.found("từ:1/3/2026 đến:3/2026").len(), 2);
    assert_eq!(house.found("tu:2026").len(), 2);
    assert_eq!(house.found("từ:15/3/2026 den:15/3/2026").len(), 2);
    assert!(house.found("từ:16/3/2026").is_empty());
    assert!(house.found("đến:14/3/2026").is_empty());
    assert!(house.found("đến:2/2026").is_empty());
    assert!(
        house.found("lĩnh vực:đất tổ:15").is_empty(),
        "all must hold"
    );
    let read = &house.ask("linh vuc:dat ngõ").filters[0];
    assert_eq!(
        (read.typed.as_str(), read.label.as_str()),
        ("linh vuc:dat", "lĩnh vực: Đất đai, cấp giấy chứng nhận")
    );
}

#[test]
fn a_filter_that_cannot_be_read_finds_nothing_and_says_why() {
    let house = house();
    house.say("chuyện đất ở ngõ");
    assert!(house.fault("lĩnh vực:xyz ngõ").contains("“xyz”"));
    assert!(house.fault("từ:hôm_qua").contains("1/3/2026"));
    assert!(house.fault("đến:30/2/2026").contains("không phải là ngày"));
    assert!(house.fault("tổ:").contains("chưa có giá trị"));
    assert!(house.fault("ai:Bình").contains("“Bình”"));
    assert!(house.fault("trạng thái:vui").contains("chưa trả lời"));
    assert_eq!(house.found("đèn: ngõ").len(), 0, "đèn is no filter");
    assert!(house.ask("đèn: ngõ").filters.is_empty());
    assert_eq!(
        house.ask("\"chưa trả lời\"").filters,
        [],
        "in quotes it is words"
    );
}

#[test]
fn a_question_of_filters_only_lists_the_newest_first() {
    let house = house();
    on(&house.app, &house.session, "2026-05-01");
    house.say("mới");
    let older = begun(&house.app);
    record(&house.app, &older, "cũ");
    on(&house.app, &older, "2019-05-01");
    assert_eq!(house.found("chưa trả lời"), ["mới", "cũ"]);
    on(&house.app, &older, "2026-06-01");
    assert_eq!(house.found("chưa trả lời"), ["cũ", "mới"]);
    assert!(house.found("   ").is_empty() && house.found("?!").is_empty());
}
