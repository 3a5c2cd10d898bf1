-- The ward's own roll of people: who was here before, and who is expected from a list. An attendee
-- is a person at one session and keeps the fields of that day; the roll knows who is the same
-- person across sessions.
CREATE TABLE people (
    id             TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    form           TEXT CHECK (form IN ('Ông', 'Bà', 'Đồng chí')),
    resident_group TEXT,
    address        TEXT,
    phone          TEXT,
    birth_year     INTEGER CHECK (birth_year BETWEEN 0 AND 9999),
    capacity       TEXT CHECK (capacity IN ('citizen', 'household', 'voter', 'delegate',
                       'official')),
    title          TEXT
) STRICT;

ALTER TABLE attendees ADD COLUMN person_id TEXT
    REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX attendees_by_person ON attendees (person_id) WHERE person_id IS NOT NULL;
