//! What is said before what is meant: asking for the word, "tôi nói ngắn thôi", "ý kiến thứ nhất
//! là".

use super::evening::{permission, thanks, wishes};
use super::token::{Closes, Token, holds, one_of, speaker, until};

/// What asking for the word is made of.
const ASKING: &str = "\
    tôi nhỏ chủ tọa nhân dịp buổi cuộc họp tui em con cháu chúng mình xin được phép có nêu \
    phát biểu trình bày tham gia một hai ba bốn năm vài mấy số đôi chút ý kiến như sau thế \
    này ngắn gọn muốn đóng góp hôm nay với hội nghị phản ánh những các nội dung vấn đề và ạ \
    thì cũng đây lời việc cho trước";
/// To whom one reports.
const TO_WHOM: &[&str] = &[
    "với phường",
    "với lãnh đạo phường",
    "với các đồng chí",
    "với các bác",
    "với ubnd phường",
    "với hội nghị",
    "lên phường",
];
/// One of these must be in it, or it is no asking.
const ASKS: &[&str] = &[
    "ý kiến",
    "phát biểu",
    "trình bày",
    "như sau",
    "phản ánh",
    "thế này",
];
/// What means something, though its words are among those.
const MEANS: &[&str] = &["đề nghị", "kiến nghị", "đề xuất"];

/// "Tôi nói ngắn thôi."
const SHORTLY: &str = "\
    tôi cho thế này như sau tui em con cháu chỉ xin phép được nói phát biểu trình bày rất \
    hơi ngắn gọn thẳng nhanh vắn tắt đôi lời mấy câu một thôi ạ chút luôn thật là hội nghị \
    với các bác đồng chí";
/// "… có gì không phải mong các đồng chí bỏ qua."
const PARDON: &str = "\
    có gì điều không phải đúng mong xin các đồng chí bác anh chị ông bà hội nghị quý vị con \
    mọi người bỏ qua lượng thứ thông cảm cho tôi em cháu thì được ạ nếu nói";
/// Words of such formulas at the beginning. What follows is whole by itself.
pub(super) fn formula(tokens: &[Token]) -> usize {
    [
        permission, thanks, wishes, shortly, pardon, asking, counting,
    ]
    .iter()
    .map(|rule| rule(tokens))
    .max()
    .unwrap_or(0)
}

/// "tôi xin có một số ý kiến như sau:", "xin phát biểu về việc …" (then what follows is kept).
fn asking(tokens: &[Token]) -> usize {
    let mut end = 0;
    loop {
        let rest = &tokens[end..];
        let word = rest
            .first()
            .is_some_and(|t| t.among(ASKING) && (end == 0 || !t.name));
        match one_of(rest, TO_WHOM).max(usize::from(word)) {
            0 => break,
            more => end += more,
        }
        if tokens[end - 1].stops() {
            break;
        }
    }
    let said = &tokens[..end];
    let begins = speaker(said) > 0
        || one_of(
            said,
            &[
                "xin",
                "sau đây",
                "hôm nay",
                "trước hội nghị",
                "cho phép",
                "nhân hội nghị",
                "nhân dịp",
                "nhân buổi",
                "nhân cuộc họp",
            ],
        ) > 0
        || one_of(said, &["có một ý kiến", "có ý kiến"]) > 0;
    let Some(last) = said.last() else { return 0 };
    let asks = ASKS.iter().any(|ask| holds(said, ask));
    let after = tokens.get(end).is_some_and(|t| t.is_one(&["nghị", "xuất"]));
    if !begins || !asks || MEANS.iter().any(|means| holds(said, means)) || after {
        return 0;
    }
    if last.stops() {
        return end;
    }
    let rest = &tokens[end..];
    // "về việc rác thải" → "rác thải"; "về rác thải" likewise. "là phường nên …" is whole.
    match one_of(
        rest,
        &["về", "về việc", "là", "rằng", "về vấn đề", "là về việc"],
    ) {
        0 if said.len() >= 3 && (holds(said, "thế này") || holds(said, "như sau")) => end,
        about if about > 0 && !rest[about - 1].stops() => end + about,
        _ => 0,
    }
}

/// "Tôi nói ngắn thôi." A part of its own, that says how one will speak.
fn shortly(tokens: &[Token]) -> usize {
    let end = until(tokens, Closes::Clause);
    let said = &tokens[..end];
    let how = [
        "ngắn",
        "thẳng",
        "nhanh",
        "vắn tắt",
        "đôi lời",
        "mấy câu",
        "một câu",
        "thật",
    ];
    let speaks = (speaker(said) > 0 || one_of(said, &["xin", "nói"]) > 0)
        && (holds(said, "nói") || holds(said, "phát biểu") || holds(said, "trình bày"));
    let fits =
        speaks && said.iter().all(|t| t.among(SHORTLY)) && how.iter().any(|word| holds(said, word));
    // "Tôi xin phép." and nothing more.
    let leave = one_of(
        said,
        &[
            "tôi xin phép",
            "em xin phép",
            "cháu xin phép",
            "con xin phép",
        ],
    );
    let only = leave > 0 && said[leave..].iter().all(|t| t.is("ạ"));
    if fits || (only && said.last().is_some_and(Token::stops)) {
        end
    } else {
        0
    }
}

/// "có gì không phải mong hội nghị lượng thứ."
fn pardon(tokens: &[Token]) -> usize {
    let end = until(tokens, Closes::Sentence);
    let said = &tokens[..end];
    let begins = one_of(said, &["có gì", "có điều gì", "nếu có gì", "nói có gì"]) > 0;
    let asks = ["bỏ qua", "lượng thứ", "thông cảm"];
    let fits =
        begins && said.iter().all(|t| t.among(PARDON)) && asks.iter().any(|word| holds(said, word));
    if fits { end } else { 0 }
}

/// "Ý kiến thứ hai,", "Việc cuối,", "Một việc nữa là": it is said what is counted, the list itself
/// isn't in this opinion.
fn counting(tokens: &[Token]) -> usize {
    let what = one_of(
        tokens,
        &[
            "ý kiến",
            "việc",
            "vấn đề",
            "điều",
            "ý",
            "một việc",
            "một ý",
            "còn một việc",
            "còn việc",
            "còn một ý",
            "một ý kiến",
            "còn vấn đề",
        ],
    );
    if what == 0 || tokens[what - 1].stops() {
        return 0;
    }
    let rest = &tokens[what..];
    let which = one_of(
        rest,
        &[
            "thứ nhất",
            "thứ hai",
            "thứ ba",
            "thứ tư",
            "thứ 2",
            "thứ 3",
            "cuối",
            "cuối cùng",
            "nữa",
            "tiếp theo",
            "khác",
            "thứ nhất của tôi",
            "thứ hai của tôi",
        ],
    );
    if which == 0 {
        return 0;
    }
    let mut end = what + which;
    if !tokens[end - 1].stops() {
        let link = one_of(&tokens[end..], &["là", "thì", "là về", "tôi xin nêu là"]);
        if link == 0 {
            return 0;
        }
        end += link;
    }
    // What is counted here, too, keeps its number.
    let others = [
        "thứ nhất",
        "thứ hai",
        "thứ ba",
        "thứ tư",
        "thứ 2",
        "hai là",
        "ba là",
        "việc cuối",
    ];
    let more = others.iter().any(|word| holds(&tokens[end..], word));
    if more { 0 } else { end }
}
