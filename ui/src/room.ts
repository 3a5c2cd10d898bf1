// Opens the room screen, a page of its own: nothing of the first window is loaded with it.
import "$lib/shared/style/index.css";
import { mount } from "svelte";
import Room from "./routes/room/Room.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("room.html has no #app");
mount(Room, { target });
