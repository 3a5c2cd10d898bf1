// How long ago something began, in seconds, told once a second; hidden, it rests.

/** The computer's clock is asked once; from there time only goes forward. Answers how to stop. */
export function ticking(began: string, tell: (seconds: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let base = 0;
  let since = 0;
  const anchor = (): void => {
    base = Math.max(0, Date.now() - Date.parse(began));
    since = performance.now();
  };
  const tick = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") return;
    const passed = base + performance.now() - since;
    tell(passed / 1000);
    timer = setTimeout(tick, 1000 - (passed % 1000));
  };
  const seen = (): void => {
    // Asleep, the steady clock may have stood still.
    if (document.visibilityState === "visible") anchor();
    tick();
  };
  anchor();
  tick();
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
  };
}
