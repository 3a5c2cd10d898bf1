import { describe, expect, it } from "vitest";
import { clock, dayOf, hourMinute, instantOf, readDate, readTime, vietnamDate, weekdayOf } from ".";

describe("a day as typed", () => {
  it.each([
    ["27/11/2026", "2026-11-27"],
    ["7/3/2026", "2026-03-07"],
    ["27-11-26", "2026-11-27"],
    ["27.11.2026", "2026-11-27"],
    ["27/11", "2026-11-27"],
    ["27112026", "2026-11-27"],
    [" 29/2/2028 ", "2028-02-29"],
  ])("%s is read as %s", (typed, day) => {
    expect(readDate(typed, "2026-11-22")).toBe(day);
  });

  it.each(["", "31/11/2026", "29/2/2026", "32/1/2026", "1/13/2026", "thứ sáu", "27", "27/11/202"])("%s is no day", (typed) => {
    expect(readDate(typed, "2026-11-22")).toBeUndefined();
  });
});

describe("a time as typed", () => {
  it.each([
    ["19:30", "19:30"],
    ["7:05", "07:05"],
    ["19h30", "19:30"],
    ["19g", "19:00"],
    ["8 giờ 15 phút", "08:15"],
    ["1930", "19:30"],
    ["19", "19:00"],
    ["0:00", "00:00"],
  ])("%s is read as %s", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(["", "24:00", "19:60", "7 rưỡi", "12345"])("%s is no time", (typed) => {
    expect(readTime(typed)).toBeUndefined();
  });
});

describe("an instant", () => {
  it("is shown by the clock of Vietnam whatever offset it came with", () => {
    expect(clock("2026-11-27T12:42:07Z")).toBe("19:42:07");
    expect(hourMinute("2026-11-27T19:42:07+07:00")).toBe("19:42");
    expect(dayOf("2026-11-27T20:00:00Z")).toBe("2026-11-28");
  });

  it("is put together in Vietnam's zone, and a day reads as people write it", () => {
    expect(dayOf(instantOf("2026-11-27", "19:30"))).toBe("2026-11-27");
    expect(hourMinute(instantOf("2026-11-27", "19:30"))).toBe("19:30");
    expect(vietnamDate("2026-11-27")).toBe("27/11/2026");
    expect(weekdayOf("2026-11-27")).toBe("thứ Sáu");
  });
});
