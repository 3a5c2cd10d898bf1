//! Lists gathered before a session: what a file says becomes opinions of the session once, and all
//! of it goes with one undo.
#![allow(clippy::unwrap_used)]

use base64::Engine;
use gandan_app::api::{
    AttendeeInput, Brought, GatheredColumn, GatheredHow, GatheredPreview, GatheredRemark,
    GatheredState, NewOpinion, NewSession, OpinionEdit, PersonInput, SessionView,
};
use gandan_app::{App, Clock, ErrorCode, Ids, Options};
use gandan_domain::{Channel, Form, OpinionKind, SessionKind};

struct Hall {
    _folder: tempfile::TempDir,
    app: App,
    session: String,
}

fn hall() -> Hall {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(Options {
        data_dir: Some(folder.path().to_owned()),
        clock: Clock::Fixed("2026-11-03T18:00:00+07:00".parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap();
    let new = NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    };
    let session = app.session_create(&new).unwrap();
    Hall {
        _folder: folder,
        app,
        session,
    }
}

fn csv(text: &str) -> Brought {
    Brought {
        name: "Ý kiến.csv".into(),
        data: base64::engine::general_purpose::STANDARD.encode(text),
    }
}

fn how() -> GatheredHow {
    GatheredHow {
        repair: true,
        ..GatheredHow::default()
    }
}

const LIST: &str = "DANH SÁCH Ý KIẾN;;;;;\n\
    STT;Họ và tên;Tổ dân phố;Địa chỉ;Nội dung kiến nghị;Lĩnh vực\n\
    I. LĨNH VỰC ĐẤT ĐAI;;;;;\n\
    1;Bà Đặng Thu Hường;Tổ dân phố số 7;Số 4 ngõ 12;1. Nộp hồ sơ làm sổ đỏ ba năm chưa được;Đất đai\n\
    2;Ông Nguyễn Văn Mẫu;TDP số 3;;Ngõ 12 cứ mưa là ngập;cap-thoat-nuoc\n\
    3;Bà Đặng Thu Hường;Tổ dân phố số 7;;Đèn đường ngõ 12 hỏng;Thiên văn\n\
    4;;;;Ngõ 12 cứ mưa  là ngập;\n\
    5;Ông Nguyễn Văn Mẫu;TDP số 3;;Ngõ 12 cứ mưa là ngập;\n\
    6;Bà Lê Thị Ví;;;;\n\
    7;;;;Tôi tố cáo ông X nhận hối lộ, xin giữ kín tên;\n";

impl Hall {
    fn preview(&self, file: &Brought, how: &GatheredHow) -> GatheredPreview {
        self.app.gathered_preview(&self.session, file, how).unwrap()
    }

    /// Takes over what is proposed; answers how many opinions came.
    fn import(&self, file: &Brought, names: bool) -> usize {
        let lines: Vec<u32> = self
            .preview(file, &how())
            .rows
            .iter()
            .filter(|row| row.proposed)
            .map(|row| row.line)
            .collect();
        self.app
            .gathered_import(&self.session, file, &how(), &lines, names)
            .unwrap()
            .opinions
            .len()
    }

    fn view(&self) -> SessionView {
        self.app.session_open(&self.session).unwrap()
    }
}

#[test]
fn the_preview_says_what_becomes_of_each_line() {
    use GatheredColumn::{Address, Group, Name, Skip, Text, Topic};
    use GatheredRemark::{Denunciation, Heading, NoText, TopicUnknown, Twice};
    use GatheredState::{Bad, Known, New};
    let hall = hall();
    let preview = hall.preview(&csv(LIST), &how());
    assert_eq!(preview.columns, [Skip, Name, Group, Address, Text, Topic]);
    let rows: Vec<_> = preview
        .rows
        .iter()
        .map(|row| (row.line, row.state, row.proposed, row.remark))
        .collect();
    assert_eq!(
        rows,
        [
            (3, New, false, Some(Heading)),
            (4, New, true, None),
            (5, New, true, None),
            (6, New, true, Some(TopicUnknown)),
            // Somebody else, or nobody, says the same: another opinion.
            (7, New, true, None),
            (8, Known, false, Some(Twice)),
            (9, Bad, false, Some(NoText)),
            (10, New, false, Some(Denunciation)),
        ]
    );
    let first = &preview.rows[1];
    assert_eq!(first.text, "Nộp hồ sơ làm sổ đỏ ba năm chưa được");
    assert_eq!(
        (first.form, first.name.as_deref()),
        (Some(Form::Ba), Some("Đặng Thu Hường"))
    );
    assert_eq!(first.topic.as_deref(), Some("dat-dai"));
    assert_eq!(preview.numbered, 1);
    let kept = GatheredHow {
        keep_numbers: true,
        ..how()
    };
    assert!(
        hall.preview(&csv(LIST), &kept).rows[1]
            .text
            .starts_with("1. Nộp")
    );
    assert_eq!(hall.view().opinions, [], "a preview changes nothing");
}

#[test]
fn a_list_comes_in_once_and_goes_with_one_undo() {
    let hall = hall();
    assert_eq!(hall.import(&csv(LIST), true), 4);
    let view = hall.view();
    assert!(view.opinions.iter().all(|o| {
        o.channel == Channel::Collected && o.kind == OpinionKind::default() && o.at.is_none()
    }));
    assert_eq!(view.opinions[1].topics, ["cap-thoat-nuoc"]);
    assert_eq!(view.opinions[1].group, None, "the tổ is the speaker's");
    let said = |n: usize| {
        let mut here = view.attendees.iter();
        here.find(|a| Some(&a.id) == view.opinions[n].speaker.as_ref())
    };
    assert_eq!(said(1).unwrap().group.as_deref(), Some("TDP số 3"));
    // Bà Hường stands twice in the list and is one person, who hasn't arrived.
    let names: Vec<_> = view.attendees.iter().map(|a| a.name.as_deref()).collect();
    assert_eq!(names, [Some("Đặng Thu Hường"), Some("Nguyễn Văn Mẫu")]);
    assert_eq!(view.attendees[0].address.as_deref(), Some("Số 4 ngõ 12"));
    assert!(view.attendees.iter().all(|a| a.arrived_at.is_none()));
    assert_eq!(view.opinions[0].speaker, view.opinions[2].speaker);
    assert_eq!(view.counts.collected, 4);

    // The same file, and the same lines in another order, without numbers and columns, add nothing.
    assert_eq!(hall.import(&csv(LIST), true), 0);
    let again = "Kiến nghị;Người kiến nghị\nĐèn đường ngõ 12 hỏng;Bà Đặng Thu Hường\n2. Ngõ 12 cứ mưa là ngập;\n";
    assert_eq!(hall.import(&csv(again), true), 0);
    assert_eq!(hall.view().opinions.len(), 4);

    hall.app.undo(Some(&hall.session)).unwrap();
    let view = hall.view();
    assert!(
        view.opinions.is_empty() && view.attendees.is_empty(),
        "one undo takes all of it"
    );
    hall.app.redo(Some(&hall.session)).unwrap();
    assert_eq!(hall.view().opinions.len(), 4);
    assert_eq!(hall.import(&csv(LIST), true), 0);
}

#[test]
fn who_is_here_already_is_nobody_new() {
    let hall = hall();
    let person = AttendeeInput {
        name: Some("Đặng Thu Hường".into()),
        ..AttendeeInput::default()
    };
    hall.app
        .attendee_add(&hall.session, &person, false, None)
        .unwrap();
    assert_eq!(hall.import(&csv(LIST), true), 4);
    let view = hall.view();
    assert_eq!(view.attendees.len(), 2);
    assert_eq!(
        view.opinions[0].speaker.as_deref(),
        Some(view.attendees[0].id.as_str())
    );
}

#[test]
fn names_stay_away_when_she_says_so() {
    let hall = hall();
    assert_eq!(hall.import(&csv(LIST), false), 4);
    let view = hall.view();
    assert!(view.attendees.is_empty());
    assert!(view.opinions.iter().all(|o| o.speaker.is_none()));
    assert_eq!(
        view.opinions[1].group.as_deref(),
        Some("TDP số 3"),
        "where it is stays"
    );
}

#[test]
fn only_lines_that_were_chosen_come_and_a_mended_opinion_is_still_known() {
    let hall = hall();
    let delta = hall
        .app
        .gathered_import(&hall.session, &csv(LIST), &how(), &[5, 9, 77], true)
        .unwrap();
    assert_eq!(delta.opinions.len(), 1);
    let id = &delta.opinions[0].id;
    let edit = OpinionEdit::Text("Ngõ 12 ngập nặng".into());
    hall.app
        .opinion_edit(&hall.session, id, &edit, false)
        .unwrap();
    let preview = hall.preview(&csv(LIST), &how());
    assert_eq!(preview.rows[2].remark, Some(GatheredRemark::InSession));
}

#[test]
fn a_line_that_was_saved_in_the_wrong_coding_is_mended_when_she_wants() {
    let hall = hall();
    let list = csv("Nội dung\nÄÃ¨n Ä‘Æ°á»ng há»ng\nNgõ 12 ngập\n");
    let preview = hall.preview(&list, &how());
    assert_eq!(preview.damaged, 0, "a lost byte can't be mended");
    let list = csv("Nội dung\nTiáº¿p xÃºc cá»\u{AD} tri\nNgõ 12 ngập\n");
    let preview = hall.preview(&list, &how());
    assert_eq!(preview.damaged, 1);
    assert_eq!(preview.rows[0].text, "Tiếp xúc cử tri");
    let as_is = hall.preview(&list, &GatheredHow::default());
    assert_eq!(as_is.rows[0].text, "Tiáº¿p xÃºc cá»\u{AD} tri");
    assert_eq!(hall.import(&list, true), 2);
    let preview = hall.preview(&list, &GatheredHow::default());
    assert!(
        preview
            .rows
            .iter()
            .all(|row| row.state == GatheredState::Known)
    );
}

#[test]
fn a_gathered_opinion_is_ticked_when_read_out() {
    let hall = hall();
    hall.import(&csv(LIST), true);
    let id = hall.view().opinions[1].id.clone();
    let read = |id: &str, read| hall.app.gathered_read_out(&hall.session, id, read);
    assert_eq!(read(&id, true).unwrap().read_out, Some(vec![id.clone()]));
    assert_eq!(hall.view().read_out, std::slice::from_ref(&id));
    assert_eq!(read(&id, true).unwrap().act, None, "ticked already");
    hall.app.undo(Some(&hall.session)).unwrap();
    assert_eq!(hall.view().read_out, [] as [String; 0]);
    read(&id, true).unwrap();
    assert_eq!(read(&id, false).unwrap().read_out, Some(Vec::new()));

    // Both halves of what was read out have been.
    read(&id, true).unwrap();
    let split = hall
        .app
        .opinion_split(&hall.session, &id, "Ý một. Ý hai.", 7);
    let second = split.unwrap().created.unwrap();
    let mut halves = vec![id.clone(), second];
    halves.sort();
    assert_eq!(hall.view().read_out, halves);
    hall.app.undo(Some(&hall.session)).unwrap();
    assert_eq!(hall.view().read_out, std::slice::from_ref(&id));

    // Deleting takes the tick along, and undo brings both back.
    read(&id, true).unwrap();
    hall.app.opinion_delete(&hall.session, &id).unwrap();
    assert_eq!(hall.view().read_out, [] as [String; 0]);
    hall.app.undo(Some(&hall.session)).unwrap();
    assert_eq!(hall.view().read_out, [id]);

    let spoken = NewOpinion {
        speaker: None,
        text: "Nói tại hội trường".into(),
        kind: OpinionKind::Petition,
        topics: Vec::new(),
        channel: Channel::Spoken,
        at: None,
    };
    let spoken = hall
        .app
        .opinion_record(&hall.session, &spoken)
        .unwrap()
        .created
        .unwrap();
    assert_eq!(
        read(&spoken, true).unwrap_err().code,
        ErrorCode::OpinionNotFound
    );
}

#[test]
fn what_cant_be_read_changes_nothing() {
    let hall = hall();
    let old = Brought {
        name: "cũ.doc".into(),
        data: String::new(),
    };
    let error = hall
        .app
        .gathered_preview(&hall.session, &old, &how())
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ListRefused);
    let error = hall
        .app
        .gathered_import(&hall.session, &old, &how(), &[1], true)
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ListRefused);
    let gone = hall
        .app
        .gathered_preview("none", &csv(LIST), &how())
        .unwrap_err();
    assert_eq!(gone.code, ErrorCode::SessionNotFound);
    assert_eq!(hall.view().opinions, []);
}

