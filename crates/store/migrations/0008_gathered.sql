-- Opinions gathered before the session that have been read out in it.
CREATE TABLE read_out (
    opinion_id TEXT PRIMARY KEY NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    at         TEXT NOT NULL
) STRICT;
