//! The seed sentences (`data/seed/CODE.txt`): how people speak of each topic, in our own words.
//!
//! One sentence a line; `#` begins a remark; after a tab further topics, by code.

/// One sentence and what it is about, main topic first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub text: &'static str,
    pub topics: Vec<&'static str>,
}

macro_rules! seed {
    ($($code:literal),* $(,)?) => {
        /// Each topic's file.
        const FILES: &[(&str, &str)] =
            &[$(($code, include_str!(concat!("../data/seed/", $code, ".txt")))),*];
    };
}

seed!(
    "dat-dai",
    "gpmb",
    "quy-hoach",
    "trat-tu-xay-dung",
    "trat-tu-do-thi",
    "ve-sinh-moi-truong",
    "o-nhiem",
    "cap-thoat-nuoc",
    "giao-thong",
    "dien-vien-thong",
    "cay-xanh",
    "chung-cu-nha-o",
    "tthc",
    "chuyen-doi-so",
    "ho-tich-cu-tru",
    "antt",
    "te-nan-lua-dao",
    "pccc",
    "giao-duc",
    "y-te-attp",
    "an-sinh",
    "lao-dong-kinh-doanh",
    "cho-thuong-mai",
    "van-hoa-the-thao",
    "to-dan-pho",
    "can-bo-cong-vu",
    "kntc-tieu-cuc",
    "dau-tu-cong-trinh",
    "nong-nghiep-vat-nuoi",
    "quan-su",
    "ton-giao-nghia-trang",
    "thien-tai",
    "xay-dung-dang-mttq",
);

/// All seed sentences, topic by topic.
pub(crate) fn sentences() -> impl Iterator<Item = Sentence> {
    FILES.iter().flat_map(|(code, file)| {
        file.lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
            .map(move |line| {
                let mut parts = line.split('\t');
                let text = parts.next().unwrap_or_default().trim();
                let others = parts.flat_map(|part| part.split([' ', ',']));
                let others = others.filter(|other| !other.is_empty() && other != code);
                Sentence {
                    text,
                    topics: std::iter::once(*code).chain(others).collect(),
                }
            })
    })
}
