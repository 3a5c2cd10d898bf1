// Which deadline a task without one is offered, pretended.
import type { DeadlineRule, KindDeadline, LineReading, SessionKind } from "../../src/lib/backend";

const rule = (days: number, count: DeadlineRule["count"], basis: string): DeadlineRule => ({ days, count, basis });

const dialogue = rule(10, "calendar", "Luật Tổ chức chính quyền địa phương 2025, Điều 43");
const reception = rule(10, "working", "Luật Tiếp công dân, Điều 28");

export const laws: DeadlineRule[] = [
  dialogue,
  reception,
  rule(10, "working", "Quy định 11-QĐi/TW, Điều 5"),
  rule(5, "working", "Luật Thực hiện dân chủ ở cơ sở, Điều 21 (quyết định của cộng đồng)"),
  rule(7, "working", "Luật Tố cáo, Điều 24"),
];

export const deadlines = (): KindDeadline[] =>
  (["dialogue", "reception", "voter_contact", "residents_meeting", "solidarity_day", "other"] as const).map((kind) => {
    const standard = kind === "dialogue" ? dialogue : kind === "reception" ? reception : rule(10, "working", "");
    return { kind, rule: standard, standard };
  });

/** The days alone; the date is one and the same. */
export function preset(all: KindDeadline[], kind: SessionKind): LineReading["preset"] {
  const found = all.find((one) => one.kind === kind)?.rule;
  if (!found) return null;
  return { due: { typed: found.count === "working" ? `${String(found.days)}n` : `${String(found.days)} ngày liên tục`, date: "2026-12-11" }, basis: found.basis };
}
