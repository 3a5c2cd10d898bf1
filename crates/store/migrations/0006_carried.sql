-- What a later session did about an opinion still open from an earlier one: answered or settled
-- there (that session is the evidence), or kept open with a word. One row an opinion and session.
CREATE TABLE carried (
    id         TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    opinion_id TEXT NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    how        TEXT NOT NULL CHECK (how IN ('answered', 'resolved', 'kept')),
    outcome    TEXT CHECK (outcome IN ('answered', 'accepted', 'guided', 'transferred',
                   'written_reply', 'refused')),
    given_by   TEXT,
    title      TEXT,
    text       TEXT,
    at         TEXT NOT NULL,
    UNIQUE (session_id, opinion_id)
) STRICT;

CREATE INDEX carried_in_order ON carried (session_id, position);
CREATE INDEX carried_by_opinion ON carried (opinion_id);
