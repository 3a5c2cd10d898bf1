// Text areas as tall as their text, where the style sheet alone (`field-sizing`) can't do it yet.

/** Fits the field to its text, between its min-height and max-height. */
export function grow(field: HTMLTextAreaElement): void {
  if (typeof CSS === "undefined" || typeof CSS.supports !== "function" || CSS.supports("field-sizing", "content")) return;
  const border = field.offsetHeight - field.clientHeight;
  field.style.height = "auto";
  field.style.height = `${String(field.scrollHeight + border)}px`;
}
