// What whoever speaks, or said the opinion in hand, raised at earlier sessions. Nobody is pointed at while what they
// say is closed off.
import { call, type Attendee, type PersonPast } from "$lib/backend";
import type { RecordState } from "./record-state.svelte";

export class SpeakersPast {
  readonly #screen: RecordState;
  #past: PersonPast | null = $state.raw(null);
  #about = $state("");

  readonly attendee: Attendee | null = $derived.by(() => {
    const { session, picked: id, composer } = this.#screen;
    const picked = session.opinion(id);
    if ((picked?.kind ?? composer.kind) === "denunciation") return null;
    const speaker = picked ? picked.speaker : composer.speaker;
    return speaker === null ? null : (session.people.get(speaker) ?? null);
  });
  /** Asked anew when another one speaks, or the same is found to be another one of the roll. */
  readonly #who: string = $derived(this.attendee?.person ? `${this.attendee.id} ${this.attendee.person}` : "");
  readonly opinions: PersonPast["opinions"] = $derived(this.#about === this.#who ? (this.#past?.opinions ?? []) : []);
  readonly unanswered: number = $derived(this.opinions.filter(({ standing }) => standing === "unanswered").length);
  /** Promised, or given to a unit: nobody has forgotten them, and nothing has come of them yet. */
  readonly waiting: number = $derived(this.opinions.filter(({ standing }) => standing === "promised" || standing === "assigned").length);

  /** Made while a screen is set up: it asks as long as that one is there. */
  constructor(screen: RecordState) {
    this.#screen = screen;
    $effect(() => this.#ask(this.#who));
  }

  #ask(who: string): void {
    const attendee = who.split(" ")[0] ?? "";
    if (attendee === "") {
      this.#past = null;
      return;
    }
    // Without it she writes on: it is only shown.
    void call("attendee_person", { session: this.#screen.session.id, attendee }).then(
      (answer) => {
        if (who !== this.#who) return;
        this.#past = answer;
        this.#about = who;
      },
      () => undefined,
    );
  }
}
