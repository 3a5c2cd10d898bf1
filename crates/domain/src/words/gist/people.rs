//! Those in the hall: how they are called, and when words are nothing but that.

use super::token::{Closes, Token, holds, one_of, until};

/// The first word of whom one greets.
pub(super) const HEADS: &str = "\
    các quý đồng chủ bà ông anh chị bác cô chú bí hội đoàn toàn cán ban ủy lãnh vị tất cử \
    mấy thường phó ubnd hđnd đảng thầy mọi cả quốc luật đ đc";
/// What else those in the hall are called by.
const PEOPLE: &str = "\
    a an anh ba bà bác ban bạn bí biểu bộ bốn cả các cán cấp chấp chi chí chị chính chủ chú \
    chức có cô con công cụ cử của cùng cuộc dân đại đảng đạo đầu đoàn đối đồng dự đứng em \
    gia hành hội hôm hđnd khách khu kính ký lãnh mặt mấy mến mọi mttq nay này ngành nghị \
    ngài người nhân ông phố phó phòng phường quận quý quyền quốc sĩ sở tập tất thầy thể thuế \
    thư thưa thường tịch tiếp tọa toàn tổ tổng trạm trận tri trì trong trọng trực trưởng từ \
    ubnd uỷ ủy và văn vị viên với xã xóm xúc y tế thân ạ thôn ấp ơi nhé buổi thoại họp dì \
    quản lý luật sư lối kỳ đ c đc nhà";
/// Verbs that may stand among them.
const CALLS: &str = "kính thưa chào gửi dạ vâng xin báo cáo";
/// Addresses that stand even without a comma behind them.
pub(super) const FIXED: &[&str] = &[
    "các đồng chí",
    "các bác",
    "các anh",
    "các chị",
    "các cô",
    "các chú",
    "các ông",
    "các cụ",
    "các anh các chị",
    "các anh chị",
    "các ông các bà",
    "các ông bà",
    "các bác các cô",
    "các cô các bác",
    "các cô chú",
    "các vị",
    "các vị đại biểu",
    "các đồng chí lãnh đạo",
    "các đồng chí lãnh đạo phường",
    "quý vị",
    "quý vị đại biểu",
    "hội nghị",
    "toàn thể hội nghị",
    "chủ tọa",
    "chủ trì",
    "đồng chí chủ tọa",
    "đồng chí chủ trì",
    "đồng chí bí thư",
    "đồng chí chủ tịch",
    "đoàn chủ tịch",
    "bà con",
    "toàn thể bà con",
    "các bà con",
    "mấy anh",
    "mấy anh chị",
    "mấy bác",
    "mấy chú",
    "mấy anh mấy chị",
    "cán bộ",
    "đồng chí",
    "bí thư",
    "chủ tịch",
    "các thầy cô",
];
/// Words that begin what is said, and can't go on with whom one greets.
pub(super) const BEGINS: &str = "\
    tôi tui em con cháu chúng nhà gia đường ngõ ngách hẻm kiệt đèn cống rác hiện vừa từ ở về \
    việc đề xin mong theo tại vì nếu khi đoạn cái cây trước mỗi cứ nước chợ qua đầu cuối";

/// "các bác công an phường,": whom one greets, or who did something.
pub(super) fn of_a_body(tokens: &[Token]) -> bool {
    let whom = one_of(
        tokens,
        &[
            "các bác",
            "các đồng chí",
            "các anh",
            "các chị",
            "bà con",
            "quý vị",
        ],
    );
    let body = [
        "công", "tổ", "mặt", "ban", "trạm", "ủy", "ubnd", "chi", "đoàn", "hội",
    ];
    let clause = &tokens[..until(tokens, Closes::Clause)];
    whom > 0 && (tokens.get(whom).is_some_and(|t| t.is_one(&body)) || holds(clause, "công an"))
}

/// "…, chủ tịch phường," behind the name of whom one greets.
pub(super) fn title(tokens: &[Token]) -> usize {
    let clause = until(tokens, Closes::Clause);
    let office = one_of(
        tokens,
        &[
            "chủ tịch",
            "phó chủ tịch",
            "bí thư",
            "phó bí thư",
            "trưởng",
            "tổ trưởng",
        ],
    );
    let fits = office > 0
        && clause <= 8
        && !proper(&tokens[office..clause])
        && is_people(&tokens[..clause]);
    if fits { clause } else { 0 }
}

/// A person's name is among the words.
pub(super) fn proper(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|t| t.name && !t.among(PEOPLE) && !t.among(CALLS))
}

/// Nothing but what people in a hall are called by; a name only where it belongs to one person or
/// to a place ("đồng chí Nguyễn Văn A, chủ tịch phường Hạ Đình"). "Các bác ông Tư" goes too far.
pub(super) fn is_people(tokens: &[Token]) -> bool {
    let one = tokens.first().is_some_and(|t| {
        t.is_one(&[
            "đồng", "đc", "đ", "ông", "bà", "anh", "chị", "bác", "cô", "chú", "thầy", "bí", "chủ",
        ])
    });
    let mut named = false;
    let fits = tokens.iter().enumerate().all(|(n, token)| {
        if token.among(PEOPLE) || token.among(CALLS) {
            return !token.number;
        }
        let before = n.checked_sub(1).map(|at| &tokens[at]);
        let goes_on = named && before.is_some_and(|t| t.name);
        let place = before
            .is_some_and(|t| t.is_one(&["phường", "xã", "ubnd", "quận", "thôn", "ấp", "đường"]));
        let first = one && !named;
        named |= token.name;
        token.name && !token.number && (goes_on || place || first)
    });
    !tokens.is_empty() && tokens.len() <= 20 && fits
}
