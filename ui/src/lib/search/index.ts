// Ctrl+K: one box for commands, people, sessions, opinions and topics, over any screen.
export { default as Search } from "./Search.svelte";
export { search } from "./search.svelte";
export { type Sought, sought } from "./sought.svelte";
