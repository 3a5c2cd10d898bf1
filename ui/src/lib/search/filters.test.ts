// Filters are plain text in the box: a button writes one at its end, a value takes the place of what
// is typed of it.
import { describe, expect, it } from "vitest";
import { openFilter, valuesOf, withFilter, withValue } from "./filters";

const known = { topics: ["Đất đai, cấp giấy chứng nhận", "Giáo dục"], groups: ["Tổ dân phố số 7"], people: ["Đặng Thu Hiên"] };

describe("a filter", () => {
  it("is written at the end of the text, apart from it", () => {
    expect(withFilter("", "topic")).toBe("lĩnh vực:");
    expect(withFilter("cống ngập ", "group")).toBe("cống ngập tổ:");
    expect(withFilter("cống", "unanswered")).toBe("cống chưa trả lời ");
  });

  it("is open while its value is typed, with or without marks", () => {
    expect(openFilter("cống lĩnh vực:da")).toEqual({ name: "topic", before: "cống lĩnh vực:", typed: "da" });
    expect(openFilter("linh vuc: dat")?.typed).toBe("dat");
    expect(openFilter("Trạng thái:")?.name).toBe("status");
    expect(openFilter('lĩnh vực:"Giáo dục" trường')).toBeNull();
    expect(openFilter("lúc 19:30")).toBeNull();
    expect(openFilter("cống")).toBeNull();
  });

  it("“mấy tổ:” is tổ, “đổ:” isn't", () => {
    expect(openFilter("mấy tổ:7")?.name).toBe("group");
    expect(openFilter("xe đổ:7")).toBeNull();
  });

  it("offers the ward's own values and takes them whole", () => {
    const open = openFilter("cống lĩnh vực:dat");
    if (!open) throw new Error("not open");
    expect(valuesOf(open, known)).toEqual(["Đất đai, cấp giấy chứng nhận"]);
    expect(withValue(open, "Đất đai, cấp giấy chứng nhận")).toBe('cống lĩnh vực:"Đất đai, cấp giấy chứng nhận" ');
    expect(valuesOf({ name: "from", before: "từ:", typed: "" }, known)).toEqual([]);
  });
});
