-- The ward's own abbreviations (gõ tắt) and formulas (text modules), and what an opinion's text
-- was before its abbreviations were written out.
CREATE TABLE abbreviations (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    short    TEXT NOT NULL CHECK (short <> ''),
    long     TEXT NOT NULL CHECK (long <> ''),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE modules (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name     TEXT NOT NULL CHECK (name <> ''),
    text     TEXT NOT NULL CHECK (text <> ''),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE written_out (
    opinion_id TEXT PRIMARY KEY NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    typed      TEXT NOT NULL CHECK (typed <> '')
) STRICT;
