// What is missing leads to the field that puts it right.
import { describe, expect, it } from "vitest";
import { spotOf } from "./spots";

function page(html: string): HTMLElement {
  const place = document.createElement("div");
  place.innerHTML = html;
  return place;
}

describe("spotOf", () => {
  it("goes to the first empty field of several", () => {
    const place = page('<input data-test="chair-title" value="Chủ tịch"><input data-test="chair-title" value="" id="b">');
    expect(spotOf("chair_title", place)?.id).toBe("b");
  });

  it("goes to the button that adds a row where there is none", () => {
    expect(spotOf("no_secretary", page('<button data-test="secretary-add"></button>'))?.dataset["test"]).toBe("secretary-add");
  });

  it("has nowhere to go for what belongs to an opinion", () => {
    expect(spotOf("untagged", page('<input data-test="f-title">'))).toBeNull();
  });
});
