// Development only: what the pretended shell knows at the start.
import { deadlines, laws } from "./deadlines";
import { entry } from "./queue";
import type { Attendee, Counts, Opinion, Session, SessionView, SettingsView, Topic, Ward } from "../../src/lib/backend";

const TOPICS =
  "dat-dai|Đất đai, cấp giấy chứng nhận|dat_dai,gpmb|GPMB, bồi thường, hỗ trợ, tái định cư|gpmb,trat-tu-xay-dung|Trật tự xây dựng|trat_tu_do_thi,trat-tu-do-thi|Trật tự đô thị, vỉa hè|trat_tu_do_thi,ve-sinh-moi-truong|Vệ sinh môi trường, rác thải|moi_truong,o-nhiem|Ô nhiễm tiếng ồn, khói bụi, nước thải|moi_truong,cap-thoat-nuoc|Nước sạch, thoát nước, ngập úng|ha_tang,giao-thong|Giao thông, ATGT, đường ngõ|giao_thong,dien-vien-thong|Điện, chiếu sáng, viễn thông|ha_tang,tthc|Cải cách hành chính, TTHC, dịch vụ công|thu_tuc,antt|An ninh trật tự|an_ninh,pccc|PCCC và cứu nạn cứu hộ|pccc,giao-duc|Giáo dục|giao_duc,y-te-attp|Y tế, an toàn thực phẩm|y_te,an-sinh|An sinh xã hội, người có công|an_sinh,khac|Khác|khac";

const topics: Topic[] = TOPICS.replaceAll(", ", "; ")
  .split(",")
  .map((line, index) => {
    const [code = "", name = "", field = ""] = line.replaceAll("; ", ", ").split("|");
    return { code, name, field, hue: (95 + index * 47) % 360, retired: false, successor: null };
  });

export const ward: Ward = {
  kind: "phuong",
  name: "Sông Hoa",
  province: "thành phố Hà Nội",
  issuer: "uban",
  unit_name: null,
  place_name: null,
};

export const settings: SettingsView = {
  abbreviations: [],
  modules: [],
  profile: {
    ward,
    place: "Hội trường tầng 3, trụ sở UBND phường",
    chairs: [{ name: "Lê Minh Đăng", title: "Chủ tịch Ủy ban nhân dân phường", form: "Đồng chí" }],
    secretaries: [{ name: "Phạm Thu Trang", title: "Công chức Văn phòng HĐND và UBND phường" }],
    recipients: ["Thường trực Đảng ủy, HĐND, UBND phường", "Ủy ban MTTQ phường", "Các tổ dân phố"],
    copies: 3,
  },
  units: [
    { id: "u1", name: "Phòng Kinh tế, Hạ tầng và Đô thị", short_names: ["hạ tầng", "đô thị", "kinh tế"] },
    { id: "u2", name: "Công an phường", short_names: ["công an"] },
    { id: "u3", name: "Phòng Văn hóa - Xã hội", short_names: ["văn hóa", "xã hội"] },
  ],
  officials: [
    { id: "o1", name: "Lê Minh Đăng", title: "Chủ tịch Ủy ban nhân dân phường", form: "Đồng chí" },
    { id: "o2", name: "Trịnh Hồng Vân", title: "Bí thư Đảng ủy phường", form: "Đồng chí" },
    { id: "o3", name: "Phạm Thu Trang", title: "Công chức Văn phòng HĐND và UBND phường", form: "Bà" },
  ],
  groups: [1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `g${String(n)}`, name: `Tổ dân phố số ${String(n)}` })),
  holidays: [
    { date: "2026-11-24", name: "Ngày Văn hóa Việt Nam", expected: true, off: false },
    { date: "2027-01-01", name: "Tết Dương lịch", expected: false, off: true },
    { date: "2027-02-05", name: "Tết Nguyên đán (29 tháng Chạp)", expected: true, off: true },
    { date: "2027-02-06", name: "Tết Nguyên đán (mùng 1)", expected: true, off: true },
    { date: "2027-04-16", name: "Giỗ Tổ Hùng Vương (10/3 âm lịch)", expected: false, off: true },
    { date: "2027-04-30", name: "Ngày Chiến thắng", expected: false, off: true },
  ],
  topics,
  fields: [
    { code: "dat_dai", name: "Đất đai, nhà ở, quy hoạch" },
    { code: "gpmb", name: "Giải phóng mặt bằng, tái định cư" },
    { code: "ha_tang", name: "Hạ tầng kỹ thuật" },
    { code: "moi_truong", name: "Môi trường, vệ sinh" },
    { code: "khac", name: "Khác" },
  ],
  quick_topics: ["dat-dai", "trat-tu-do-thi", "ve-sinh-moi-truong", "cap-thoat-nuoc", "giao-thong", "antt"],
  common_topics: [],
  speaker_minutes: 3,
  deadlines: deadlines(),
  deadline_rules: laws,
  short_names: { "cap-thoat-nuoc": "Cấp thoát nước", "trat-tu-do-thi": "TT đô thị", "ve-sinh-moi-truong": "Vệ sinh, rác", antt: "An ninh TT" },
  undo: null,
  redo: null,
  saved_at: "2026-11-27T18:30:00+07:00",
};

