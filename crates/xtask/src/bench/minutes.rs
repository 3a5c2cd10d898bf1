//! A long evening for the export bench: a session file of as many opinions as one likes.
use serde_json::{Value, json};

/// Openings of made-up opinions.
const WHAT: &[&str] = &[
    "Hố ga đầu ngõ tắc từ tháng trước, mưa là nước tràn vào sân nhà dân",
    "Đèn đường đoạn qua nhà văn hoá hỏng ba bóng, buổi tối đi lại rất khó",
    "Đề nghị phường trả lời rõ tiến độ cấp giấy chứng nhận quyền sử dụng đất của các hộ trong ngõ",
    "Xe tải chở vật liệu chạy vào giờ học sinh tan trường, rất nguy hiểm",
    "Điểm tập kết rác ngay cổng chợ gây mùi, đề nghị chuyển ra chỗ khác",
    "Lớp mẫu giáo của phường thiếu chỗ, nhiều cháu phải gửi trường tư",
    "Hàng quán lấn chiếm vỉa hè, người đi bộ phải xuống lòng đường",
];
const TOPICS: &[&str] = &["dat-dai", "gpmb"];
const UNITS: &[&str] = &[
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Công an phường",
    "Văn phòng HĐND và UBND phường",
];

const GIVEN: &[&str] = &[
    "An", "Bảo", "Cúc", "Dũng", "Đào", "Giang", "Hà", "Khánh", "Lan", "Minh",
];
const MIDDLE: &[&str] = &["Thành", "Ngọc", "Đức", "Thu", "Quang", "Hồng"];

/// A session of `opinions` opinions by some sixty speakers, each with an answer and a follow-up.
pub fn session(opinions: usize) -> Value {
    let speakers = 60;
    let attendees: Vec<Value> = (0..speakers)
        .map(|index| {
            json!({
                "ref": format!("a{index}"),
                "name": format!("Nguyễn {}", names(index)),
                "form": if index % 2 == 0 { "Ông" } else { "Bà" },
                "group": format!("Tổ dân phố số {}", index % 12 + 1),
            })
        })
        .collect();
    let rows: Vec<Value> = (0..opinions)
        .map(|index| opinion(index, speakers))
        .collect();
    json!({
        "format": "gandan.session/1",
        "ward": {"kind": "phuong", "name": "Cửa Nam", "province": "thành phố Hà Nội", "issuer": "uban"},
        "session": {
            "kind": "dialogue",
            "title": "Hội nghị tiếp xúc, đối thoại với Nhân dân",
            "place": "Hội trường nhà văn hoá",
            "started_at": "2026-11-20T19:00:00+07:00",
            "ended_at": "2026-11-20T22:30:00+07:00",
            "chairs": [{"name": "Trần Thị Bình", "title": "Chủ tịch UBND phường", "form": "Bà"}],
            "secretaries": [{"name": "Lê Văn Cường", "title": "Công chức Văn phòng"}],
            "present": [{"group": "Đại biểu Nhân dân", "count": 120}],
        },
        "attendees": attendees,
        "opinions": rows,
    })
}

fn opinion(index: usize, speakers: usize) -> Value {
    let pick = |list: &[&'static str]| list.get(index % list.len()).copied().unwrap_or_default();
    json!({
        "speaker": format!("a{}", index % speakers),
        "text": format!("{}. Việc này đã phản ánh lần thứ {} nhưng chưa được giải quyết.", pick(WHAT), index + 1),
        "topics": [pick(TOPICS)],
        "answers": [{
            "by": "Trần Thị Bình",
            "text": "Ủy ban nhân dân phường tiếp thu, giao đơn vị chuyên môn kiểm tra và trả lời.",
            "outcome": "accepted",
        }],
        "follow_up": {"unit": pick(UNITS), "due": "10n"},
    })
}

/// Middle and given name: sixty different ones.
fn names(index: usize) -> String {
    let given = GIVEN.get(index % GIVEN.len()).copied().unwrap_or("An");
    let middle = MIDDLE
        .get(index / GIVEN.len() % MIDDLE.len())
        .copied()
        .unwrap_or("Thành");
    format!("{middle} {given}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_opinion_has_a_speaker_who_attends() {
        let session = session(100);
        let refs: Vec<&Value> = session["attendees"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|attendee| &attendee["ref"])
            .collect();
        let opinions = session["opinions"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        assert_eq!(opinions.len(), 100);
        assert!(
            opinions
                .iter()
                .all(|opinion| refs.contains(&&opinion["speaker"]))
        );
    }
}
