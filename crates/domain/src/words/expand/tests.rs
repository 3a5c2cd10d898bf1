//! Where a short form is one, and where it stays as typed.

use super::*;

fn list() -> Vec<Abbreviation> {
    [
        ("gpmb", "giải phóng mặt bằng"),
        ("đc", "đồng chí"),
        ("đ/c", "đồng chí"),
        ("dc", "dân cư"),
        ("tdp", "tổ dân phố"),
        ("p", "phường"),
        ("HĐGĐ", "hợp đồng gia đình"),
        ("k", "không"),
    ]
    .map(|(short, long)| Abbreviation {
        id: short.to_owned(),
        short: short.to_owned(),
        long: long.to_owned(),
    })
    .to_vec()
}

fn written(text: &str) -> String {
    write_out(text, &[], &list()).map_or_else(|| text.to_owned(), |out| out.text)
}

#[test]
fn whole_words_are_written_out() {
    for (typed, long) in [
        ("chậm gpmb quá", "chậm giải phóng mặt bằng quá"),
        ("Gpmb chậm", "Giải phóng mặt bằng chậm"),
        ("gpmb chậm", "giải phóng mặt bằng chậm"),
        ("Xong. Gpmb chậm", "Xong. Giải phóng mặt bằng chậm"),
        ("(gpmb), “tdp”.", "(giải phóng mặt bằng), “tổ dân phố”."),
        ("gpmb,tdp;đc!", "giải phóng mặt bằng,tổ dân phố;đồng chí!"),
        ("tdp 3, tdp số 4", "tổ dân phố 3, tổ dân phố số 4"),
        ("các đ/c", "các đồng chí"),
        ("đc Hoa ở dc số 2", "đồng chí Hoa ở dân cư số 2"),
        ("một\ngpmb\nhai", "một\ngiải phóng mặt bằng\nhai"),
        ("ở p Cửa Nam", "ở phường Cửa Nam"),
        ("P Cửa Nam", "Phường Cửa Nam"),
        ("HĐGĐ ghi", "Hợp đồng gia đình ghi"),
        ("theo HĐGĐ ghi", "theo hợp đồng gia đình ghi"),
        ("theo hđgđ ghi", "theo hợp đồng gia đình ghi"),
        ("Đc bí thư", "Đồng chí bí thư"),
        ("gPmb", "giải phóng mặt bằng"),
        ("gpmb… rồi", "giải phóng mặt bằng… rồi"),
    ] {
        assert_eq!(written(typed), long);
    }
}

#[test]
fn what_is_no_short_form_stays() {
    for text in [
        "GPMB là việc của phường",
        "ban GPMB, TDP",
        "gpmbx xgpmb gpmb1 1gpmb",
        "50k, 3k5, tdp3",
        "gpmb@hanoi.gov.vn",
        "https://p.vn/gpmb www.gpmb.vn gpmb.vn",
        "gpmb-2026 gpmb_1 k/c 12/gpmb",
        "Tổ P có",
        "đường Đc.1",
        "dđc đcd",
        "",
    ] {
        assert_eq!(write_out(text, &[], &list()), None, "{text}");
    }
}

#[test]
fn marks_matter() {
    assert_eq!(written("dc đc"), "dân cư đồng chí");
    assert_eq!(write_out("đC".to_lowercase().as_str(), &[], &[]), None);
}

#[test]
fn places_say_what_was_typed_and_lead_back() {
    let text = "👩 Gpmb ở tdp 3, gpmb.";
    let out = write_out(text, &[], &list()).unwrap();
    let units: Vec<u16> = out.text.encode_utf16().collect();
    let shown: Vec<(String, &str)> = out
        .places
        .iter()
        .map(|p| {
            let cut = &units[p.start as usize..p.end as usize];
            (String::from_utf16(cut).unwrap(), p.short.as_str())
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("Giải phóng mặt bằng".to_owned(), "Gpmb"),
            ("tổ dân phố".to_owned(), "tdp"),
            ("giải phóng mặt bằng".to_owned(), "gpmb"),
        ]
    );
    assert_eq!(as_typed(&out.text, &out.places), text);
}

