// A task's person, state and result are put right in Rà soát, one change never losing another.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));

const { ward } = await import("$lib/app");
const { SessionState } = await import("$lib/session");
const { default: TaskPart } = await import("./TaskPart.svelte");

let session: InstanceType<typeof SessionState>;
let part: object;
let opinion = "";

const element = <E extends HTMLElement>(test: string): E => {
  const found = document.querySelector<E>(`[data-test="${test}"]`);
  if (!found) throw new Error(`no ${test}`);
  return found;
};

function write(test: string, text: string): void {
  const field = element<HTMLInputElement>(test);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.blur();
}

beforeEach(async () => {
  await ward.load();
  session = await SessionState.open("s1");
  opinion = session.view.opinions[0]?.id ?? "";
  await session.act("follow_up_set", { opinion, line: "địa chính 10n" });
  const task = session.opinion(opinion)?.follow_up;
  if (!task) throw new Error("no task");
  part = mount(TaskPart, { target: document.body, props: { session, opinion, task } });
  await tick();
});

afterEach(async () => {
  await unmount(part);
});

describe("TaskPart", () => {
  it("keeps what was changed right before", async () => {
    const before = session.opinion(opinion)?.follow_up;
    write("task-person", "Lê Thị Phương Thảo");
    write("review-with", "Công an phường");
    write("task-result", "Đã nạo vét xong");
    const status = element<HTMLSelectElement>("task-status");
    status.selectedIndex = 2;
    status.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => {
      const task = session.opinion(opinion)?.follow_up;
      expect(task?.status).toBe("resolved");
      expect(task?.person).toBe("Lê Thị Phương Thảo");
      expect(task?.with).toBe("Công an phường");
      expect(task?.result).toBe("Đã nạo vét xong");
      expect(task?.unit).toBe(before?.unit);
      expect(task?.due?.typed).toBe(before?.due?.typed);
    });
  });
});
