// The ward's words in the window: what was written out, formulas, the short form proposed.
export { default as GistOffer } from "./GistOffer.svelte";
export { default as WordKeys } from "./WordKeys.svelte";
export { default as Written } from "./Written.svelte";
export { writeOutAnswer, writeOutOpinion } from "./write-out";