#[test]
fn heading_rows_of_ward_lists_are_no_opinions() {
    let hall = hall();
    let list = csv("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;;;;\n\
        DANH SÁCH Ý KIẾN;;;;\n\
        STT;Họ và tên;Nơi ở;;Nội dung kiến nghị\n\
        STT;Họ và tên;Tổ;Địa chỉ;Nội dung kiến nghị\n\
        (1);(2);(3);(4);(5)\n\
        1;Bà Lê Thị Mẫu;Tổ 3;Số 4 ngõ 12;Ngõ ngập\n\
        STT;Họ và tên;Tổ;Địa chỉ;Nội dung kiến nghị\n\
        2;Ông Trần Văn Ví;0;;Đèn hỏng\n\
        ;;;;Tổng cộng: 2 ý kiến\n");
    let seen = hall
        .app
        .gathered_preview(&hall.session, &list, &how())
        .unwrap();
    let proposed: Vec<_> = seen.rows.iter().filter(|row| row.proposed).collect();
    let texts: Vec<&str> = proposed.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, ["Ngõ ngập", "Đèn hỏng"]);
    assert_eq!(proposed[0].line, 6);
    assert_eq!(proposed[0].group.as_deref(), Some("Tổ 3"));
    assert_eq!(proposed[0].address.as_deref(), Some("Số 4 ngõ 12"));
    assert_eq!(proposed[1].group, None);
}

