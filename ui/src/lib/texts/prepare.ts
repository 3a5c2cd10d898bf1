// Sentences of the screen "prepare".
export const prepare = {};
