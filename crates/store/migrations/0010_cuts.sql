-- Where an opinion was split: what stood between its parts, and the words on both sides of it, so that joining them
-- again gives the very text.
CREATE TABLE cuts (
    opinion_id TEXT PRIMARY KEY NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    before     TEXT NOT NULL,
    gap        TEXT NOT NULL,
    after      TEXT NOT NULL
) STRICT;
