// A row is told whether it is near in the list where it stands now.
import { describe, expect, it, vi } from "vitest";

/** Sees what stands in its root. */
class Eye {
  readonly root: Element;
  readonly #tell: (entries: Partial<IntersectionObserverEntry>[]) => void;
  constructor(tell: (entries: Partial<IntersectionObserverEntry>[]) => void, { root }: { root: Element }) {
    this.#tell = tell;
    this.root = root;
  }
  observe(row: Element): void {
    this.#tell([{ target: row, isIntersecting: this.root.isConnected && this.root.contains(row), boundingClientRect: row.getBoundingClientRect() }]);
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
vi.stubGlobal("IntersectionObserver", Eye);

const { Sight } = await import("./sight");

function row(): HTMLElement {
  const list = document.body.appendChild(document.createElement("ul"));
  return list.appendChild(document.createElement("li"));
}

describe("a list that empties and fills again", () => {
  it("is looked at where it is then", () => {
    const sight = new Sight("0px");
    const told: boolean[] = [];
    const first = row();
    sight.watch(first, (near) => told.push(near))();
    first.parentElement?.remove();
    sight.watch(row(), (near) => told.push(near));
    expect(told).toEqual([true, true]);
  });
});
