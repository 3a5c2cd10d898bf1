// The tổ beside the speaker's name in Rà soát is the speaker's, as in Ghi.
import { mount, tick, unmount } from "svelte";
import { expect, it, vi } from "vitest";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

const { ward } = await import("$lib/app");
const { SessionState, shortGroup } = await import("$lib/session");
const { ReviewState } = await import("./review-state.svelte");
const { default: Row } = await import("./Row.svelte");

it("an opinion without a tổ of its own shows its speaker's", async () => {
  await ward.load();
  const session = await SessionState.open("s1");
  const groupOf = (speaker: string | null): string => session.people.get(speaker ?? "")?.group ?? "";
  const found = session.view.opinions.find((one) => groupOf(one.speaker) !== "");
  if (!found) throw new Error("nobody has a tổ");
  const opinion = { ...found, group: null };
  const screen = new ReviewState(session, () => undefined);
  const row = mount(Row, { target: document.body, props: { screen, opinion, number: 1 } });
  await tick();
  expect(document.querySelector("header")?.textContent).toContain(shortGroup(groupOf(opinion.speaker)));
  await unmount(row);
});
