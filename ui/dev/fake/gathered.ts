// Development only: a list as the shell would read it; every file holds the same one.
import type { GatheredHow, GatheredPreview, GatheredRow, Opinion, SessionView } from "../../src/lib/backend";

const LINES: [string, string | null, string | null, string | null, GatheredRow["remark"]][] = [
  ["I. LĨNH VỰC ĐẤT ĐAI", null, null, null, "heading"],
  ["Nộp hồ sơ làm sổ đỏ ba năm nay chưa được trả, đề nghị cho biết lý do và ngày trả.", "Đặng Thu Hiên", "Tổ dân phố số 7", "dat-dai", null],
  ["Ngõ 12 cứ mưa nửa tiếng là ngập, đề nghị nạo vét cống trước mùa mưa.", "Lưu Quang Tấn", "Tổ dân phố số 3", null, null],
  ["Đèn đường đoạn cuối ngõ 12 hỏng từ tháng 9.", null, null, null, null],
  ["Vỉa hè trước cổng trường bị lấn chiếm vào giờ tan học, phụ huynh phải đứng dưới lòng đường rất nguy hiểm; đề nghị công an phường bố trí lực lượng trực vào 7 giờ và 17 giờ các ngày trong tuần.", "Phùng Văn Hòa", "Tổ dân phố số 1", null, "topic_unknown"],
  ["Tôi tố cáo ông X nhận tiền, xin giữ kín tên.", null, null, null, "denunciation"],
  ["", "Lê Thị Ví", null, null, "no_text"],
  ["Đề nghị lắp thêm bình chữa cháy công cộng ở đầu ngõ.", "Trịnh Bảo Ngân", "Tổ dân phố số 10", null, null],
];

export function preview(view: SessionView, how: GatheredHow): GatheredPreview {
  const rows = LINES.map(([text, name, group, topic, remark], index): GatheredRow => {
    const known = view.opinions.some((one) => one.id === idOf(view, index));
    return {
      line: index + 3,
      text: how.keep_numbers ? `${String(index)}. ${text}` : text,
      form: name === null ? null : "Bà",
      name,
      group,
      address: null,
      topic,
      state: known ? "known" : text === "" ? "bad" : "new",
      proposed: !known && (remark === null || remark === "topic_unknown"),
      remark: known ? "in_session" : remark,
    };
  });
  return {
    parts: [
      { kind: "sheet", name: "Tổ 1–7", lines: 8 },
      { kind: "sheet", name: "Sheet2", lines: 2 },
    ],
    part: how.part ?? 0,
    headings: ["STT", "Họ và tên", "Tổ dân phố", "Nội dung kiến nghị", "Lĩnh vực"],
    columns: how.columns ?? ["skip", "name", "group", "text", "topic"],
    rows,
    converted: [".VnTime", "VNI-Times"],
    damaged: 1,
    numbered: 6,
  };
}

const idOf = (view: SessionView, index: number): string => `g-${view.session.id}-${String(index)}`;

export function taken(view: SessionView, lines: readonly number[]): Opinion[] {
  return lines.flatMap((line): Opinion[] => {
    const [text, , group, topic] = LINES[line - 3] ?? [];
    if (text === undefined) return [];
    return [
      {
        id: idOf(view, line - 3),
        speaker: null,
        at: null,
        channel: "collected",
        text,
        gist: null,
        kind: "petition",
        topics: topic ? [topic] : [],
        group: group ?? null,
        location: null,
        authority: "ward",
        people: 1,
        follow_up: null,
        same_content: null,
      },
    ];
  });
}
