import { describe, expect, it } from "vitest";
import type { Issuer, Ward } from "$lib/backend";
import { headingOf } from "./heading";

const ward = (issuer: Issuer, unit_name: string | null = null): Ward => ({
  kind: "phuong",
  name: "Văn Miếu - Quốc Tử Giám",
  province: "thành phố Hà Nội",
  issuer,
  unit_name,
  place_name: null,
});
const left = (issuer: Issuer, unit: string | null = null): string[] => headingOf(ward(issuer, unit), null).left.map((line) => line.text);

describe("the heading", () => {
  it("names the ward in capitals with every mark", () => {
    expect(left("uban")).toEqual(["ỦY BAN NHÂN DÂN", "PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM"]);
    expect(left("to_dan_pho", "Tổ dân phố số 3")).toEqual(["PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM", "TỔ DÂN PHỐ SỐ 3"]);
    expect(left("dang_uy")[0]).toBe("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI");
  });

  it("gives numbers below ten their zero, and leaves room for the clerk's", () => {
    expect(headingOf(ward("uban"), 5).number).toBe("Số: 05/BB-UBND");
    expect(headingOf(ward("uban"), null).number).toBe("Số: ……/BB-UBND");
    expect(headingOf(ward("to_dan_pho", "Tổ dân phố số 3"), 5).number).toBeNull();
  });
});
