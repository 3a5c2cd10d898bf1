-- What a later session did about an opinion still open from an earlier one: answered or settled
-- there (that session is the evidence), or kept open with a word. One row an opinion and session.
CREATE TABLE carried (
    opinion_id TEXT NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    how        TEXT NOT NULL CHECK (how IN ('answered', 'resolved', 'kept')),
    outcome    TEXT CHECK (outcome IN ('answered', 'accepted', 'guided', 'transferred',
                   'written_reply', 'refused')),
    given_by   TEXT,
    title      TEXT,
    text       TEXT,
    at         TEXT NOT NULL,
    PRIMARY KEY (opinion_id, session_id)
) STRICT;

CREATE INDEX carried_by_session ON carried (session_id, at);
