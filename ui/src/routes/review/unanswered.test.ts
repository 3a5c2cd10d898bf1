// How many opinions nobody has answered is in sight while she looks through and before she prints.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { element, until } from "../../../dev/hands";
import "../../../dev/stage";

const { ward } = await import("$lib/app");
const { SessionState } = await import("$lib/session");
const { default: Review } = await import("./Review.svelte");

let session: InstanceType<typeof SessionState>;
let screen: object;

beforeEach(async () => {
  await ward.load();
  session = await SessionState.open("s1");
  session.resumed = true;
  screen = mount(Review, { target: document.body, props: { session } });
});

afterEach(async () => {
  await unmount(screen);
  document.body.replaceChildren();
});

it("follows each answer", async () => {
  const open = session.view.opinions.find(({ id, kind }) => !session.answeredAnywhere.has(id) && kind !== "praise");
  const count = session.view.counts.unanswered;
  const shown = (): string => element("unanswered").textContent.trim();
  await until(() => expect(shown()).toBe(`${String(count)} chưa trả lời`));
  await session.act("answer_add", { input: { opinions: open ? [open.id] : [], by: null, title: null, text: "Sẽ thay.", outcome: "answered" } });
  await until(() => expect(shown()).toBe(`${String(count - 1)} chưa trả lời`));
  await session.undo();
});
