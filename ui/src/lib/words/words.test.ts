// What was written out is marked where it stands; a formula goes in at the cursor.
import { afterEach, describe, expect, it } from "vitest";
import { fitting, insert, spotNow } from "./insert";
import { pieces } from "./pieces";

describe("pieces", () => {
  it("cuts a text where something was written out", () => {
    const places = [{ start: 3, end: 10, short: "ab" }];
    expect(pieces("👩 alpha b, c", [{ start: 3, end: 8, short: "a" }])).toEqual([
      { text: "👩 ", short: null },
      { text: "alpha", short: "a" },
      { text: " b, c", short: null },
    ]);
    expect(pieces("ngắn", places)).toEqual([{ text: "ngắn", short: null }]);
    expect(pieces("", [])).toEqual([{ text: "", short: null }]);
  });
});

describe("a formula", () => {
  afterEach(() => document.body.replaceChildren());

  it("stands apart from the word before it", () => {
    expect(fitting("", "Tiếp thu")).toBe("Tiếp thu");
    expect(fitting("Vâng.", "Tiếp thu")).toBe(" Tiếp thu");
    expect(fitting("Vâng.\n", "Tiếp thu")).toBe("Tiếp thu");
  });

  it("goes in at the cursor as one edit that the field tells of", () => {
    const field = document.createElement("textarea");
    document.body.append(field);
    field.value = "đầu cuối";
    field.focus();
    field.setSelectionRange(4, 4);
    let told = 0;
    field.addEventListener("input", () => (told += 1));
    const spot = spotNow();
    expect(spot).not.toBeNull();
    if (spot) insert(spot, "giữa ");
    expect(field.value).toBe("đầu giữa cuối");
    expect(field.selectionStart).toBe(9);
    expect(told).toBe(1);
  });

  it("goes into fields for running text only", () => {
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    expect(spotNow()).toBeNull();
  });
});
