// Taken back, one row of what is left open is read anew: among thousands the others stay as they are.
import { expect, it, vi } from "vitest";
import type { CarriedOpinion } from "$lib/backend";

const asked: (string | null)[] = [];
vi.mock("$transport", async () => {
  const fake = await import("../../../dev/fake");
  const transport: typeof fake.transport = (name, args) => {
    if (name === "carry_list") asked.push(args["opinion"] as string | null);
    return fake.transport(name, args);
  };
  return { ...fake, transport };
});
const { SessionState } = await import("$lib/session");
const { Carry } = await import("./carry.svelte");

it("an act taken back and done again reads its own row, and all where the row is gone", async () => {
  const carry = new Carry(await SessionState.open("s1"));
  await carry.read();
  const first = carry.list[0] as CarriedOpinion;
  await carry.set(first.id, "kept", null, "Chờ thành phố.");
  asked.length = 0;
  expect((await carry.undo(false))?.name).toBe("carry_keep");
  await carry.undo(true);
  expect(asked).toEqual([first.id, first.id]);
  carry.list = carry.list.slice(1);
  asked.length = 0;
  await carry.undo(false);
  expect(asked).toEqual([first.id, null]);
  expect(carry.list.map(({ id }) => id)).toContain(first.id);
});
