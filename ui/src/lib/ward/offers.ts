// People and groups of the ward as offers under a field.
import type { Official, ResidentGroup } from "$lib/backend";
import { filter } from "$lib/session";
import type { Offer } from "$lib/shared/Field.svelte";

/** Officials that answer to the typed letters; none once the name stands there whole. */
export function officialOffers(officials: readonly Official[], typed: string): Offer[] {
  return filter(officials, typed, (one) => `${one.name} ${one.title}`)
    .filter((one) => one.name !== typed)
    .map((one) => ({ value: one.name, note: one.title }));
}

/** The official an offer stood for. */
export function officialOf(officials: readonly Official[], offer: Offer): Official | undefined {
  return officials.find((one) => one.name === offer.value && one.title === offer.note) ?? officials.find((one) => one.name === offer.value);
}

/** Tổ dân phố that answer to the typed letters. */
export function groupOffers(groups: readonly ResidentGroup[], typed: string): Offer[] {
  return pickFrom(
    groups.map((one) => one.name),
    typed,
  );
}

/** Names of a list that answer to the typed letters. */
export function pickFrom(names: readonly string[], typed: string): Offer[] {
  return filter(names, typed, (one) => one)
    .filter((one) => one !== typed)
    .map((value) => ({ value }));
}
