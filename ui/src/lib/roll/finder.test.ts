// The roll is read before the first letter: when a session opens, and when somebody is going to be looked for.
import { beforeEach, describe, expect, it, vi } from "vitest";

const asked: string[] = [];
vi.mock("$transport", async () => {
  const { transport } = await import("../../../dev/fake");
  return {
    transport: (command: Parameters<typeof transport>[0], args: Parameters<typeof transport>[1]) => {
      asked.push(command);
      return transport(command, args);
    },
  };
});
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));

const { Finder } = await import("./finder.svelte");
const { SessionState } = await import("$lib/session");

beforeEach(() => asked.splice(0));

describe("the roll", () => {
  it("is made ready when a session opens, after the session itself", async () => {
    await SessionState.open("s1");
    expect(asked).toEqual(["session_open", "people_ready"]);
  });

  it("is made ready before the first letter of whoever is looked for", async () => {
    const finder = Finder.of(null, () => 5);
    expect(asked).toEqual(["people_ready"]);
    await finder.find("hoa");
    expect(asked).toEqual(["people_ready", "person_find"]);
  });
});
