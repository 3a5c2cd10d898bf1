// The cursor is borrowed from the field it stands in and given back to the same letter. The field
// doesn't hear of it: what a field does when it is left (save, tidy, close its list) must not happen
// to a text that is half typed.

/** Where the cursor stood. */
export interface Borrowed {
  /** Puts it back; answers whether the place was still there. */
  giveBack: () => boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Notes where the cursor stands now. */
export function borrow(): Borrowed {
  const element = document.activeElement;
  const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
  const selection = field === null ? null : selectionOf(field);
  return {
    giveBack: () => {
      if (!(element instanceof HTMLElement) || !element.isConnected || element === document.body) {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return false;
      }
      unheard(() => element.focus({ preventScroll: true }));
      if (field !== null && selection !== null && selectionOf(field)?.join() !== selection.join()) {
        field.setSelectionRange(...selection);
      }
      return true;
    },
  };
}

/** Moves the cursor without any field hearing that it came or went. */
export function unheard(work: () => void): void {
  const kinds = ["blur", "focusout", "focus", "focusin"];
  const stop = (event: Event): void => {
    if (event.target !== window) event.stopImmediatePropagation();
  };
  for (const kind of kinds) window.addEventListener(kind, stop, true);
  try {
    work();
  } finally {
    for (const kind of kinds) window.removeEventListener(kind, stop, true);
  }
}

/** Fields without letters (numbers, sliders) have no selection to speak of. */
function selectionOf(field: Field): [number, number, "forward" | "backward" | "none"] | null {
  if (field.selectionStart === null || field.selectionEnd === null) return null;
  return [field.selectionStart, field.selectionEnd, field.selectionDirection ?? "none"];
}
