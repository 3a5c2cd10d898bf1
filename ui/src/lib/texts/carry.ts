// Sentences about what earlier sessions left open.
import type { CarriedHow, OpenReason } from "$lib/backend";
import type { KeyOf } from "$lib/keys";

const keys: Record<KeyOf<"carry">, string> = {
  how: "trả lời theo cách ấy ngay",
  arrange: "xếp theo tổ hoặc theo lĩnh vực",
};

const reason: Record<OpenReason, string> = {
  unanswered: "chưa trả lời",
  promised: "hẹn trả lời bằng văn bản",
  task: "đang giải quyết",
};

const how: Record<CarriedHow, string> = {
  answered: "đã trả lời hôm nay",
  resolved: "đã giải quyết xong",
  kept: "còn tiếp tục",
};

export const carry = {
  keys,
  reason,
  how,
  title: "Còn mở từ các kỳ trước",
  key: "ý kiến còn mở từ các kỳ trước",
  line: (open: number, late: number) => `Còn mở từ kỳ trước ${String(open)}${late > 0 ? ` (${String(late)} quá hạn)` : ""}`,
  counts: (open: number, late: number, done: number) =>
    [`${String(open)} còn mở`, late > 0 ? `${String(late)} quá hạn` : "", done > 0 ? `${String(done)} đã xử lý tại kỳ này` : ""].filter(Boolean).join(" · "),
  find: "Tìm: tên, tổ, chữ trong ý kiến, không cần dấu",
  byGroup: "Theo tổ dân phố",
  byTopic: "Theo lĩnh vực",
  noGroup: "Chưa rõ tổ",
  noTopic: "Chưa gắn lĩnh vực",
  done: "Đã xử lý tại kỳ này",
  over: (days: number) => `quá hạn ${String(days)} ngày`,
  due: (day: string) => `hạn ${day}`,
  where: (date: string, who: string) => `${date} · ${who}`,
  unknown: "Chưa rõ tên",
  said: "Nội dung trả lời hôm nay (có thể để trống)",
  saidKept: "Ghi một lời: vì sao còn tiếp tục",
  answer: "trả lời",
  choose: "chọn cách trả lời",
  resolved: "đã giải quyết xong",
  kept: "còn tiếp tục",
  close: "đóng",
  none: "Không còn ý kiến nào của các kỳ trước đang mở.",
  noneFound: "Không có ý kiến nào khớp.",
  closed: (outcome: string) => `Đã ghi: ${outcome}`,
  later: (what: string, day: string) => `${what} tại kỳ ngày ${day}`,
};
