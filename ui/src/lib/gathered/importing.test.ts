// A list on its way in, against the pretended shell of `npm run dev`.
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));

const { SessionState } = await import("$lib/session");
const { Importing } = await import("./importing.svelte");

let list: InstanceType<typeof Importing>;
const file = (): File => new File(["x"], "Ý kiến.xlsx");

beforeEach(async () => {
  list = new Importing(await SessionState.open("s2"));
});

describe("a list", () => {
  it("is proposed without headings, empty lines and what sounds closed off", async () => {
    expect(await list.choose(file())).toBe(true);
    expect(list.file?.name).toBe("Ý kiến.xlsx");
    expect(list.taken).toEqual([4, 5, 6, 7, 10]);
    expect([list.known, list.rest]).toEqual([0, 3]);
  });

  it("is changed line by line, and what she switched stays while it is read anew", async () => {
    await list.choose(file());
    list.step(1);
    list.toggle();
    list.toggle(0);
    // An empty line can't be taken.
    list.toggle(6);
    expect(list.taken).toEqual([3, 5, 6, 7, 10]);
    await list.keepNumbers(true);
    expect(list.rows[1]?.text).toMatch(/^1\. /);
    expect(list.taken).toEqual([3, 5, 6, 7, 10]);
    expect(list.at).toBe(1);
    // Another part, another list.
    await list.part(1);
    expect(list.taken).toEqual([4, 5, 6, 7, 10]);
  });

  it("has one column of a kind", async () => {
    await list.choose(file());
    await list.column(0, "text");
    expect(list.preview?.columns).toEqual(["text", "name", "group", "skip", "topic"]);
  });

  it("comes in as chosen, and once", async () => {
    await list.choose(file());
    list.toggle(1);
    const before = list.session.view.opinions.length;
    expect(await list.take()).toBe(4);
    expect(list.session.view.opinions.length).toBe(before + 4);
    const again = new Importing(list.session);
    await again.choose(file());
    expect(again.known).toBe(4);
    expect(again.taken).toEqual([4]);
  });
});