#[test]
fn a_row_that_is_a_group_stands_above_its_people() {
    let hall = hall();
    let list = csv(
        "Nội dung;Họ và tên\nTổ dân phố số 5;\nNgõ ngập;Bà Lê Thị Mẫu\n\
        Tổ dân phố số 6;\nĐèn hỏng;Ông Trần Văn Ví\n",
    );
    let seen = hall
        .app
        .gathered_preview(&hall.session, &list, &how())
        .unwrap();
    let proposed: Vec<_> = seen.rows.iter().filter(|row| row.proposed).collect();
    assert_eq!(proposed.len(), 2);
    assert_eq!(proposed[0].group.as_deref(), Some("Tổ dân phố số 5"));
    assert_eq!(proposed[1].group.as_deref(), Some("Tổ dân phố số 6"));
}

#[test]
fn who_was_ticked_stays_present_when_a_list_names_them_too() {
    let hall = hall();
    let huong = PersonInput {
        name: "Đặng Thu Hường".into(),
        ..PersonInput::default()
    };
    let row = hall.app.person_save(None, &huong).unwrap();
    let list = csv("Nội dung;Họ tên\nNgõ 12 ngập.;Bà Đặng Thu Hường\nĐèn hỏng.;Lê Văn Lâm\n");
    hall.app
        .attendance_arrive(&hall.session, &row.person.id, None)
        .unwrap();
    assert_eq!(hall.import(&list, true), 2);
    let view = hall.view();
    let of = |name: &str| {
        let found = view
            .attendees
            .iter()
            .find(|a| a.name.as_deref() == Some(name));
        found.unwrap().clone()
    };
    assert_eq!(
        of("Đặng Thu Hường").arrived_at,
        Some(view.session.started_at)
    );
    assert_eq!(of("Lê Văn Lâm").arrived_at, None);

    // Ticked after the list named them: from the roll, or with a list of those present.
    let cong = csv("Họ và tên;Tổ\nLê Văn Lâm;4\nNguyễn Văn Mẫu;4\n");
    let seen = hall.app.roster_preview(&cong, None, None).unwrap();
    hall.app
        .roster_import(&cong, seen.sheet, &seen.columns, Some(&hall.session))
        .unwrap();
    let view = hall.view();
    let lam = view
        .attendees
        .iter()
        .find(|a| a.name.as_deref() == Some("Lê Văn Lâm"))
        .unwrap();
    assert_eq!(lam.arrived_at, Some(view.session.started_at));
    assert_eq!(view.attendees.len(), 3);

    // Not here after all: named still, with the words.
    hall.app
        .attendance_unarrive(&hall.session, &lam.id)
        .unwrap();
    let after = hall.view();
    let still = after.attendees.iter().find(|a| a.id == lam.id).unwrap();
    assert_eq!(still.arrived_at, None);
    assert_eq!(after.opinions, view.opinions);
    hall.app.undo(Some(&hall.session)).unwrap();
    assert_eq!(hall.view().attendees, view.attendees);
}

#[test]
fn the_same_file_adds_nothing_with_another_column_for_the_name_either() {
    let hall = hall();
    let list = csv("Nội dung;Khách mời\nNgõ 12 ngập.;Bà Đặng Thu Hường\nĐèn hỏng.;Lê Văn Lâm\n");
    assert_eq!(hall.import(&list, true), 2);
    let named = GatheredHow {
        columns: Some(vec![GatheredColumn::Text, GatheredColumn::Name]),
        ..how()
    };
    let seen = hall
        .app
        .gathered_preview(&hall.session, &list, &named)
        .unwrap();
    assert!(
        seen.rows
            .iter()
            .filter(|row| !row.text.contains("Nội dung"))
            .all(|row| row.state == GatheredState::Known)
    );
    // Somebody else who says the same is somebody else.
    let hall = self::hall();
    let one = csv("Nội dung;Họ tên\nNgõ 12 ngập.;Bà Đặng Thu Hường\n");
    let other = csv("Nội dung;Họ tên\nNgõ 12 ngập.;Ông Lê Văn Lâm\n");
    assert_eq!(hall.import(&one, true), 1);
    assert_eq!(hall.import(&other, true), 1);
}
