import { describe, expect, it } from "vitest";
import type { LineReading, Unit } from "$lib/backend";
import { hindered, nameOf, offered, withUnit } from "./units";

const unit = (id: string, name: string, short_names: string[]): Unit => ({ id, name, short_names });
const land = unit("a", "Phòng Kinh tế, Hạ tầng và Đô thị", ["hạ tầng", "địa chính"]);
const culture = unit("b", "Phòng Văn hóa - Xã hội", ["văn hóa"]);
const office = unit("c", "Văn phòng HĐND và UBND", ["vp", "Hạ Tầng"]);
const units = [land, culture, office];
const due = { typed: "10n", date: "2026-12-11" };
const reading = (some: Partial<LineReading>): LineReading => ({
  unit: null,
  known_unit: false,
  due: null,
  day_off: null,
  unread: null,
  candidates: [],
  fault: null,
  preset: null,
  ...some,
});
const several = reading({ candidates: [culture.name, office.name], unread: "văn", due });

describe("the units below the follow-up line", () => {
  it("are those the words fit, or all when asked for", () => {
    expect(offered(several, units, false)).toEqual([culture, office]);
    expect(offered(reading({ unit: land.name }), units, false)).toEqual([]);
    expect(offered(null, units, true)).toEqual(units);
    expect(offered(null, Array(20).fill(land), true)).toHaveLength(9);
  });

  it("go into the line under a name that no other unit bears; the deadline stays", () => {
    expect(nameOf(land, units)).toBe("địa chính");
    expect(nameOf(office, units)).toBe("vp");
    expect(nameOf(unit("d", "Trạm Y tế", []), units)).toBe("Trạm Y tế");
    expect(withUnit("văn 10n", several, "văn hóa")).toBe("văn hóa 10n");
    expect(withUnit("10n", reading({ due }), "vp")).toBe("vp 10n");
    expect(withUnit("", null, "vp")).toBe("vp");
  });
});

it("a line is held back by what is not understood", () => {
  expect(hindered(several)).toBe("candidates");
  expect(hindered(reading({ unread: "31/2", fault: "impossible_date" }))).toBe("unread");
  expect(hindered(reading({ unit: land.name, due }))).toBeNull();
});
