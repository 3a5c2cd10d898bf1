// Text areas as tall as their text, where the style sheet alone (`field-sizing`) can't do it yet.

/** How long the text was when a field was last fitted. */
const fitted = new WeakMap<HTMLTextAreaElement, number>();

/**
 * Fits the field to its text, between its min-height and max-height. Taking its height away to
 * measure anew lays the whole page out twice and paints it anew, so a letter that still fits changes
 * nothing, nor does a letter less where the field is as low as it may be: UniKey sends a Backspace in
 * every other word.
 */
export function grow(field: HTMLTextAreaElement): void {
  if (typeof CSS === "undefined" || typeof CSS.supports !== "function" || CSS.supports("field-sizing", "content")) return;
  const before = fitted.get(field);
  const length = field.value.length;
  fitted.set(field, length);
  if (before !== undefined && field.scrollHeight <= field.clientHeight) {
    const oneMore = length >= before && length - before < 2;
    if (oneMore || field.offsetHeight <= Number.parseFloat(getComputedStyle(field).minHeight)) return;
  }
  const border = field.offsetHeight - field.clientHeight;
  field.style.height = "auto";
  field.style.height = `${String(field.scrollHeight + border)}px`;
}
