-- The ward's own roll of people: who was here before, and who is expected from a list. An attendee
-- is a person at one session and keeps the fields of that day; the roll knows who is the same
-- person across sessions.
CREATE TABLE people (
    id             TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name           TEXT NOT NULL CHECK (name <> ''),
    -- The name as it is compared, kept by the program.
    name_key       TEXT NOT NULL,
    form           TEXT CHECK (form IN ('Ông', 'Bà', 'Đồng chí')),
    resident_group TEXT,
    address        TEXT,
    phone          TEXT,
    birth_year     INTEGER CHECK (birth_year BETWEEN 0 AND 9999),
    capacity       TEXT CHECK (capacity IN ('citizen', 'household', 'voter', 'delegate',
                       'official')),
    title          TEXT
) STRICT;

CREATE INDEX people_by_name ON people (name_key);

ALTER TABLE attendees ADD COLUMN person_id TEXT
    REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX attendees_by_person ON attendees (person_id) WHERE person_id IS NOT NULL;

-- Those who were here before this table was: one person for a name and a tổ dân phố; two of the
-- same name at one session are two. What attendees of one person say differently stays open.
CREATE TEMP TABLE earlier AS
    SELECT id, name, resident_group,
        row_number() OVER (
            PARTITION BY session_id, name, resident_group ORDER BY position, id
        ) AS namesake
    FROM attendees WHERE name IS NOT NULL AND name <> '';

CREATE TEMP TABLE first_seen AS
    SELECT name, resident_group, namesake, min(id) AS person
    FROM earlier GROUP BY name, resident_group, namesake;

UPDATE attendees SET person_id = (
    SELECT f.person FROM earlier AS e
    JOIN first_seen AS f ON f.name = e.name AND f.resident_group IS e.resident_group
        AND f.namesake = e.namesake
    WHERE e.id = attendees.id
);

INSERT INTO people (id, name, name_key, form, resident_group, address, phone, birth_year, capacity,
        title)
    SELECT person_id, max(name), name_key(max(name)),
        CASE WHEN count(DISTINCT form) = 1 THEN max(form) END,
        max(resident_group),
        CASE WHEN count(DISTINCT address) = 1 THEN max(address) END,
        CASE WHEN count(DISTINCT phone) = 1 THEN max(phone) END,
        CASE WHEN count(DISTINCT birth_year) = 1 THEN max(birth_year) END,
        CASE WHEN count(DISTINCT capacity) = 1 THEN max(capacity) END,
        CASE WHEN count(DISTINCT title) = 1 THEN max(title) END
    FROM attendees WHERE person_id IS NOT NULL GROUP BY person_id;

DROP TABLE first_seen;
DROP TABLE earlier;
