// Nhân dân: the people of the ward.
import { rosterPreview, unite, united } from "../people";
import { world, id, without, act, view, people, arrive, type Handlers } from "../world";

export const roll = {
  people_list: () => people().rows(),
  people_ready: () => null,
  person_save: ({ id: which, input }) => {
    const name = which ?? id();
    act("ward", "person_save", { name: input.name }, () => people().save(name, input));
    return people().row(people().get(name));
  },
  person_remove: ({ id: gone }) => {
    act("ward", "person_remove", { name: people().get(gone).name }, () => {
      world.people = without(world.people, gone);
      for (const { attendees } of Object.values(world.sessions)) for (const one of attendees) if (one.person === gone) one.person = null;
    });
    return null;
  },
  person_find: ({ session, typed, limit }) => people().find(session === null ? undefined : view(session), typed, limit),
  person_past: ({ session, person }) => people().past(session, person),
  attendee_person: ({ session, attendee }) => {
    const person = view(session).attendees.find((one) => one.id === attendee)?.person ?? null;
    return person === null ? null : people().past(session, person);
  },
  person_merge_preview: ({ from, into }) => {
    const [gone, kept] = [people().past(null, from), people().past(null, into)];
    return { sessions: gone.row.sessions + kept.row.sessions, opinions: gone.row.opinions + kept.row.opinions, both: united(Object.values(world.sessions), from, into), result: people().merged(from, into) };
  },
  person_merge: ({ from, into }) => {
    act("ward", "person_merge", { name: people().get(from).name }, () => {
      const { id: kept, ...input } = people().merged(from, into);
      people().save(kept, input);
      world.people = without(world.people, from);
      for (const one of Object.values(world.sessions)) unite(one, from, kept);
    });
    return people().rows();
  },
  roster_preview: ({ columns }) => rosterPreview(columns),
  roster_import: ({ session }) => {
    act("ward", "roster_import", {}, () => {
      for (const name of ["Ngô Thị Xuyến", "Quách Tuệ Lâm"]) {
        const person = people().save(id(), { name, form: null, group: "Tổ dân phố số 7", address: null, phone: null, birth_year: 1959, capacity: null, title: null });
        if (session !== null) arrive(view(session), person.person.id, null);
      }
    });
    return { added: 2, known: 1 };
  },
} satisfies Partial<Handlers>;