export function counts(opinions: Opinion[], view?: SessionView): Counts {
  const answered = new Set(view?.answers.flatMap((one) => one.opinions) ?? []);
  const later = new Set(view?.later.map((one) => one.opinion) ?? []);
  const open = opinions.filter((one) => !answered.has(one.id) && !later.has(one.id) && one.kind !== "praise");
  return {
    turns: new Set(opinions.map((one) => one.speaker)).size,
    opinions: opinions.length,
    spoken: opinions.filter((one) => one.channel === "spoken").length,
    written: opinions.filter((one) => one.channel === "written").length,
    collected: 0,
    people: opinions.length,
    denunciations: opinions.filter((one) => one.kind === "denunciation").length,
    answered_on_spot: answered.size,
    taken_away: 0,
    contents: opinions.filter((one, at) => one.kind !== "denunciation" && (one.same_content === null || opinions.findIndex((other) => other.same_content === one.same_content) === at)).length,
    unanswered: open.length,
    untagged: opinions.filter((one) => one.topics.length === 0).length,
    assigned: opinions.filter((one) => one.follow_up).length,
    by_authority: [],
    by_topic: [],
    by_kind: [],
  };
}

export function session(id: string, kind: Session["kind"], day: string): Session {
  return {
    id,
    ward,
    kind,
    mode: "regular",
    title: "",
    number: null,
    place: settings.profile.place,
    basis: [],
    started_at: `${day}T19:00:00+07:00`,
    ended_at: null,
    chairs: settings.profile.chairs,
    secretaries: settings.profile.secretaries,
    present: [],
    households: null,
    votes: [],
    read_back: null,
    signers: [],
    agenda: [],
    copies: 3,
    recipients: settings.profile.recipients,
  };
}

export function view(head: Session, attendees: Attendee[] = [], opinions: Opinion[] = []): SessionView {
  return {
    session: head,
    attendees,
    opinions,
    answers: [],
    conclusions: [],
    queue: [],
    read_out: [],
    written_out: [], later: [],
    counts: counts(opinions),
    undo: null,
    redo: null,
    drafts: [],
    saved_at: "2026-11-27T19:42:07+07:00",
  };
}

const person = (id: string, name: string, form: Attendee["form"], group: string): Attendee => ({
  id,
  name,
  form,
  group,
  address: null,
  phone: null,
  citizen_id: null,
  birth_year: null,
  capacity: null,
  title: null,
  arrived_at: null,
  left_at: null,
  person: id.replace("p", "w"),
});

const said = (id: string, speaker: string, time: string, kind: Opinion["kind"], text: string, tags: string[]): Opinion => ({
  id,
  speaker,
  at: `2026-11-27T${time}:00+07:00`,
  channel: "spoken",
  text,
  gist: null,
  kind,
  topics: tags,
  group: null,
  location: null,
  authority: "ward",
  people: 1,
  follow_up: null,
  same_content: null,
});

/** An evening to look at, all names invented. */
export function evening(): SessionView {
  const head: Session = {
    ...session("s1", "dialogue", "2026-11-27"),
    title: "Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền phường Sông Hoa với Nhân dân quý IV năm 2026",
    present: [
      { group: "Lãnh đạo phường và các phòng, đơn vị", count: 9 },
      { group: "Đại biểu Nhân dân", count: 63 },
    ],
    agenda: ["Tuyên bố lý do, giới thiệu đại biểu", "Nhân dân phát biểu ý kiến", "Chủ trì kết luận"],
    basis: ["Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025"],
  };
  const people = [
    person("p1", "Vũ Đình Thuận", "Ông", "Tổ dân phố số 5"),
    person("p2", "Tạ Kim Liễu", "Bà", "Tổ dân phố số 2"),
    person("p3", "Đặng Thu Hiên", "Bà", "Tổ dân phố số 7"),
    person("p4", "Lưu Quang Tấn", "Ông", "Tổ dân phố số 3"),
  ];
  const filled = view(head, people, [
    said("a1", "p1", "19:22", "complaint", "Gia đình không đồng ý với đơn giá bồi thường khi mở rộng ngõ, đề nghị xem xét lại.", ["gpmb", "dat-dai"]),
    said("a2", "p2", "19:27", "petition", "Đề nghị lắp thêm đèn chiếu sáng cuối ngõ 45, buổi tối các cụ đi tập về rất tối.", ["dien-vien-thong"]),
    said("a3", "p3", "19:38", "report", "Vỉa hè trước cổng trường sáng nào cũng bày bàn ghế bán hàng, các cháu phải đi xuống lòng đường.", ["trat-tu-do-thi"]),
  ]);
  filled.answers = [
    { id: "r1", by: "Lê Minh Đăng", title: "Chủ tịch UBND phường", text: "Tiếp thu, lắp trong tháng 12.", outcome: "accepted", at: null, opinions: ["a2"] },
  ];
  filled.queue = [
    entry("q3", "p3", "speaking", new Date(Date.now() - 134_000).toISOString()),
    entry("q4", "p4", "waiting", ""),
    { ...entry("q1", "p1", "done", ""), began_at: "2026-11-27T19:20:00+07:00", ended_at: "2026-11-27T19:24:10+07:00" },
  ];
  filled.counts = counts(filled.opinions, filled);
  return filled;
}
