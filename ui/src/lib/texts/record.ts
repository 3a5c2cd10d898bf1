// Sentences of the screen Ghi.
export const record = { empty: "Chưa có ý kiến nào." };