#[test]
fn what_was_written_out_before_stays_marked() {
    let first = write_out("gpmb chậm", &[], &list()).unwrap();
    let edited = format!("{} ở tdp 3", first.text);
    let known = carried(&first.places, &first.text, &edited);
    assert_eq!(known, first.places);
    let second = write_out(&edited, &known, &list()).unwrap();
    assert_eq!(second.places.len(), 2);
    assert_eq!(as_typed(&second.text, &second.places), "gpmb chậm ở tdp 3");
    assert_eq!(write_out(&second.text, &second.places, &list()), None);
}

#[test]
fn a_change_moves_what_stands_behind_it_and_frees_what_it_meets() {
    let out = write_out("gpmb và tdp", &[], &list()).unwrap();
    let before = format!("Việc {}", out.text);
    let moved = carried(&out.places, &out.text, &before);
    assert_eq!(as_typed(&before, &moved), "Việc gpmb và tdp");
    let cut = out.text.replace("mặt bằng", "đất");
    let left = carried(&out.places, &out.text, &cut);
    assert_eq!(left.len(), 1);
    assert_eq!(as_typed(&cut, &left), "giải phóng đất và tdp");
    assert_eq!(carried(&out.places, &out.text, ""), []);
}

#[test]
fn a_short_form_is_no_everyday_word() {
    for short in ["ca", "ban", "to", "đất", "tổ", "Mai", "xa"] {
        assert_eq!(refused(short), Some(Refused::Word), "{short}");
    }
    for short in ["", " ", "gp mb", "12", "dàidàidàidài", "a@b", "/v", "x,y"] {
        assert_eq!(refused(short), Some(Refused::Form), "{short}");
    }
    for short in [
        "gpmb", "đc", "đ/c", "p", "k", "tp", "CA", "tđc", "ubnd", "v/v", "h2", "nvh",
    ] {
        assert_eq!(refused(short), None, "{short}");
    }
}

