// How a typed person is read: what she types in a second must come out as the ward writes it.
import { describe, expect, it } from "vitest";
import { personName, readGroup, readName, saidBy, shortGroup } from "./people";

const groups = [3, 7, 12, 17].map((n) => ({ id: String(n), name: `Tổ dân phố số ${String(n)}` }));

describe("readName", () => {
  it.each([
    ["bà Đặng Thu Hường", "Bà", "Đặng Thu Hường"],
    ["ÔNG  Vũ Đình  Chính ", "Ông", "Vũ Đình Chính"],
    ["đ/c Lê Minh", "Đồng chí", "Lê Minh"],
    ["Bá Kiến", null, "Bá Kiến"],
    ["Ông", null, "Ông"],
  ])("%s", (typed, form, name) => {
    expect(readName(typed)).toEqual({ form, name });
  });

  it("nothing is nobody known", () => {
    expect(readName("  ")).toEqual({ form: null, name: null });
    expect(personName({ name: null, form: "Bà" }, "Chưa rõ tên")).toBe("Chưa rõ tên");
  });

  it("a slip that names nobody is called a slip, a stranger a stranger", () => {
    const nobody = { spoken: "Chưa rõ tên", written: "Ý kiến bằng phiếu", collected: "Ý kiến thu thập trước" };
    expect(saidBy({ speaker: null, channel: "written" }, undefined, nobody)).toBe("Ý kiến bằng phiếu");
    expect(saidBy({ speaker: "x", channel: "written" }, { name: null, form: null }, nobody)).toBe("Chưa rõ tên");
    expect(saidBy({ speaker: "x", channel: "spoken" }, { name: "An", form: "Bà" }, nobody)).toBe("Bà An");
  });

  it("joins letters typed with separate marks", () => {
    expect(readName("Hường".normalize("NFD")).name).toBe("Hường".normalize("NFC"));
  });
});

describe("readGroup", () => {
  it("a number is the ward's own group of that number, not one that ends alike", () => {
    expect(readGroup("7", groups)).toBe("Tổ dân phố số 7");
    expect(readGroup("tdp 12", groups)).toBe("Tổ dân phố số 12");
    expect(readGroup("to so 3", groups)).toBe("Tổ dân phố số 3");
  });

  it("an unknown number still reads as a group; other words stay as typed", () => {
    expect(readGroup("9", groups)).toBe("Tổ dân phố số 9");
    expect(readGroup("khu tập thể", groups)).toBe("khu tập thể");
    expect(readGroup(" ", groups)).toBeNull();
    expect(shortGroup("Tổ dân phố số 7")).toBe("TDP số 7");
  });
});
