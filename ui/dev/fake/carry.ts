// What earlier sessions left open, pretended. `?carry=10000` makes it that long.
import type { CarriedOpinion, CarryInput } from "../../src/lib/backend";

const one = (id: string, date: string, text: string, part: Partial<CarriedOpinion>): CarriedOpinion => ({
  id,
  session: `s-${date}`,
  session_title: "Hội nghị tiếp xúc, đối thoại quý III năm 2026",
  date,
  text,
  speaker: null,
  group: null,
  topic: null,
  unit: null,
  due: null,
  days_over: 0,
  open: "unanswered",
  here: null,
  ...part,
});

const SAID = ["Đèn đường ngõ hỏng đã lâu, tối không dám đi.", "Rác để đầu ngõ từ trưa đến tối, mùi hôi bay vào nhà.", "Đề nghị lắp gương cầu ở góc cua, tháng trước có hai vụ va chạm, các cháu đi học về rất nguy hiểm, tổ dân phố đã nêu hai lần mà chưa thấy trả lời."];

const many = (count: number): CarriedOpinion[] =>
  Array.from({ length: count }, (_, n) =>
    one(`m${String(n)}`, "2026-05-20", `${SAID[n % SAID.length] ?? ""} (${String(n + 1)})`, { speaker: "Bà Tạ Thị Quế", group: `Tổ dân phố số ${String(1 + (n % 24))}`, topic: n % 3 === 0 ? "giao-thong" : null }),
  );

export const leftOpen = (more = 0): CarriedOpinion[] => [
  one("k1", "2026-08-12", "Vỉa hè trước cổng trường bị bày bàn ghế bán hàng, các cháu phải đi xuống lòng đường.", {
    speaker: "Bà Đặng Thu Hiên",
    group: "Tổ dân phố số 7",
    topic: "trat-tu-do-thi",
    unit: "Công an phường",
    due: "2026-09-30",
    days_over: 58,
    open: "task",
  }),
  one("k2", "2026-08-12", "Cống thoát nước ngõ 165 bị tắc, mưa là ngập vào nhà dân, đề nghị nạo vét.", {
    speaker: "Ông Vũ Đình Thuận",
    group: "Tổ dân phố số 5",
    topic: "cap-thoat-nuoc",
  }),
  one("k3", "2026-05-20", "Giá đền bù dự án mở đường tính theo bảng giá nào, đề nghị trả lời bằng văn bản.", { topic: "gpmb", open: "promised" }),
  ...many(more),
];

export function carrySet(list: CarriedOpinion[], opinion: string, input: CarryInput): void {
  const found = list.find(({ id }) => id === opinion);
  if (!found) return;
  found.here = input;
  if (input.how === "resolved" || (input.how === "answered" && input.outcome !== "written_reply")) found.open = null;
}
