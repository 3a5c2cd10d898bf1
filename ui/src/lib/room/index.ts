// The room screen as her own window knows it.
export { RoomState } from "./room.svelte";
export { default as RoomPanel } from "./RoomPanel.svelte";
