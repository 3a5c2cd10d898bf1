-- What the ward taught the suggestions, and which opinions say the same.

-- An opinion whose topics she chose teaches; the order of the ids is the order of learning, and
-- AUTOINCREMENT keeps an id taken back from being given to another lesson before it is redone.
-- What was learned is the opinion's text and topics as they stand.
CREATE TABLE lessons (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    opinion_id TEXT NOT NULL UNIQUE REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Opinions with the same content, linked by hand, over all sessions. A group has two members or
-- more; an opinion is in one group at most.
CREATE TABLE same_content (
    opinion_id TEXT PRIMARY KEY NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    content_id TEXT NOT NULL CHECK (content_id <> '')
) STRICT;

CREATE INDEX same_content_by_content ON same_content (content_id);
