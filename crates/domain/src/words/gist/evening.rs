//! What is said of the evening itself before one speaks: thanks for it, leave given, "nhân hội nghị
//! hôm nay".

use super::token::{Closes, Token, holds, one_of, phrase, speaker, until};

/// Thanks for the evening, and for nothing else.
const EVENING: &str = "\
    tôi tới phép toàn thể tui em con cháu chúng xin rất trân trọng chân thành gửi lời cảm \
    cám ơn ban tổ chức lãnh đạo đảng ủy ubnd phường xã các đồng chí bác anh chị ông bà quý \
    vị chủ tọa trì hội nghị đã buổi cuộc họp này hôm nay đối thoại tiếp xúc cử tri cho để \
    dân người được có dịp cơ tạo điều kiện nói phát biểu ý kiến gặp gỡ lắng nghe mời dành \
    thời gian xuống với dự tham bày tỏ trình đến về đây nhiều ạ và là vì của";
/// The chair, thanked for the word.
const CHAIR: &[&str] = &[
    "ơn chủ tọa",
    "ơn chủ trì",
    "ơn đồng chí chủ tọa",
    "ơn đồng chí chủ trì",
];
/// What one thanks for at the beginning of an evening.
const OCCASION: &[&str] = &[
    "tổ chức",
    "được nói",
    "phát biểu",
    "lắng nghe",
    "điều kiện",
    "dịp",
    "cơ hội",
    "mời",
    "dành",
    "trình bày",
    "bày tỏ",
    "buổi",
    "cuộc họp",
    "hội nghị",
];

/// "Trước hết tôi xin cảm ơn phường đã tổ chức buổi này." Thanks for anything else are kept: they
/// are praise.
pub(super) fn thanks(tokens: &[Token]) -> usize {
    let first = one_of(
        tokens,
        &[
            "trước hết",
            "trước tiên",
            "đầu tiên",
            "lời đầu tiên",
            "trước hết thì",
            "trước hết là",
        ],
    );
    let end = until(tokens, Closes::Sentence);
    let clause = until(tokens, Closes::Clause).max(first + 1);
    let thanks = |said: &[Token]| {
        (holds(said, "cảm ơn") || holds(said, "cám ơn"))
            && said.iter().all(|t| t.among(EVENING))
            && goes_on(said)
            && (first > 0 || OCCASION.iter().chain(CHAIR).any(|word| holds(said, word)))
    };
    for end in [end, clause.min(end)] {
        let Some(said) = tokens.get(first..end) else {
            continue;
        };
        let speaks = speaker(said) > 0
            || one_of(
                said,
                &[
                    "xin",
                    "cảm",
                    "cám",
                    "rất",
                    "cho tôi",
                    "cho em",
                    "cho phép tôi",
                ],
            ) > 0;
        // Inside a sentence only where the speaker goes on: "…, sau đây tôi …".
        let whole = said.last().is_some_and(Token::ends)
            || CHAIR.iter().any(|word| holds(said, word))
            || speaker(&tokens[end..]) > 0
            || one_of(&tokens[end..], &["sau đây", "sau nữa", "xin"]) > 0;
        if speaks && whole && thanks(said) {
            return end;
        }
    }
    0
}

/// Behind a comma nothing new begins: "cảm ơn chủ tọa, tôi là …" is two things.
fn goes_on(said: &[Token]) -> bool {
    let on = ["các", "đã", "và", "cùng", "quý", "bà", "để", "cho", "toàn"];
    said.windows(2)
        .all(|pair| !pair[0].stops() || pair[1].is_one(&on))
}

/// "Được sự đồng ý của chủ tọa,", "Nhân hội nghị hôm nay, tôi …", "Hôm nay được dự hội nghị, tôi …".
pub(super) fn permission(tokens: &[Token]) -> usize {
    const GIVEN: &str =
        "được sự cho phép đồng ý của chủ tọa trì hội nghị ban tổ chức đoàn tịch các chí";
    const TODAY: &str = "\
        nhân hôm nay dịp được dự tham gia hội nghị buổi đối thoại tiếp xúc cử tri này về đây \
        với các đồng chí gặp có mặt đến cuộc họp tôi em cháu lãnh đạo phường ở ngày";
    let end = until(tokens, Closes::Clause);
    let said = &tokens[..end];
    let given = one_of(said, &["được sự", "được phép của"]) > 0
        && said.iter().all(|t| t.among(GIVEN))
        && [
            "chủ tọa",
            "chủ trì",
            "hội nghị",
            "ban tổ chức",
            "đoàn chủ tịch",
        ]
        .iter()
        .any(|who| holds(said, who));
    let today = one_of(said, &["nhân", "hôm nay"]) > 0
        && said.iter().all(|t| t.among(TODAY))
        && ["hội nghị", "buổi", "dịp", "cuộc họp", "tiếp xúc"]
            .iter()
            .any(|w| holds(said, w));
    let behind = &tokens[end..];
    let speaks = speaker(behind) > 0 || phrase(behind, "xin") > 0;
    if (given || today) && speaks { end } else { 0 }
}

/// "Lời đầu tiên xin kính chúc các đồng chí sức khỏe."
pub(super) fn wishes(tokens: &[Token]) -> usize {
    const WISHES: &str = "\
        lời đầu tiên trước hết tôi em cháu con xin kính chúc các đồng chí bác ông bà anh chị \
        quý vị đại biểu lãnh đạo toàn thể hội nghị mạnh khỏe sức dồi dào hạnh phúc thành \
        công tốt đẹp và gia đình gửi tới đến cho phép được cùng phường nhiều luôn thì";
    let end = until(tokens, Closes::Sentence);
    let said = &tokens[..end];
    let fits = said.last().is_some_and(Token::ends)
        && holds(said, "chúc")
        && said.iter().all(|t| t.among(WISHES));
    if fits { end } else { 0 }
}
