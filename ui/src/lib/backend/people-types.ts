// The types of the roll until the shell's own are generated.
import type * as T from "./bindings.gen";
export type RosterColumn = "name" | "form" | "group" | "address" | "phone" | "birth_year" | "capacity" | "title" | "skip";
export type RosterState = "new" | "known" | "bad";
export interface RosterRow { line: number; cells: string[]; state: RosterState; says: string | null }
export interface RosterPreview { sheets: string[]; sheet: number; headings: string[]; columns: RosterColumn[]; rows: RosterRow[]; new: number; known: number; bad: number }
export interface RosterDone { added: number; known: number }
declare module "./commands" {
  interface Commands {
    people_list: [Record<string, never>, T.PersonRow[]];
    person_save: [{ id: string | null; input: T.PersonInput }, T.PersonRow];
    person_remove: [{ id: string }, null];
    person_find: [{ session: string | null; typed: string; limit: number }, T.PersonMatch[]];
    person_past: [{ session: string | null; person: string }, T.PersonPast];
    attendee_person: [{ session: string; attendee: string }, T.PersonPast | null];
    attendance_arrive: [{ session: string; person: string; at: string | null }, T.SessionDelta];
    attendance_leave: [{ session: string; attendee: string; at: string | null }, T.SessionDelta];
    attendance_unarrive: [{ session: string; attendee: string }, T.SessionDelta];
    person_merge_preview: [{ from: string; into: string }, T.PersonMergePreview];
    person_merge: [{ from: string; into: string }, T.PersonRow[]];
    roster_preview: [{ file: T.Brought; sheet: number | null; columns: RosterColumn[] | null }, RosterPreview];
    roster_import: [{ file: T.Brought; sheet: number; columns: RosterColumn[]; session: string | null }, RosterDone];
  }
}
