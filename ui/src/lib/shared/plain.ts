/** Attributes of every field: nothing is completed, corrected, capitalised or checked while typing. */
export const plain = {
  autocomplete: "off",
  autocorrect: "off",
  autocapitalize: "off",
  spellcheck: false,
} as const;
