// What a later session answered stands so in the earlier one's Rà soát, and isn't missing there.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

const { ward } = await import("$lib/app");
const { SessionState, wantsAnswer } = await import("$lib/session");
const { t } = await import("$lib/texts");
const { ReviewState } = await import("./review-state.svelte");
const { default: Row } = await import("./Row.svelte");

let screen: InstanceType<typeof ReviewState>;
let row: object;

beforeEach(async () => {
  await ward.load();
  const session = await SessionState.open("s1");
  screen = new ReviewState(session, () => undefined);
  const opinion = session.view.opinions.find((one) => wantsAnswer(one) && !session.answers.has(one.id));
  if (!opinion) throw new Error("none without an answer");
  row = mount(Row, { target: document.body, props: { screen, opinion, number: 1 } });
  await tick();
  expect(document.body.textContent).toContain(t.record.stream.unanswered);
  session.view = {
    ...session.view,
    later: [{ opinion: opinion.id, session: "s9", date: "2026-12-11", how: "answered", outcome: "guided", text: null }],
  };
  await tick();
});

afterEach(async () => {
  await unmount(row);
});

describe("an opinion that a later session answered", () => {
  const said = (): (string | null)[] => [...document.querySelectorAll('[data-test="answered-later"]')].map(({ textContent }) => textContent);

  it("says when, and no longer that nobody answered", () => {
    expect(said()).toEqual([`✓ ${t.nouns.outcome.guided} tại kỳ ngày 11/12/2026`]);
    expect(document.body.textContent).not.toContain(t.record.stream.unanswered);
  });

  it("says so too where it is picked to be answered", async () => {
    await screen.pick(screen.session.view.later[0]?.opinion ?? "");
    await tick();
    expect(document.querySelector('[data-test="review-text"]')).not.toBeNull();
    expect(said()).toHaveLength(1);
  });
});
