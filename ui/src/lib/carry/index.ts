// What earlier sessions left open.
export { Carry } from "./carry.svelte";
export { default as CarryDialog } from "./CarryDialog.svelte";
export { default as CarryLine } from "./CarryLine.svelte";
export { laterSays } from "./later";
