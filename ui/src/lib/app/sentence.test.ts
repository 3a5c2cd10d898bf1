// What an error says on the screen: the table's sentence, filled in words.
import { describe, expect, it } from "vitest";
import { BackendError } from "$lib/backend";
import { sentence } from "./sentence";

describe("the sentence of an error", () => {
  it("fills in what the error brings", () => {
    const error = new BackendError({ code: "due_unreadable", message: "", context: { typed: "31/2" } });
    expect(sentence(error)).toContain("“31/2”");
  });

  it("says a word of the table in words", () => {
    const error = new BackendError({ code: "disk", message: "", context: { detail: "disk_full" } });
    expect(sentence(error)).toContain("ổ đĩa đã đầy");
    expect(sentence(error)).not.toContain("disk_full");
  });

  it("is never empty", () => {
    const unheardOf = { code: "from_the_future", message: "", context: {} } as never;
    expect(sentence(new BackendError(unheardOf)).length).toBeGreaterThan(20);
  });
});
