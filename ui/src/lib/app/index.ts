// What all screens share: where she is, what the ward has set, what the program has to say.
export { app } from "./app.svelte";
export { notices } from "./notices.svelte";
export { sentence } from "./sentence";
export { actSentence, ward } from "./ward.svelte";
