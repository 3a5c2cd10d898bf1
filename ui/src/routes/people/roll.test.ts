// The filter of the roll and its order.
import { describe, expect, it, vi } from "vitest";
import type { PersonRow } from "$lib/backend";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));

const { entriesOf, Roll } = await import("./roll.svelte");
const { ward } = await import("$lib/app");

const row = (id: string, name: string, group: string | null, birth_year: number | null = null, phone: string | null = null): PersonRow => ({
  person: { id, name, form: null, group, address: null, phone, birth_year, capacity: null, title: null },
  sessions: 0,
  opinions: 0,
  open: 0,
  last: null,
});

function found(roll: InstanceType<typeof Roll>, typed: string): string[] {
  roll.typed = typed;
  return roll.people.map(({ person }) => person.id);
}

describe("the roll", () => {
  const roll = new Roll();
  roll.rows = [row("a", "Nguyễn Thị Hoa", "Tổ dân phố số 7", 1961, "0904557788"), row("b", "Phùng Văn Hòa", "Tổ dân phố số 1"), row("c", "Đặng Đình Bảo", null, 1984)];

  it.each([
    ["hoa", ["a", "b"]],
    ["nth", ["a"]],
    ["hoa 7", ["a"]],
    ["61", ["a"]],
    ["hoa 7788", ["a"]],
    ["dang", ["c"]],
    ["7", ["a"]],
    ["xyz", []],
    ["", ["a", "b", "c"]],
  ])("%s finds %s", (typed, ids) => {
    expect(found(roll, typed)).toEqual(ids);
  });

  it("stands under its tổ, each with how many", () => {
    const entries = entriesOf([row("a", "A", "Tổ dân phố số 1"), row("b", "B", "Tổ dân phố số 1"), row("c", "C", null)]);
    expect(entries.map((one) => (one.kind === "group" ? `${one.name}: ${String(one.count)}` : one.id))).toEqual(["TDP số 1: 2", "a", "b", "Chưa rõ tổ dân phố: 1", "c"]);
  });

  it("answers to a letter among twenty thousand without a wait that is felt", () => {
    const long = new Roll();
    long.rows = Array.from({ length: 20_000 }, (_, n) => row(String(n), n % 100 === 0 ? "Lê Thị Quế" : "Trần Văn Ba", `Tổ dân phố số ${String(n % 60)}`));
    expect(found(long, "que")).toHaveLength(200);
    expect(found(long, "que 0")).toHaveLength(67);
  });

  it("saves someone new once, and mends them after", async () => {
    await ward.load();
    const saving = new Roll();
    await saving.load();
    const before = saving.rows.length;
    saving.pick("");
    const blank = { form: null, group: null, address: null, phone: null, birth_year: null, capacity: null, title: null };
    await saving.save({ ...blank, name: "Mạc Thị Mận" });
    await saving.save({ ...blank, name: "Mạc Thị Mận", group: "Tổ dân phố số 4" });
    expect(saving.rows).toHaveLength(before + 1);
    expect(saving.row?.person.group).toBe("Tổ dân phố số 4");
    await saving.remove();
    expect(saving.rows).toHaveLength(before);
    await saving.undo(false);
    expect(saving.rows).toHaveLength(before + 1);
  });
});
