// Sentences of the screen "settings".
export const settings = {};
