// The ward's people: finding them, telling them apart, what they raised before.
export { Finder } from "./finder.svelte";
export { marksOf, namesakes, phoneTail, seen } from "./known";
export { default as PastList } from "./PastList.svelte";
export { default as PersonLine } from "./PersonLine.svelte";
