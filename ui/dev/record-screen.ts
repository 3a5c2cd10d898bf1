// The screen Ghi on the stage of a test, over the pretended shell of `npm run dev`: opened before each test,
// taken down after it.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect } from "vitest";
import type { Opinion } from "../src/lib/backend";
import { element, focus, until } from "./hands";
import { answersOf } from "./stage";

export const { notices, ward } = await import("../src/lib/app");
const { keys } = await import("../src/lib/keys");
const { SessionState } = await import("../src/lib/session");
const { default: Record } = await import("../src/routes/record/Record.svelte");

/** The session on the stage, read anew by `open`. */
export let session: InstanceType<typeof SessionState>;
let screen: object;

export const { hold, letGo, settled, failing } = answersOf(() => session);

export const composer = (): HTMLTextAreaElement => element("composer");
export const opinions = (): Opinion[] => session.view.opinions;
export const last = (): Opinion | undefined => opinions().at(-1);

/** The screen of the session that is open. */
export function enter(): void {
  screen = mount(Record, { target: document.body, props: { session } });
}

/** To another step, or away for good. */
export async function leave(): Promise<void> {
  await unmount(screen);
  document.body.replaceChildren();
}

/** The program starts: the session as it is on disk, and its screen. */
export async function open(): Promise<void> {
  session = await SessionState.open("s1");
  enter();
}

const handle = (event: KeyboardEvent): void => keys.handle(event);

beforeEach(async () => {
  window.addEventListener("keydown", handle);
  await ward.load();
  await open();
  await until(() => expect(focus()).toBe("composer"));
});

afterEach(async () => {
  await leave();
  await session.inTurn(() => Promise.resolve());
  for (const field of session.drafts.fields("")) await session.drafts.clear(field);
  window.removeEventListener("keydown", handle);
});
