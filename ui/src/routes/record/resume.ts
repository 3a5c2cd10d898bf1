// Back where she was: drafts found on disk return to their fields, the cursor to the field and
// letter it was at.
import { FIELD } from "./composer.svelte";
import type { RecordState } from "./record-state.svelte";

/** Fields of the panel, by the beginning of their drafts' names. */
const SPOTS = { answer: "answer", answer_by: "answer", answer_outcome: "answer", follow_up: "followUp" } as const;
/** Other fields of the panel; their drafts bear the fields' names. */
const FIELDS = new Set(["people", "group", "location", "gist"]);

/** `attend` opens the attendance over the composer. */
export async function resume(screen: RecordState, tick: () => Promise<void>, attend: () => void): Promise<void> {
  const { session, composer } = screen;
  const draft = session.drafts.found(FIELD);
  if (draft) screen.put(draft);
  screen.home();
  const latest = session.drafts.latest();
  const first = !session.resumed;
  session.resumed = true;
  if (!latest || latest.field === FIELD) return;
  const [name = "", id = ""] = latest.field.split(/:(.*)/s);
  if (name === "person") screen.open = "person";
  else if (name === "attendance") attend();
  else if (name === "rename") screen.open = { rename: id.split(":")[0] ?? "" };
  else if (name === "edit" && session.numbers.has(id)) {
    screen.pick(id);
    screen.editing = id;
  } else if (!first) {
    // Coming back from another step, the cursor is where it lives; a line left unsaved in the
    // panel waits there until its opinion is picked.
    return;
  } else if (FIELDS.has(name) && session.numbers.has(id)) {
    if (id !== composer.opinion) screen.pick(id);
    await tick();
    document.querySelector<HTMLElement>(`[data-test="side"] [data-test="${name}"]`)?.focus();
  } else if (name in SPOTS) await intoPanel(screen, tick, SPOTS[name as keyof typeof SPOTS], id);
}

async function intoPanel(screen: RecordState, tick: () => Promise<void>, spot: "answer" | "followUp", id: string): Promise<void> {
  const ids = id.split(",").filter((one) => screen.session.numbers.has(one));
  const only = ids[0];
  if (only === undefined) return;
  if (ids.length > 1) screen.marked = ids;
  else if (only !== screen.composer.opinion) screen.pick(only);
  await tick();
  screen.spots[spot]?.();
}
