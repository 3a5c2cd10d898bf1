// A formula put into a text field at the cursor, as one edit.

export interface Spot {
  field: HTMLTextAreaElement | HTMLInputElement;
  start: number;
  end: number;
}

/** The text field the cursor stands in and where; null where there is none for running text. */
export function spotNow(): Spot | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || field.readOnly || field.disabled) return null;
  return { field, start: field.selectionStart, end: field.selectionEnd };
}

/** What goes in: apart from the word before it. */
export function fitting(before: string, text: string): string {
  return before === "" || /[\s(“"]$/u.test(before) ? text : ` ${text}`;
}

/** Puts a text in. The field's own undo takes it out where the web view lets it. */
export function insert({ field, start, end }: Spot, text: string): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const put = fitting(field.value.slice(0, start), text);
  const before = field.value;
  // The only way in that the field's own undo knows; web views go on offering it.
  const done = typeof document.execCommand === "function" && document.execCommand("insertText", false, put);
  if (done && field.value !== before) return;
  field.setRangeText(put, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: put }));
}
