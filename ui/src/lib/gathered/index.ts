export { default as Gathered } from "./Gathered.svelte";
export { gatheredIn, readOutOf } from "./read-out";
