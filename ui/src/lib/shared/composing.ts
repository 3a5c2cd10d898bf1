// The guard every handler of Enter, Esc and arrows uses.

/** True while an input method composes: this key belongs to it, not to us. keyCode 229 catches
 *  WebKit, which ends the composition before it reports the Enter. */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
