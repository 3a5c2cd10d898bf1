// Which rows of a list are near what she sees. Only those are drawn whole: a drawn row of the stream costs an
// eighth of a megabyte, and an evening has hundreds. The others keep their place and their height.

/** What a row is told: whether it is near, and the height it had when it was last drawn. */
type Told = (near: boolean, height: number) => void;

export class Sight {
  readonly #rows = new Map<Element, Told>();
  #observer: IntersectionObserver | null = null;
  readonly #ahead: string;

  /** `ahead`: how far beyond the visible part a row is still drawn, so that scrolling shows no empty ones. */
  constructor(ahead: string) {
    this.#ahead = ahead;
  }

  /** Without an eye (outside a window) every row counts as near. */
  static readonly sees: boolean = typeof IntersectionObserver !== "undefined";

  /** Tells a row from now on; the answer ends it. `row` stands in the scrolling place itself. */
  watch(row: HTMLElement, told: Told): () => void {
    if (!Sight.sees) return () => undefined;
    // A list that was empty for a while is another element when it comes back.
    if (this.#observer === null || this.#observer.root !== row.parentElement) {
      this.#observer?.disconnect();
      this.#observer = new IntersectionObserver((entries) => this.#tell(entries), { root: row.parentElement, rootMargin: this.#ahead });
    }
    this.#rows.set(row, told);
    this.#observer.observe(row);
    return () => {
      this.#rows.delete(row);
      this.#observer?.unobserve(row);
    };
  }

  #tell(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) this.#rows.get(entry.target)?.(entry.isIntersecting, entry.boundingClientRect.height);
  }
}
