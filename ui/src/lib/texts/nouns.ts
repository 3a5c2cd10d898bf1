// Names of everything in a closed list, as the ward's papers write them. Each table is total:
// the compiler refuses a list with a member missing.
import type {
  ActName,
  Authority,
  Capacity,
  Channel,
  DueFault,
  FollowUpStatus,
  Issuer,
  MissingCode,
  Mode,
  OpinionKind,
  Order,
  Outcome,
  QueueState,
  SessionKind,
  TextSize,
  Theme,
  WardKind,
} from "$lib/backend";

const sessionKind: Record<SessionKind, string> = {
  dialogue: "Tiếp xúc, đối thoại",
  reception: "Tiếp công dân",
  voter_contact: "Tiếp xúc cử tri",
  residents_meeting: "Họp tổ dân phố",
  solidarity_day: "Ngày hội Đại đoàn kết",
  other: "Cuộc họp khác",
};

const mode: Record<Mode, string> = { regular: "Định kỳ", ad_hoc: "Đột xuất" };

const wardKind: Record<WardKind, string> = { phuong: "phường", xa: "xã", dac_khu: "đặc khu" };

const issuer: Record<Issuer, string> = {
  uban: "Ủy ban nhân dân",
  hdnd: "Hội đồng nhân dân",
  dang_uy: "Đảng ủy",
  mttq: "Ủy ban MTTQ Việt Nam",
  to_dan_pho: "Tổ dân phố",
};

const capacity: Record<Capacity, string> = {
  citizen: "công dân",
  household: "đại diện hộ",
  voter: "cử tri",
  delegate: "đại biểu",
  official: "cán bộ",
};

const channel: Record<Channel, string> = { spoken: "phát biểu", written: "phiếu, đơn", collected: "tổng hợp trước" };

const opinionKind: Record<OpinionKind, string> = {
  opinion: "ý kiến",
  petition: "kiến nghị",
  report: "phản ánh",
  complaint: "khiếu nại",
  denunciation: "tố cáo",
  question: "hỏi",
  praise: "khen",
};

const authority: Record<Authority, string> = {
  ward: "phường",
  city: "thành phố",
  central: "trung ương",
  utility: "đơn vị cung cấp dịch vụ",
  community: "cộng đồng dân cư",
};

const outcome: Record<Outcome, string> = {
  answered: "trả lời tại chỗ",
  accepted: "tiếp thu",
  guided: "hướng dẫn",
  transferred: "chuyển cấp trên",
  written_reply: "hẹn trả lời bằng văn bản",
  refused: "từ chối",
};

const followUpStatus: Record<FollowUpStatus, string> = {
  assigned: "đã giao",
  in_progress: "đang giải quyết",
  resolved: "đã giải quyết",
  transferred: "đã chuyển",
  refused: "không thực hiện được",
};

const queueState: Record<QueueState, string> = { waiting: "đang chờ", speaking: "đang phát biểu", done: "đã phát biểu" };

const order: Record<Order, string> = {
  spoken: "theo diễn biến",
  topic: "theo lĩnh vực",
  authority: "theo thẩm quyền",
};

const textSize: Record<TextSize, string> = { small: "Nhỏ", medium: "Vừa", large: "Lớn" };
const theme: Record<Theme, string> = { system: "Theo máy", light: "Sáng", dark: "Tối" };

/** What is missing before the minutes can be issued: a sentence each. */
const missing: Record<MissingCode, string> = {
  no_title: "Chưa có trích yếu của phiên",
  no_place: "Chưa có địa điểm",
  no_chair: "Chưa có người chủ trì",
  chair_name: "Người chủ trì chưa có họ tên",
  chair_title: "Người chủ trì chưa có chức vụ",
  no_secretary: "Chưa có thư ký",
  secretary_name: "Thư ký chưa có họ tên",
  no_end_time: "Chưa có giờ kết thúc",
  no_present_counts: "Chưa có số người tham dự",
  present_below_listed: "Tổng số người tham dự ghi ít hơn số người đã điểm danh",
  present_group_below_listed: "Có thành phần tham dự ghi ít người hơn số đã điểm danh",
  issuer_not_printable: "Mẫu biên bản của cơ quan này chưa in được; hiện in được của Ủy ban nhân dân và tổ dân phố",
  no_ward_name: "Chưa có tên phường, xã",
  unit_name_missing: "Chưa có tên tổ dân phố ban hành biên bản",
  untagged: "Chưa gắn lĩnh vực",
  no_answer_and_no_follow_up: "Chưa trả lời và chưa giao việc",
  follow_up_without_unit: "Giao việc chưa có đơn vị",
  follow_up_without_due: "Giao việc chưa có thời hạn",
  nhan_dan_lower_case: "Chữ “nhân dân” viết thường",
};

/** What is wrong with a typed deadline, and how to type it. */
const dueFault: Record<DueFault, string> = {
  not_a_deadline: "gõ thời hạn kiểu 10n, thứ 6 hoặc 30/11",
  impossible_date: "không có ngày này trong lịch",
  short_year: "gõ đủ bốn chữ số của năm, như 30/11/2026",
  working_days: "số ngày làm việc từ 1 đến 999",
};

