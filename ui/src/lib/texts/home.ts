// Sentences of the screen "home".
export const home = {};
