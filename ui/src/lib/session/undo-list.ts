// The web view's own list of undone typing. Ours is another one (the journal); WebKitGTK has no key for
// its list in text fields and yet keeps half a kilobyte for every key pressed, in two processes, for as
// long as the page stands: tens of megabytes in an evening of two hours.

/** Lets the web view forget the typing of a text that is done with. WebKit does so whenever a frame of
 *  the page closes; other engines have forgotten it already when the field's text was replaced. */
export function forgetTyping(): void {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  frame.remove();
}
