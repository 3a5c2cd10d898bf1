//! Many right texts without a mark, many wrong ones with theirs.

use super::{MarkKind as K, marks};

fn found(text: &str) -> Vec<(K, String, Option<String>)> {
    marks(text)
        .into_iter()
        .map(|m| (m.kind, m.found, m.proposal))
        .collect()
}

/// The text after every proposal is taken.
fn mended(text: &str) -> String {
    let mut units: Vec<u16> = text.encode_utf16().collect();
    for mark in marks(text).into_iter().rev() {
        if let Some(put) = mark.proposal {
            units.splice(mark.start as usize..mark.end as usize, put.encode_utf16());
        }
    }
    String::from_utf16(&units).unwrap()
}

#[test]
fn proposals_mend() {
    for (wrong, right) in [
        ("Lấy ý kiến nhân dân.", "Lấy ý kiến Nhân dân."),
        (
            "Tài sản của nhà nước bị mất.",
            "Tài sản của Nhà nước bị mất.",
        ),
        (
            "Đề nghị Ủy Ban Nhân Dân phường xem.",
            "Đề nghị Ủy ban nhân dân phường xem.",
        ),
        (
            "Đề nghị uỷ ban nhân dân phường xem.",
            "Đề nghị Uỷ ban nhân dân phường xem.",
        ),
        ("Đề nghị ubnd và mttq xem.", "Đề nghị UBND và MTTQ xem."),
        ("Đề nghị UBND Phường xem.", "Đề nghị UBND phường xem."),
        (
            "Đề nghị công an phường kiểm tra.",
            "Đề nghị Công an phường kiểm tra.",
        ),
        ("Ở Tổ Dân Phố số 3 có.", "Ở Tổ dân phố số 3 có."),
        ("Ở tổ Dân Phố số 3 có.", "Ở tổ dân phố số 3 có."),
        ("Theo Khoản 2 điều 43 Luật.", "Theo khoản 2 Điều 43 Luật."),
        ("Từ tháng 06 năm nay.", "Từ tháng 6 năm nay."),
        (
            "Họp ngày 5 tháng 1 năm 2026.",
            "Họp ngày 05 tháng 01 năm 2026.",
        ),
        ("Họp ngày 09 tháng 09.", "Họp ngày 09 tháng 9."),
        ("Họp sáng thứ hai.", "Họp sáng thứ Hai."),
        ("Mấy  hôm nay", "Mấy hôm nay"),
        ("Ngập , hôi .", "Ngập, hôi."),
        ("Đã xong.Đề nghị xem", "Đã xong. Đề nghị xem"),
        ("Ngập,hôi", "Ngập, hôi"),
        (
            "Mọi nguời ở phuờng hòan tòan đồng ý",
            "Mọi người ở phường hoàn toàn đồng ý",
        ),
        ("Rác của của tổ", "Rác của tổ"),
        ("đường ngập. nước bẩn", "Đường ngập. Nước bẩn"),
        ("👩  Đường", "👩 Đường"),
    ] {
        assert_eq!(mended(wrong), right, "{:?}", found(wrong));
    }
}

#[test]
fn what_is_right_has_no_mark() {
    for text in [
        "Ý kiến của Nhân dân và Nhà nước.",
        "Ủy ban nhân dân phường Cửa Nam, Hội đồng nhân dân, Công an phường.",
        "ỦY BAN NHÂN DÂN PHƯỜNG CỬA NAM",
        "Ông Nguyễn Văn Đắk ở Krông Pắc, Bắc Kạn, Đắk Lắk, Pleiku.",
        "Tổ dân phố số 26, cụm Đức Giang; ở tổ dân phố số 3, TDP 4.",
        "Tràn vào nhà nước bẩn, nhà nước ngập, trong nhà nước chảy ra.",
        "Thứ nhất, đường hỏng. Thứ hai, đèn tắt; thứ ba là rác.",
        "Họp ngày 05 tháng 01, ngày 10 tháng 12, ngày 29 tháng 6.",
        "Ô tô, ôtô, xe máy, kilômét, sôcôla, cà-phê, ki-lô-mét, xoong, moóc, vắc-xin.",
        "Ngày ngày, luôn luôn, dần dần, người người, nhà nhà, từ từ, mãi mãi.",
        "Giá 1.234.567 đồng; 35,5 m²; số 12/3; TP.HCM; Tp.Hà Nội; v.v. và nhiều việc.",
        "Duong hong, nuoc ngap, khong ai sua.",
        "Gửi đ/c Hoa, email: a.b@hanoi.gov.vn (khoản 2 Điều 43).",
        "Ông nói “hòa, hoà, thủy, thuỷ, khỏe, khoẻ” rồi \"cười\".",
        "GCNQSDĐ, HĐND, đt, sđt, tđc, gpmb.",
        "Bà con ngoằn ngoèo, khúc khuỷu, huỵch toẹt, nguệch ngoạc, quạu quọ, ỉu xìu.",
        "Phường Điện Biên Phủ; UBND Phường 1; Công an Phường Hai Bà Trưng.",
        "Gồm:\n- rác\n- nước\n1. đường\n2. đèn",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn what_cant_be_put_right_by_itself_is_marked_without_a_proposal() {
    assert_eq!(
        found("Họp ngày 31 tháng 6."),
        [(K::Date, "31 tháng 6".to_owned(), None)]
    );
    assert_eq!(
        found("Ông nói “thế này."),
        [(K::Quotes, "“".to_owned(), None)]
    );
    assert_eq!(
        found("Bị thưc sự."),
        [(K::Syllable, "thưc".to_owned(), None)]
    );
}
