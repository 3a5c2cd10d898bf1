// Development only: the ward's words, pretended as far as one can look at them.
import type { Abbreviation, SessionView, TextMark, TextModule } from "../../src/lib/backend";

const abbreviation = (short: string, long: string): Abbreviation => ({ id: `a-${short}`, short, long });
export const startingAbbreviations = [
  abbreviation("gpmb", "giải phóng mặt bằng"),
  abbreviation("tđc", "tái định cư"),
  abbreviation("vsmt", "vệ sinh môi trường"),
  abbreviation("đ/c", "đồng chí"),
];
export const startingModules: TextModule[] = [
  { id: "m1", name: "Tiếp thu, giao đơn vị", text: "Tiếp thu ý kiến của ông/bà và giao đơn vị chuyên môn kiểm tra, giải quyết, báo cáo kết quả." },
  { id: "m2", name: "Chuyển cấp trên", text: "Nội dung này không thuộc thẩm quyền của phường; phường tổng hợp, kiến nghị cơ quan có thẩm quyền xem xét, giải quyết." },
];

export function writeOut(view: SessionView, id: string, list: Abbreviation[]): boolean {
  const opinion = view.opinions.find((one) => one.id === id);
  if (!opinion) return false;
  const places = [];
  let text = "";
  for (const word of opinion.text.split(/(?<=\s)|(?=[\s,.])/u)) {
    const one = list.find((each) => each.short === word);
    if (one) places.push({ start: text.length, end: text.length + one.long.length, short: word });
    text += one?.long ?? word;
  }
  if (places.length === 0) return false;
  view.opinions = view.opinions.map((each) => (each.id === id ? { ...each, text } : each));
  view.written_out = [...view.written_out.filter((each) => each.opinion !== id), { opinion: id, places }];
  return true;
}

export function asTyped(view: SessionView, id: string): boolean {
  const written = view.written_out.find((one) => one.opinion === id);
  if (!written) return false;
  view.opinions = view.opinions.map((each) => {
    if (each.id !== id) return each;
    let text = each.text;
    for (const { start, end, short } of written.places.toReversed()) text = text.slice(0, start) + short + text.slice(end);
    return { ...each, text };
  });
  view.written_out = view.written_out.filter((one) => one !== written);
  return true;
}

export function gist(text: string): string | null {
  const rest = text.replace(/^(kính )?thưa[^,.]*[,.]\s*/iu, "").replace(/^tôi là[^,.]*[,.]\s*/iu, "");
  return rest === text ? null : rest.charAt(0).toUpperCase() + rest.slice(1);
}

const stands = new Set<string>();
export const stand = (mark: TextMark): void => void stands.add(mark.found);

export function marks(view: SessionView): TextMark[] {
  return view.opinions.flatMap((one, index) =>
    one.kind === "denunciation" || one.gist !== null
      ? []
      : [...one.text.matchAll(/nhân dân|nguời| {2,}| ,/gu)]
          .filter(([found]) => !stands.has(found))
          .map((match) => ({
            of: "opinion" as const,
            id: one.id,
            opinion: one.id,
            number: index + 1,
            kind: match[0] === "nhân dân" ? ("people" as const) : match[0] === "nguời" ? ("syllable" as const) : ("spaces" as const),
            start: match.index,
            end: match.index + match[0].length,
            found: match[0],
            proposal: { "nhân dân": "Nhân dân", nguời: "người", " ,": "," }[match[0]] ?? " ",
            before: one.text.slice(Math.max(0, match.index - 24), match.index),
            after: one.text.slice(match.index + match[0].length, match.index + match[0].length + 24),
          })),
  );
}

export function take(view: SessionView, mark: TextMark): void {
  view.opinions = view.opinions.map((one) =>
    one.id === mark.id ? { ...one, text: one.text.slice(0, mark.start) + (mark.proposal ?? "") + one.text.slice(mark.end) } : one,
  );
}
