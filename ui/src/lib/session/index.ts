export { SessionState } from "./session.svelte";
