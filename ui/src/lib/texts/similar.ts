// Sentences about earlier opinions that say the same, on Ghi and Rà soát.
import type { Standing } from "$lib/backend";

/** What has become of an opinion, in the room of a word or two. */
const standing: Record<Standing, string> = {
  unanswered: "chưa trả lời",
  answered: "đã trả lời",
  promised: "hẹn văn bản",
  assigned: "đã giao việc",
  transferred: "đã chuyển cấp trên",
  resolved: "đã giải quyết",
  refused: "đã từ chối",
  noted: "đã ghi nhận",
};

export const similar = {
  standing,
  title: "Tương tự trước đây",
  number: (number: number) => `số ${String(number)}`,
  link: "gắn",
  unlink: "bỏ",
  linked: "cùng nội dung",
  armed: "Alt+số · Esc: thôi",
  where: (session: string, number: number) => `Số ${String(number)}, ${session}`,
  none: "Không có ý kiến tương tự để gắn.",
  contents: (count: number) => `(${String(count)} nội dung)`,
  /** "số 3, 9 · 12/3" */
  mark: (numbers: readonly number[], days: readonly string[]) => [...(numbers.length > 0 ? [`số ${numbers.join(", ")}`] : []), ...days].join(" · "),
  markTitle: (mark: string) => `Cùng nội dung với ${mark}`,
};
