// What the hall sees, drawn: names, the next ones, the clock from the turn's begin; and nothing
// where nothing may be shown.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { RoomView } from "$lib/backend";

const answers: (RoomView | null | Error)[] = [];
const asked: string[] = [];
vi.mock("$transport", () => ({
  transport: (name: string) => {
    asked.push(name);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? null);
  },
}));
vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }));
const { default: Room } = await import("./Room.svelte");

const BEGAN = Date.parse("2026-11-03T19:00:00+07:00");
const view = (more: Partial<RoomView> = {}): RoomView => ({
  title: "Đối thoại quý IV",
  item: { number: 2, of: 3, text: "Nhân dân phát biểu" },
  speaker: { person: { name: "Bà Đặng Thu Hường", group: null }, began_at: "2026-11-03T19:00:00+07:00", topics: [], gist: null },
  next: [{ name: "Ông Phí Đình Tạo", group: null }, { name: null, group: null }],
  more: 0,
  minutes: 5,
  theme: "light",
  ...more,
});
const text = (test: string): string => document.querySelector(`[data-test="${test}"]`)?.textContent.replace(/\s+/gu, " ").trim() ?? "";
const settled = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
};

let screen: object;
async function show(...given: (RoomView | null | Error)[]): Promise<void> {
  answers.splice(0, answers.length, ...given);
  screen = mount(Room, { target: document.body });
  await settled();
}
/** As the shell tells of a change. */
async function told(): Promise<void> {
  window.dispatchEvent(new Event("gandan:room"));
  await settled();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(BEGAN + 125_000);
  asked.length = 0;
});
afterEach(async () => {
  await unmount(screen);
  vi.useRealTimers();
});

it("names who speaks, who comes next and what is in hand", async () => {
  await show(view({ more: 4 }));
  expect(text("room-speaker")).toBe("Bà Đặng Thu Hường");
  expect(text("room-next")).toBe("1 Ông Phí Đình Tạo2 Chưa rõ tên");
  expect(text("room-item")).toBe("Chương trình 2/3 Nhân dân phát biểu");
  expect(document.body.textContent).toContain("và 4 người nữa");
  expect(document.documentElement.dataset["theme"]).toBe("light");
});

it("counts from the turn's begin and says what is left and what is over", async () => {
  await show(view());
  expect(text("room-clock")).toBe("2:05 mỗi người 5 phút");
  await vi.advanceTimersByTimeAsync(130_000);
  flushSync();
  expect(text("room-clock")).toBe("4:15 còn 0:45");
  await vi.advanceTimersByTimeAsync(60_000);
  flushSync();
  expect(text("room-clock")).toBe("5:15 quá 0:15");
  // An hour later it is not a second off.
  await vi.advanceTimersByTimeAsync(3_600_000);
  flushSync();
  expect(text("room-clock")).toContain("1:05:15");
});

it("asks only when it is told, and the clock goes on when somebody leaves the queue", async () => {
  await show(view(), view({ next: [] }));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked).toEqual(["room_view"]);
  await told();
  expect(asked).toEqual(["room_view", "room_view"]);
  expect(document.querySelector('[data-test="room-next"]')).toBeNull();
  expect(text("room-clock")).toContain("2:35");
});

it("is black when there is nothing to show, and when it can't be read", async () => {
  await show(view(), null, view({ theme: "system" }), new Error("gone"));
  await told();
  expect(document.body.textContent.trim()).toBe("");
  expect(document.querySelector('[data-test="room-black"]')).not.toBeNull();
  await told();
  expect(text("room-speaker")).toBe("Bà Đặng Thu Hường");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await told();
  expect(document.body.textContent.trim()).toBe("");
});

it("calls the nameless what they are, and asks for speakers where nobody speaks", async () => {
  const nameless = { person: { name: null, group: "Tổ dân phố số 7" }, began_at: null, topics: ["Đất đai"], gist: null };
  await show(view({ speaker: nameless }), view({ speaker: null, item: null, next: [] }));
  expect(text("room-speaker")).toBe("Chưa rõ tên");
  expect(document.body.textContent).toContain("Tổ dân phố số 7");
  expect(document.querySelector('[data-test="room-clock"]')).toBeNull();
  await told();
  expect(document.body.textContent).toContain("Mời Nhân dân đăng ký phát biểu");
});
