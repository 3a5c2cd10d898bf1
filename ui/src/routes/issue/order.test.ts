// Ban hành asks what is missing after every act: the newest answer stands, whenever it comes.
import { mount, tick, unmount } from "svelte";
import { expect, it, vi } from "vitest";
import type { Missing } from "$lib/backend";
import { until } from "../../../dev/hands";
import "../../../dev/stage";

const asked: ((missing: Missing[]) => void)[] = [];
vi.doMock("$transport", async () => {
  const { transport } = await import("../../../dev/fake");
  return {
    transport: (name: string, args: Record<string, unknown>) =>
      name === "session_review"
        ? new Promise((answer) => asked.push((missing) => answer({ groups: [], missing, marks: [] })))
        : transport(name, args),
  };
});

const { SessionState } = await import("$lib/session");
const { default: Issue } = await import("./Issue.svelte");

it("what was missing before the last act is not shown as missing after it", async () => {
  const session = await SessionState.open("s1");
  const screen = mount(Issue, { target: document.body, props: { session } });
  const shown = (): number => document.querySelectorAll('[data-test="missing-line"]').length;
  const line = { code: "untagged", opinion: session.view.opinions[0]?.id ?? "", blocking: true } as unknown as Missing;
  await until(() => expect(asked).toHaveLength(1));
  await session.act("opinion_edit", { opinion: session.view.opinions[0]?.id ?? "", edit: { gist: "Ngắn." }, fromComposer: false });
  await until(() => expect(asked).toHaveLength(2));
  asked[1]?.([line]);
  await until(() => expect(shown()).toBe(1));
  asked[0]?.([line, { ...line, code: "no_title" }]);
  await new Promise((done) => setTimeout(done, 30));
  await tick();
  expect(shown()).toBe(1);
  await unmount(screen);
});
