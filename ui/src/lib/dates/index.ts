// Dates and times of Vietnam (+07:00) as people write and read them.
export { clock, dayOf, hourMinute, instantOf, readDate, readTime, vietnamDate, weekdayOf } from "./dates";
export { default as DateField } from "./DateField.svelte";
export { default as TimeField } from "./TimeField.svelte";
