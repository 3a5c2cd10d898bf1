// The types of the roll until the shell's own are generated.
import type * as T from "./bindings.gen";
export interface Person { id: string; name: string; form: T.Form | null; group: string | null; address: string | null; phone: string | null; birth_year: number | null; capacity: T.Capacity | null; title: string | null }
export type PersonInput = Omit<Person, "id">;
export interface PersonRow { person: Person; sessions: number; opinions: number; open: number; last: string | null }
export interface PersonMatch { row: PersonRow; marks: T.Marks; attendee: string | null }
export interface PastOpinion { id: string; session: string; session_title: string; date: string; number: number; excerpt: string; topics: string[]; standing: T.Standing; due: string | null }
export interface PersonPast { row: PersonRow; opinions: PastOpinion[] }
export interface PersonMergePreview { sessions: number; opinions: number; both: number; result: Person }
export type RosterColumn = "name" | "form" | "group" | "address" | "phone" | "birth_year" | "capacity" | "title" | "skip";
export type RosterState = "new" | "known" | "bad";
export interface RosterRow { line: number; cells: string[]; state: RosterState; says: string | null }
export interface RosterPreview { sheets: string[]; sheet: number; headings: string[]; columns: RosterColumn[]; rows: RosterRow[]; new: number; known: number; bad: number }
export interface RosterDone { added: number; known: number }
export interface Brought { name: string; data: string }
declare module "./commands" {
  interface Commands {
    people_list: [Record<string, never>, PersonRow[]];
    person_save: [{ id: string | null; input: PersonInput }, PersonRow];
    person_remove: [{ id: string }, null];
    person_find: [{ session: string | null; typed: string; limit: number }, PersonMatch[]];
    person_past: [{ session: string | null; person: string }, PersonPast];
    attendee_person: [{ session: string; attendee: string }, PersonPast | null];
    attendance_arrive: [{ session: string; person: string; at: string | null }, T.SessionDelta];
    attendance_leave: [{ session: string; attendee: string; at: string | null }, T.SessionDelta];
    attendance_unarrive: [{ session: string; attendee: string }, T.SessionDelta];
    person_merge_preview: [{ from: string; into: string }, PersonMergePreview];
    person_merge: [{ from: string; into: string }, PersonRow[]];
    roster_preview: [{ file: Brought; sheet: number | null; columns: RosterColumn[] | null }, RosterPreview];
    roster_import: [{ file: Brought; sheet: number; columns: RosterColumn[]; session: string | null }, RosterDone];
  }
}
declare module "./bindings.gen" {
  interface AttendeeX { person: string | null }
}
