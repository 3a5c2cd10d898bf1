// The ward on paper: its heading, the fields that give it, its officials as offers.
export { headingOf, type Heading } from "./heading";
export { default as HeadingPreview } from "./HeadingPreview.svelte";
export { groupOffers, officialOffers, officialOf, pickFrom } from "./offers";
export { default as PersonRows } from "./PersonRows.svelte";
export { default as WardFields } from "./WardFields.svelte";
