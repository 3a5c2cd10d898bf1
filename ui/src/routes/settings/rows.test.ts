import { describe, expect, it } from "vitest";
import { readPastedNames, readShortNames, years } from "./rows";

it("short names are read with commas, each once", () => {
  expect(readShortNames(" địa chính, hạ tầng ;đô thị,, địa chính")).toEqual(["địa chính", "hạ tầng", "đô thị"]);
  expect(readShortNames("")).toEqual([]);
});

describe("a pasted list of tổ dân phố", () => {
  it("loses bullets and numbering, keeps the numbers of the names", () => {
    const pasted = "1. Tổ dân phố số 1\r\n- Tổ dân phố số 2;\n\n  Tổ dân phố Tân Mỹ 2\n12) Khu dân cư số 4.";
    expect(readPastedNames(pasted, [])).toEqual(["Tổ dân phố số 1", "Tổ dân phố số 2", "Tổ dân phố Tân Mỹ 2", "Khu dân cư số 4"]);
  });

  it("leaves out what is already there or stands there twice, however it is encoded", () => {
    const pasted = "Tổ dân phố số 1\nTỔ DÂN PHỐ SỐ 2\nTổ dân phố số 3\nTổ dân phố số 3".normalize("NFD");
    expect(readPastedNames(pasted, ["Tổ dân phố số 1", "Tổ dân phố số 2"]).map((name) => name.normalize("NFC"))).toEqual(["Tổ dân phố số 3"]);
  });
});

it("holidays open at this year, else at the next one listed", () => {
  const dates = ["2025-01-01", "2027-01-01", "2027-04-30"];
  expect(years(dates, "2026-11-27")).toEqual({ all: ["2025", "2027"], first: "2027" });
  expect(years(dates, "2027-01-02").first).toBe("2027");
  expect(years([], "2026-11-27").first).toBe("2026");
});
