//! The contract, held by example: what is refused and where, what is accepted and what becomes
//! of it, and that nothing is lost on the way to a record and back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accepted;
mod copies;
mod refused;
mod refused_file;
mod round_trip;
mod samples;
mod schema_check;

use super::{FileFault, SessionFile, Surroundings, parse};
use crate::Topic;
use crate::calendar::Calendar;
use serde_json::{Value, json};

/// A small world: two catalogue topics, a retired one and one merged into "pccc".
pub(super) struct World {
    topics: Vec<Topic>,
    calendar: Calendar,
}

impl World {
    pub(super) fn new() -> Self {
        let topic = |code: &str, retired, successor: Option<&str>| Topic {
            code: code.to_owned(),
            name: code.to_uppercase(),
            field: Some("khac".to_owned()),
            hue: 10,
            retired,
            successor: successor.map(str::to_owned),
        };
        Self {
            topics: vec![
                topic("pccc", false, None),
                topic("giao-thong", false, None),
                topic("cho-cu", true, None),
                topic("bao-chay", true, Some("chua-chay")),
                topic("chua-chay", true, Some("pccc")),
            ],
            calendar: Calendar::new(Vec::new()),
        }
    }

    pub(super) fn around(&self) -> Surroundings<'_> {
        Surroundings {
            topics: &self.topics,
            calendar: &self.calendar,
            in_catalogue: &|code| matches!(code, "pccc" | "giao-thong"),
        }
    }

    pub(super) fn read(&self, bytes: &[u8]) -> Result<SessionFile, FileFault> {
        parse(bytes, &self.around())
    }

    pub(super) fn read_value(&self, file: &Value) -> Result<SessionFile, FileFault> {
        self.read(&serde_json::to_vec(file).unwrap())
    }
}

/// A file with one of everything.
pub(super) fn whole() -> Value {
    json!({
        "format": "gandan.session/1",
        "ward": {
            "kind": "phuong", "name": "Cửa Nam", "province": "thành phố Hà Nội",
            "issuer": "to_dan_pho", "unit_name": "Tổ dân phố số 3", "place_name": "Cửa Nam"
        },
        "session": {
            "id": "s-1", "kind": "residents_meeting", "mode": "regular",
            "title": "Hội nghị tổ dân phố\nnăm 2026", "number": 7, "place": "Nhà sinh hoạt",
            "basis": ["Căn cứ Luật"],
            "started_at": "2026-11-15T08:00:00+07:00", "ended_at": "2026-11-15T10:40:00+07:00",
            "chairs": [{"name": "Trịnh Ngọc Bảng", "title": "Tổ trưởng", "form": "Ông"}],
            "secretaries": [{"name": "Khúc Thị Mừng", "title": "Thư ký"}],
            "present": [{"group": "Đại diện hộ", "count": 131}],
            "households": {"total": 186, "present": 131},
            "votes": [{"matter": "Cải tạo ngõ", "for": 128, "against": 2, "none": 1}],
            "read_back": true,
            "signers": [{"name": "Ngọ Thị Vinh", "title": "Trưởng ban"}],
            "agenda": ["Báo cáo", "Biểu quyết"],
            "conclusions": [
                {"text": "Thông qua", "unit": "Tổ trưởng", "with": "Ban", "due": "10n"}
            ],
            "copies": 3, "recipients": ["UBND phường", "Lưu: Tổ dân phố"]
        },
        "attendees": [
            {
                "id": "p-1", "ref": "h1", "name": "Đinh Công Thụ", "form": "Ông",
                "group": "Tổ 3", "address": "Số 8", "phone": "0900", "citizen_id": "001058000000",
                "birth_year": 1957, "capacity": "household", "title": "Hội viên",
                "arrived_at": "2026-11-15T08:10:00+07:00", "left_at": "2026-11-15T10:00:00+07:00"
            },
            {"ref": "h2"},
            {"ref": "h3", "name": "Người tố cáo"}
        ],
        "topics": [{"code": "tram-sac", "name": "Trạm sạc", "field": "ha_tang"}],
        "opinions": [
            {
                "id": "y-1", "speaker": "h1", "at": "2026-11-15T08:20:00+07:00",
                "channel": "spoken", "text": "Ngõ tối.\nXin lắp đèn.", "gist": "Lắp đèn",
                "kind": "petition", "topics": ["giao-thong", "tram-sac"], "group": "Tổ 3",
                "location": "Ngõ 31", "authority": "ward", "people": 12,
                "answers": [{
                    "by": "Bà Vinh", "title": "Trưởng ban", "text": "Sẽ lắp.",
                    "outcome": "accepted", "at": "2026-11-15T09:00:00+07:00", "also": [2, "y-2"]
                }],
                "follow_up": {
                    "unit": "Phòng Kinh tế", "with": "Tổ", "person": "Ông Điệp", "due": "thứ 6",
                    "status": "in_progress", "result": "Đang làm", "document": "Số 1"
                }
            },
            {"id": "y-2", "text": "Khen."},
            {"speaker": "h2", "text": "Còn cháy.", "topics": ["pccc"]},
            {
                "speaker": "h3", "text": "Tôi tố cáo.", "kind": "denunciation",
                "answers": [{"text": "Đã lập văn bản.", "also": ["y-2"]}],
                "follow_up": {"unit": "Chủ tịch"}
            }
        ]
    })
}

/// The least a file may hold.
pub(super) fn least() -> Value {
    json!({
        "format": "gandan.session/1",
        "ward": {"kind": "xa", "name": "A", "province": "B", "issuer": "uban"},
        "session": {
            "kind": "other", "title": "T", "place": "P",
            "started_at": "2026-11-15T08:00:00+07:00"
        }
    })
}

/// `whole()` with one value set (or, for `Unset`, a field gone).
pub(super) enum Change {
    Set(Value),
    Unset,
}

pub(super) fn set(value: impl Into<Value>) -> Change {
    Change::Set(value.into())
}

pub(super) fn changed(pointer: &str, change: Change) -> Value {
    let mut file = whole();
    let (above, last) = pointer.rsplit_once('/').unwrap();
    match (file.pointer_mut(above).unwrap(), change) {
        (Value::Object(fields), Change::Set(value)) => {
            fields.insert(last.to_owned(), value);
        }
        (Value::Object(fields), Change::Unset) => {
            fields.remove(last).unwrap();
        }
        (Value::Array(elements), Change::Set(value)) => {
            elements[last.parse::<usize>().unwrap()] = value;
        }
        _ => panic!("nothing to change at {pointer}"),
    }
    file
}
