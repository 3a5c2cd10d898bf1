// Sentences about opinions gathered before the session: bringing a list in, ticking what is read out.
import type { GatheredColumn, GatheredPart, GatheredRemark } from "$lib/backend";

const columns: Record<GatheredColumn, string> = {
  text: "Nội dung",
  name: "Họ tên",
  group: "Tổ dân phố",
  address: "Địa chỉ",
  topic: "Lĩnh vực",
  skip: "không lấy",
};

const remarks: Record<GatheredRemark, string> = {
  in_session: "phiên đã có",
  twice: "trùng dòng trên",
  no_text: "không có nội dung",
  heading: "có vẻ là tiêu đề",
  denunciation: "nghe như tố cáo: nên ghi riêng",
  topic_unknown: "không có lĩnh vực này",
};

const parts: Record<GatheredPart["kind"], string> = { sheet: "Trang", table: "Bảng", paragraphs: "Các đoạn văn" };

export const gathered = {
  title: "Nạp ý kiến thu thập trước",
  choose: "Chọn tệp Word, Excel hoặc CSV",
  another: "Tệp khác",
  drop: "Hoặc kéo tệp thả vào đây. Mỗi dòng hoặc mỗi đoạn là một ý kiến; xem trước rồi mới nạp.",
  reading: "Đang đọc…",
  part: "Phần của tệp",
  partName: (part: GatheredPart, index: number) =>
    `${part.kind === "sheet" && part.name !== "" ? part.name : part.kind === "paragraphs" ? parts.paragraphs : `${parts[part.kind]} ${String(index + 1)}`} (${String(part.lines)})`,
  columnsOf: "Cột trong tệp",
  column: (heading: string, index: number) => (heading === "" ? `Cột ${String(index + 1)}` : heading),
  columns,
  remarks,
  names: "Ghi tên người nêu",
  numbers: (count: number) => `Bỏ số thứ tự đầu dòng (${String(count)})`,
  repair: (count: number) => `Sửa chữ sai mã “Tiáº¿p” → “Tiếp” (${String(count)})`,
  converted: (fonts: readonly string[]) => `Đã chuyển sang Unicode từ phông ${fonts.join(", ")}`,
  rows: "Các dòng sẽ nạp",
  line: (line: number) => `Dòng ${String(line)}`,
  off: "bỏ qua",
  counts: (take: number, known: number, rest: number) =>
    [`Sẽ nạp ${String(take)} ý kiến`, ...(known > 0 ? [`đã có ${String(known)}`] : []), ...(rest > 0 ? [`bỏ qua ${String(rest)}`] : [])].join(" · "),
  take: (count: number) => `Nạp ${String(count)} ý kiến`,
  done: (count: number) => `Đã nạp ${String(count)} ý kiến thu thập trước`,
  hint: { move: "chọn dòng", toggle: "lấy hoặc bỏ dòng", take: "nạp", close: "thôi" },

  open: "Nạp danh sách",
  list: "Ý kiến thu thập trước",
  find: "Gõ vài chữ để tìm…",
  none: "Không có ý kiến nào như vậy.",
  read: "đã đọc",
  unread: "chưa đọc",
  ticked: (number: number) => `Đã đọc ý kiến số ${String(number)}`,
  unticked: (number: number) => `Ý kiến số ${String(number)}: chưa đọc`,
  progress: (read: number, all: number) => `${String(read)}/${String(all)}`,
  listHint: { tick: "đánh dấu đã đọc, hoặc bỏ", more: "nạp danh sách khác", close: "về ô ghi" },
};