/// Beside punctuation, slashes, numbers, in capitals, in names and addresses, at the beginning, in
/// quotation marks: what is decided of each.
#[test]
fn decided_cases() {
    let mut list = list();
    for (short, long) in [
        ("qsdđ", "quyền sử dụng đất"),
        ("gcn", "giấy chứng nhận"),
        ("ubnd", "Ủy ban nhân dân"),
        ("qđ", "quyết định"),
        ("tp", "thành phố"),
        ("CA", "Công an"),
    ] {
        list.push(Abbreviation {
            id: short.to_owned(),
            short: short.to_owned(),
            long: long.to_owned(),
        });
    }
    let mut wrong = Vec::new();
    for (typed, long) in [
        // Signs around it.
        ("chậm gpmb.", "chậm giải phóng mặt bằng."),
        (
            "gpmb; gpmb: gpmb? gpmb! gpmb…",
            "giải phóng mặt bằng; giải phóng mặt bằng: giải phóng mặt bằng? giải phóng mặt bằng! giải phóng mặt bằng…",
        ),
        ("gpmb,tdp 3", "giải phóng mặt bằng,tổ dân phố 3"),
        ("gpmb(tdp)", "giải phóng mặt bằng(tổ dân phố)"),
        ("gpmb... chậm", "giải phóng mặt bằng... chậm"),
        (
            "- gpmb\n-gpmb\n+ gpmb\n1. gpmb\n1) gpmb",
            "- giải phóng mặt bằng\n-giải phóng mặt bằng\n+ giải phóng mặt bằng\n1. giải phóng mặt bằng\n1) giải phóng mặt bằng",
        ),
        ("gpmb – tdp", "giải phóng mặt bằng – tổ dân phố"),
        // In quotation marks of every kind.
        (
            "“gpmb” \"gpmb\" 'gpmb' ‘gpmb’ «gpmb»",
            "“giải phóng mặt bằng” \"giải phóng mặt bằng\" 'giải phóng mặt bằng' ‘giải phóng mặt bằng’ «giải phóng mặt bằng»",
        ),
        ("“Gpmb chậm”", "“Giải phóng mặt bằng chậm”"),
        // Slashes: the whole first, then every part or none.
        ("các đ/c ở tdp", "các đồng chí ở tổ dân phố"),
        ("gcn/qsdđ", "giấy chứng nhận/quyền sử dụng đất"),
        ("Gcn/qsdđ", "Giấy chứng nhận/quyền sử dụng đất"),
        ("gcn / qsdđ", "giấy chứng nhận / quyền sử dụng đất"),
        ("QSDĐ/GCN", "QSDĐ/GCN"),
        ("GCN/qsdđ", "GCN/qsdđ"),
        ("gcn/xyz", "gcn/xyz"),
        ("k/p 3", "k/p 3"),
        ("24/gpmb, gpmb/24", "24/gpmb, gpmb/24"),
        // Numbers of papers, of groups, of money.
        ("UBND-P, ubnd-p, gpmb-tdp", "UBND-P, ubnd-p, gpmb-tdp"),
        (
            "số 15/QĐ-UBND, 15/qđ-ubnd, …/qđ-ubnd",
            "số 15/QĐ-UBND, 15/qđ-ubnd, …/qđ-ubnd",
        ),
        ("số: …/qđ", "số: …/qđ"),
        ("tdp3 tdp.3 3tdp", "tdp3 tdp.3 3tdp"),
        ("tdp 3, tdp:3", "tổ dân phố 3, tổ dân phố:3"),
        ("50k 50,k 1.500.k", "50k 50,k 1.500.k"),
        ("tdp=3 tdp_3 #gpmb &gpmb", "tdp=3 tdp_3 #gpmb &gpmb"),
        // Capitals.
        ("CHẬM GPMB Ở TDP 3", "CHẬM GPMB Ở TDP 3"),
        (
            "UBND phường, ubnd phường",
            "UBND phường, Ủy ban nhân dân phường",
        ),
        (
            "CA phường, ca đêm. Ca đêm",
            "Công an phường, ca đêm. Ca đêm",
        ),
        ("Đ/C Hoa, Đ/c Hoa", "Đ/C Hoa, Đồng chí Hoa"),
        // Marks, composed in one sign or not.
        ("đc dc Đc Dc", "đồng chí dân cư Đồng chí Dân cư"),
        ("gpmb\u{301}", "gpmb\u{301}"),
        // Names and initials.
        ("ông P. nói, bà K có mặt", "ông P. nói, bà K có mặt"),
        ("P. Cửa Nam", "P. Cửa Nam"),
        ("p. Cửa Nam", "p. Cửa Nam"),
        ("có điện k.", "có điện không."),
        ("có điện k.\nCó nước k?", "có điện không.\nCó nước không?"),
        ("P Cửa Nam. K có điện", "Phường Cửa Nam. Không có điện"),
        // E-mails, addresses of the net, files, paths.
        ("gpmb@hanoi.gov.vn, a.gpmb@x", "gpmb@hanoi.gov.vn, a.gpmb@x"),
        ("mailto:gpmb WWW.x.vn,gpmb", "mailto:gpmb WWW.x.vn,gpmb"),
        ("cuanam.gov.vn/tra-cuu?gpmb", "cuanam.gov.vn/tra-cuu?gpmb"),
        (
            "facebook.com/gpmb (x.vn/gpmb)",
            "facebook.com/gpmb (x.vn/gpmb)",
        ),
        (
            "gpmb.docx D:\\gpmb \\\\may\\gpmb /gpmb",
            "gpmb.docx D:\\gpmb \\\\may\\gpmb /gpmb",
        ),
        // A full stop without a space is no address.
        ("Xong.gpmb", "Xong.gpmb"),
        ("ở tp.Tôi", "ở tp.Tôi"),
        // The beginning.
        ("Gpmb", "Giải phóng mặt bằng"),
        ("gpmb", "giải phóng mặt bằng"),
        ("ubnd phường", "Ủy ban nhân dân phường"),
        ("Qđ này", "Quyết định này"),
        ("Có.\nGpmb", "Có.\nGiải phóng mặt bằng"),
        ("các Đc", "các Đồng chí"),
    ] {
        let out = write_out(typed, &[], &list);
        let back = out.as_ref().map(|out| as_typed(&out.text, &out.places));
        let text = out.map_or_else(|| typed.to_owned(), |out| out.text);
        if text != long {
            wrong.push(format!("{typed} → {text}"));
        }
        if back.is_some_and(|back| back != typed) {
            wrong.push(format!("{typed} isn't what is put back"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}
