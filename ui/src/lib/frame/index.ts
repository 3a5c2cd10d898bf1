export { default as History } from "./History.svelte";
export { default as KeyHelp } from "./KeyHelp.svelte";
export { default as Notices } from "./Notices.svelte";
export { default as Rail } from "./Rail.svelte";
export { default as Saved } from "./Saved.svelte";
export { default as SessionFrame } from "./SessionFrame.svelte";
