-- The ward's own abbreviations (gõ tắt) and formulas (text modules); what was written out in an
-- opinion, and whether she took it back; spelling marks that she let stand in a session.
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

-- `places` is a JSON list of what was written out where in `text`, which is the opinion's text of
-- then; places in today's text follow from both. `as_typed`: it was taken back, `places` is empty.
CREATE TABLE written_out (
    opinion_id TEXT PRIMARY KEY NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    text       TEXT NOT NULL CHECK (text <> ''),
    places     TEXT NOT NULL,
    as_typed   INTEGER NOT NULL CHECK (as_typed IN (0, 1))
) STRICT;

CREATE TABLE let_stand (
    session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    kind       TEXT NOT NULL,
    found      TEXT NOT NULL,
    PRIMARY KEY (session_id, kind, found)
) STRICT;
