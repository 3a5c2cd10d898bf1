// Sentences of the box of Ctrl+K.
const count = (many: number): string => many.toLocaleString("vi-VN");

export const search = {
  title: "Tìm và lệnh",
  key: "Tìm ý kiến, người, phiên, lĩnh vực; mọi lệnh",
  hint: "tìm, lệnh",
  rail: "Tìm",
  close: "Về chỗ cũ",
  placeholder: "Tìm ý kiến, người, phiên, lĩnh vực hoặc lệnh",
  filterBy: "Lọc theo",
  /** As they are written into the box. */
  filters: {
    topic: "lĩnh vực:",
    group: "tổ:",
    person: "ai:",
    from: "từ:",
    to: "đến:",
    status: "trạng thái:",
    unanswered: "chưa trả lời",
  },
  statuses: ["chưa trả lời", "đã trả lời", "đã giao", "đang giải quyết", "đã giải quyết", "đã chuyển", "từ chối"],
  understood: "Đang lọc",
  fault: (typed: string, fault: string) => `“${typed}”: ${fault}`,
  groups: {
    values: "Chọn",
    again: "Vừa tìm",
    last: "Phiên gần đây",
    commands: "Lệnh",
    opinions: "Ý kiến",
    people: "Người",
    sessions: "Phiên",
    topics: "Lĩnh vực",
  },
  total: (many: number) => `${count(many)} ý kiến`,
  atLeast: (many: number) => `hơn ${count(many)} ý kiến`,
  more: (many: number) => `Xem thêm, còn ${count(many)} ý kiến`,
  number: (number: number) => `Số ${String(number)}`,
  nobody: "Không rõ người nêu",
  answered: "✓ đã trả lời",
  unanswered: "chưa trả lời",
  goTo: (screen: string) => `Đến ${screen}`,
  nothing: "Không có gì khớp",
  none: (typed: string, filtered: boolean) =>
    `Không có gì khớp với “${typed}”.\nThử gõ không dấu, bớt vài chữ${filtered ? ", bỏ bớt điều kiện lọc" : ""}. Gõ có dấu thì chỉ tìm đúng dấu ấy.`,
  choose: "chọn",
  open: "mở",
  back: "về chỗ cũ",
};
