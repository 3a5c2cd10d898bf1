// Letters without marks find names with them, and the likeliest comes first.
import { describe, expect, it } from "vitest";
import { filter, fit, fold } from "./fold";

const TOPICS = ["Giao thông, ATGT, đường ngõ", "Vệ sinh môi trường, rác thải", "Đất đai, cấp giấy chứng nhận", "Điện, chiếu sáng, viễn thông", "Hạ tầng đất nền"];
const find = (typed: string): string[] => filter(TOPICS, typed, (one) => one);

describe("fold", () => {
  it("drops marks and đ, whichever way they are encoded", () => {
    expect(fold("Đất đai")).toBe("dat dai");
    expect(fold("Đất đai".normalize("NFD"))).toBe("dat dai");
    expect(fold("  Ðường, ngõ… ")).toBe("duong ngo");
  });

  it("answers for a name asked about again as it did before, and however many came between", () => {
    const ask = (): string[] => ["Tạ Kim Liễu", "Đặng Thu Hiên"].map(fold);
    const first = ask();
    expect(first).toEqual(["ta kim lieu", "dang thu hien"]);
    expect(ask()).toEqual(first);
    for (let one = 0; one < 5000; one += 1) fold(`Người thứ ${String(one)}`);
    expect(ask()).toEqual(first);
  });
});

describe("the filter", () => {
  it("“dat” finds Đất đai before a word in the middle", () => {
    expect(find("dat")).toEqual(["Đất đai, cấp giấy chứng nhận", "Hạ tầng đất nền"]);
  });

  it("marks may be typed, and several words in any order", () => {
    expect(find("đất")[0]).toBe("Đất đai, cấp giấy chứng nhận");
    expect(find("truong ve")).toEqual(["Vệ sinh môi trường, rác thải"]);
  });

  it("first letters of words are enough: vsmt", () => {
    expect(find("vsmt")).toEqual(["Vệ sinh môi trường, rác thải"]);
  });

  it("the first letters of the first words go before those of later ones", () => {
    expect(filter(["Văn hóa, thể thao, di tích", "Đầu tư công"], "dt", (one) => one)[0]).toBe("Đầu tư công");
  });

  it("of names that begin alike one of a single word comes first, the others in their own order", () => {
    expect(filter(["Khiếu nại, tố cáo", "Khám bệnh", "Khác", "Nhà khác"], "kh", (one) => one)).toEqual(["Khác", "Khiếu nại, tố cáo", "Khám bệnh", "Nhà khác"]);
  });

  it("nothing typed finds all in their own order; nonsense finds none", () => {
    expect(find("")).toEqual(TOPICS);
    expect(find("qqq")).toEqual([]);
    expect(fit("Đất đai", "ai")).toBeNull();
  });
});
