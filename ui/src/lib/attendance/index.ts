// Attendance: ticking who comes, counting them, when they came and went.
export { default as Attendance } from "./Attendance.svelte";
export { readTimes, timeText } from "./times";
