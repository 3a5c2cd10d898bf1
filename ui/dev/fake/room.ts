// What the hall sees, pretended: `?name=…` speaks, `?since=` seconds ago, `?next=3`, `?item=…`, `?limit=5`, `?shows`.
import type { RoomView, SessionView, Theme } from "../../src/lib/backend";

const NEXT = ["Ông Phí Đình Tạo", "Bà Công Tằng Tôn Nữ Nguyễn Thị Thanh Tâm", null, "Ông Lê Cẩn"];

export function roomView(one: SessionView, query: URLSearchParams, theme: Theme): RoomView | null {
  if (query.has("black")) return null;
  const group = query.has("shows") ? "Tổ dân phố số 7" : null;
  const name = query.get("name");
  const since = Number(query.get("since") ?? 134) * 1000;
  return {
    title: one.session.title.replace(/\s+/gu, " "),
    item: query.has("item") ? { number: 2, of: 4, text: query.get("item") ?? "" } : null,
    speaker:
      name === null
        ? null
        : {
            person: { name: name === "" ? null : name, group },
            began_at: new Date(Date.now() - since).toISOString(),
            topics: query.has("shows") ? ["Đất đai, nhà ở, quy hoạch", "Trật tự đô thị"] : [],
            gist: query.has("shows") ? "Đề nghị phường sớm trả lời việc cấp giấy chứng nhận cho 23 hộ ở ngõ 18" : null,
          },
    next: NEXT.slice(0, Number(query.get("next") ?? 3)).map((next) => ({ name: next, group })),
    more: query.has("more") ? 4 : 0,
    minutes: query.has("limit") ? Number(query.get("limit")) : null,
    theme,
  };
}
