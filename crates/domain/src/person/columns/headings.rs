//! What the heading of a column says.

use super::RosterColumn;
use crate::text::fold;

/// What a heading says.
pub(super) fn by_heading(head: &str) -> Option<RosterColumn> {
    use RosterColumn as C;
    let head = fold(head);
    let head = head.trim_matches(|c: char| !c.is_alphanumeric());
    if head.is_empty() || head.chars().count() > 60 {
        return None;
    }
    let has = |any: &[&str]| any.iter().any(|w| head.contains(w));
    let is = |any: &[&str]| any.contains(&head);
    let found = if has(&[
        "cccd",
        "cmnd",
        "can cuoc",
        "chung minh",
        "ma so",
        "ky ten",
        "ghi chu",
        "chu ky",
    ]) || is(&["stt", "tt", "so tt", "so thu tu"])
    {
        C::Skip
    } else if has(&[
        "nam sinh",
        "ngay sinh",
        "ngay thang nam sinh",
        "sinh nam",
        "namsinh",
    ]) || is(&["sinh", "ns", "n/s"])
    {
        C::BirthYear
    } else if has(&[
        "dien thoai",
        "so dt",
        "sdt",
        "di dong",
        "lien he",
        "phone",
        "tel",
        "zalo",
    ]) || is(&["dt", "so may"])
    {
        C::Phone
    } else if has(&[
        "to dan pho",
        "tdp",
        "to so",
        "khu pho",
        "khu dan cu",
        "thon",
        "ap/",
        "to/",
        "/to",
    ]) || is(&["to", "ap", "khu", "khom", "buon", "ban", "xom", "to dp"])
    {
        C::Group
    } else if has(&[
        "gioi tinh",
        "danh xung",
        "xung ho",
        "ong/ba",
        "ong (ba)",
        "ong/ ba",
        "nam/nu",
    ]) || is(&["nam", "nu", "phai", "ong, ba", "ong ba", "gt"])
    {
        C::Form
    } else if has(&[
        "ho va ten",
        "ho ten",
        "ho, ten",
        "ho & ten",
        "ten dem",
        "ho lot",
        "ho dem",
        "full name",
        "hovaten",
    ]) || is(&[
        "ho",
        "ten",
        "name",
        "ten nguoi",
        "cong dan",
        "cu tri",
        "dai bieu",
        "chu ho",
        "ten chu ho",
        "nguoi tham du",
    ]) {
        C::Name
    } else if has(&[
        "dia chi",
        "noi o",
        "cho o",
        "so nha",
        "noi cu tru",
        "thuong tru",
        "noi thuong tru",
        "address",
    ]) {
        C::Address
    } else if has(&["thanh phan", "doi tuong", "tu cach"]) {
        C::Capacity
    } else if has(&["chuc vu", "chuc danh", "nghe nghiep", "don vi", "co quan"]) {
        C::Title
    } else {
        return None;
    };
    Some(found)
}
