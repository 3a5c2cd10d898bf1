// Sentences of the screen Ban hành.
import type { KeyOf } from "$lib/keys";

const keys: Record<KeyOf<"issue">, string> = {
  help: "phím tắt",
  search: "tìm và mọi lệnh",
  history: "các việc đã làm",
  undo: "hoàn tác việc vừa làm",
  redo: "làm lại",
  save: "xem giờ lưu gần nhất",
  export: "xuất biên bản Word",
  orderSpoken: "in theo diễn biến",
  orderTopic: "in theo lĩnh vực",
  orderAuthority: "in theo thẩm quyền",
  draft: "đổi giữa bản chính thức và dự thảo",
  open: "mở tệp vừa xuất",
  reveal: "mở thư mục chứa tệp",
};

const paperKeys: Record<KeyOf<"session">, string> = {
  paper: "xuất ngay biên bản Word từ màn hình nào của phiên cũng được",
  room: "mở hoặc đóng màn hình phòng (màn chiếu cho hội trường)",
  roomNext: "màn hình phòng: mục chương trình tiếp theo",
  roomPanel: "màn hình phòng: chọn mục, chọn điều được hiện, tạm nghỉ",
};

export const issue = {
  keys,
  paperKeys,
  paperDone: (name: string, folder: string) => `Đã xuất “${name}” vào thư mục ${folder}`,
  paperDraft: (name: string, folder: string) =>
    `Đã xuất bản dự thảo “${name}” vào thư mục ${folder}; còn thiếu những điều bắt buộc của bản chính thức (Ctrl+4 để xem)`,
  title: "Biên bản",
  lead: "Biên bản theo Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP, kèm phụ lục bảng tổng hợp ý kiến.",
  order: "Thứ tự ý kiến trong phần diễn biến",
  version: "Bản in",
  final: "Chính thức",
  draft: "Dự thảo",
  draftNote: "In chữ DỰ THẢO trên đầu mỗi trang để rà soát; chưa dùng để ký.",
  finalNote: "Để người chủ trì và thư ký ký.",
  contents: "Sẽ in",
  opinions: (count: number) => `${String(count)} ý kiến`,
  turns: (count: number) => `${String(count)} lượt phát biểu`,
  conclusions: (count: number) => `${String(count)} kết luận của người chủ trì`,
  denunciations: (count: number) =>
    `${String(count)} nội dung tố cáo không in; cuối phần ý kiến có một dòng trung tính nói số công dân cần làm việc riêng.`,
  noOpinions: "Phiên chưa có ý kiến nào; biên bản sẽ trống phần ý kiến.",
  exportFinal: "Xuất Word",
  exportDraft: "Xuất Word (dự thảo)",
  exporting: "Đang xuất…",
  blocked: "Chưa xuất được bản chính thức: còn thiếu những điều bắt buộc ở bên phải. Bản dự thảo vẫn xuất được.",
  done: "Đã xuất biên bản",
  renamed: (name: string) => `Tệp cũ đang mở trong chương trình khác nên bản mới mang tên “${name}”. Đóng tệp cũ để lần sau dùng lại tên đó.`,
  folder: (folder: string) => `Trong thư mục ${folder}`,
  open: "Mở bằng Word",
  reveal: "Mở thư mục",
  files: "Đã xuất trước đây",
  noFiles: "Chưa xuất biên bản nào của phiên này.",
  when: (date: string, time: string) => `${date} lúc ${time}`,
  missing: "Trước khi in",
  blocking: (count: number) => `Bắt buộc · ${String(count)}`,
  advised: (count: number) => `Nên bổ sung · ${String(count)}`,
  ready: "Đủ để in bản chính thức.",
  toReview: "Sang Rà soát",
  more: (count: number) => `và ${String(count)} chỗ nữa`,
};
