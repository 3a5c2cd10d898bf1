// Sentences of the screen Rà soát.
export const review = { empty: "Chưa có ý kiến nào." };
