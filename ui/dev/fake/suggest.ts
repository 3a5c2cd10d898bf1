// Development only: suggestions pretended from a few words.
import type { Opinion, OpinionKind, SettingsView, Suggestion, Suggestions } from "../../src/lib/backend";

const WORDS: Record<string, string[]> = {
  "dat-dai": ["sổ đỏ", "tách thửa", "ranh giới", "đất"],
  gpmb: ["đền bù", "tái định cư", "giải phóng mặt bằng", "thu hồi"],
  "trat-tu-do-thi": ["vỉa hè", "lấn chiếm", "bán hàng rong"],
  "ve-sinh-moi-truong": ["rác", "mùi", "xe gom", "bẩn"],
  "o-nhiem": ["khói", "tiếng ồn", "karaoke", "bụi"],
  "cap-thoat-nuoc": ["cống", "ngập", "nước"],
  "giao-thong": ["đường", "ổ gà", "xe tải", "biển báo"],
  "dien-vien-thong": ["điện", "đèn", "dây"],
  tthc: ["giấy tờ", "một cửa", "thủ tục", "hồ sơ"],
  antt: ["trộm", "camera", "đánh nhau"],
};

const KINDS: [OpinionKind, string[]][] = [
  ["question", ["cho hỏi", "bao giờ"]],
  ["praise", ["cảm ơn"]],
  ["denunciation", ["tố cáo"]],
];

function rank(text: string): Suggestion[] {
  const said = text.toLowerCase();
  return Object.entries(WORDS)
    .map(([code, words]) => ({ code, because: words.filter((word) => said.includes(word)) }))
    .filter(({ because }) => because.length > 0)
    .map(({ code, because }) => ({ code, because: because.slice(0, 3), score: Math.min(0.95, 0.3 + 0.3 * because.length) }))
    .sort((a, b) => b.score - a.score);
}

export function suggest(text: string, shown: readonly string[]): Suggestions {
  const ranked = rank(text).slice(0, 3);
  const kept = ranked.filter(({ code }) => shown.includes(code)).sort((a, b) => shown.indexOf(a.code) - shown.indexOf(b.code));
  const kind = KINDS.map(([one, words]) => ({ kind: one, because: words.filter((word) => text.toLowerCase().includes(word)) })).find(({ because }) => because.length > 0);
  return { offers: [...kept, ...ranked.filter(({ code }) => !shown.includes(code))], kind: kind ?? null };
}

export const untagged = (opinions: readonly Opinion[]): { opinion: string; offers: Suggestion[] }[] =>
  opinions
    .filter(({ topics, kind }) => topics.length === 0 && kind !== "denunciation")
    .map(({ id, text }) => ({ opinion: id, offers: rank(text).slice(0, 3) }));

export function commonest(opinions: readonly Opinion[], settings: SettingsView): string[] {
  const counts = new Map<string, number>();
  for (const code of opinions.flatMap(({ topics }) => topics)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const used = settings.topics.filter(({ code, retired }) => !retired && counts.has(code));
  return used
    .map(({ code }) => code)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, 6);
}
