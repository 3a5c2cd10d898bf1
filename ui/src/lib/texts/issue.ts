// Sentences of the screen Ban hành.
export const issue = { empty: "Chưa có biên bản nào." };
