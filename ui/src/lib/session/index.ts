// The open session: its picture, its drafts, and questions about its people and opinions.
export { type DraftContent, Drafts, DRAFT_WAIT } from "./drafts";
export { filter, fit, fold } from "./fold";
export { grow } from "./grow";
export { topicNamed } from "./named";
export { nextUnanswered, toggled, topicsByCode, wantsAnswer } from "./opinions";
export { inputOf, newPerson, personName, readGroup, readName, saidBy, shortGroup } from "./people";
export { findPeople, haveSpoken, queueParts, type QueueParts, speakerNow } from "./queue";
export { contentsOf, type Same, sameByOpinion, shortDay } from "./same";
export { type ActCommand, SessionState } from "./session.svelte";
export { type InHand, saidIn, Similar, type SimilarHost } from "./similar.svelte";
export { instant } from "./time";
export { begun, KEPT, unfinished, unsaved } from "./unfinished";
export { forgetTyping } from "./undo-list";
export { Lines } from "./unsent";