/** Acts, as undo and redo name them. */
const act: Record<ActName, string> = {
  session_create: "tạo phiên",
  session_edit: "sửa phần chuẩn bị",
  session_delete: "xóa phiên",
  session_restore: "khôi phục phiên",
  session_import: "nhập phiên",
  attendee_add: "thêm người",
  attendee_edit: "sửa người",
  attendee_remove: "bỏ người",
  queue_add: "thêm vào danh sách chờ",
  queue_next: "mời người tiếp",
  queue_remove: "bỏ khỏi danh sách chờ",
  queue_move: "đổi thứ tự chờ",
  queue_defer: "để phát biểu sau",
  queue_recall: "gọi lại vào danh sách chờ",
  opinion_record: "ghi ý kiến",
  opinion_edit: "sửa ý kiến",
  opinion_tag: "gắn lĩnh vực",
  opinions_tag: "gắn lĩnh vực cho nhiều ý kiến",
  opinion_kind: "đổi loại ý kiến",
  opinion_split: "tách ý kiến",
  opinion_join: "ghép ý kiến",
  opinion_move: "chuyển chỗ ý kiến",
  opinion_delete: "xóa ý kiến",
  opinion_link: "gắn ý kiến cùng nội dung",
  opinion_unlink: "bỏ gắn ý kiến cùng nội dung",
  answer_add: "ghi trả lời",
  answer_reuse: "dùng lại trả lời",
  answer_edit: "sửa trả lời",
  answer_remove: "bỏ trả lời",
  follow_up_set: "giao việc",
  follow_up_clear: "bỏ giao việc",
  conclusion_add: "thêm kết luận",
  conclusion_edit: "sửa kết luận",
  conclusion_remove: "bỏ kết luận",
  conclusion_move: "chuyển chỗ kết luận",
  ward_edit: "sửa thông tin phường",
  unit_save: "sửa đơn vị",
  unit_remove: "bỏ đơn vị",
  official_save: "sửa cán bộ",
  official_remove: "bỏ cán bộ",
  group_save: "sửa tổ dân phố",
  group_remove: "bỏ tổ dân phố",
  holiday_save: "sửa ngày nghỉ",
  holiday_remove: "bỏ ngày nghỉ",
  topic_add: "thêm lĩnh vực",
  topic_rename: "đổi tên lĩnh vực",
  topic_retire: "ngừng hoặc dùng lại lĩnh vực",
  topic_colour: "đổi màu lĩnh vực",
  topic_merge: "gộp lĩnh vực",
  topic_forget: "quên những gì đã học",
  quick_topics_set: "đặt lĩnh vực nhanh",
  deadline_rule_set: "đặt thời hạn giao việc",
  carry_answer: "trả lời một ý kiến của kỳ trước",
  carry_resolve: "ghi một ý kiến của kỳ trước đã giải quyết xong",
  carry_keep: "ghi một ý kiến của kỳ trước còn tiếp tục",
  gathered_import: "nạp ý kiến thu thập trước",
  read_out: "đánh dấu đã đọc trước hội nghị",
  attendance_arrive: "điểm danh",
  attendance_leave: "ghi người về sớm",
  attendance_unarrive: "bỏ điểm danh",
  person_save: "sửa người trong danh sách",
  person_remove: "bỏ người khỏi danh sách",
  person_merge: "gộp hồ sơ",
  roster_import: "nhập danh sách nhân dân",
  abbreviation_save: "sửa chữ gõ tắt",
  abbreviation_remove: "bỏ chữ gõ tắt",
  abbreviations_start: "lấy bộ chữ gõ tắt thường dùng",
  module_save: "sửa câu mẫu",
  module_remove: "bỏ câu mẫu",
  modules_start: "lấy bộ câu mẫu thường dùng",
  opinion_write_out: "viết đầy đủ chữ gõ tắt ở ý kiến",
  opinion_as_typed: "giữ chữ như đã gõ ở ý kiến",
  answer_write_out: "viết đầy đủ chữ gõ tắt ở trả lời ý kiến",
  mark_take: "sửa chính tả",
  mark_let_stand: "giữ nguyên chữ được đánh dấu",
  generate: "tạo dữ liệu thử",
};

/** Fixed words of headings on paper. */
const heading = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  uban: "ỦY BAN NHÂN DÂN",
  hdnd: "HỘI ĐỒNG NHÂN DÂN",
  mttq: "ỦY BAN MTTQ VIỆT NAM",
  standing: "BAN THƯỜNG TRỰC",
  partyOf: "ĐẢNG BỘ",
  party: "ĐẢNG ỦY",
  vietnamParty: "ĐẢNG CỘNG SẢN VIỆT NAM",
};

export const nouns = {
  heading,
  sessionKind,
  mode,
  wardKind,
  issuer,
  capacity,
  channel,
  opinionKind,
  authority,
  outcome,
  followUpStatus,
  queueState,
  order,
  textSize,
  theme,
  missing,
  dueFault,
  act,
};
