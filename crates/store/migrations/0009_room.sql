-- What the room screen shows of a session: the item of the agenda in hand, and what has been
-- switched on. No act: nothing of the record hangs on it. Like a draft it may outlive its session
-- (one whose setting-up is taken back), and means nothing then.
CREATE TABLE room (
    session_id TEXT PRIMARY KEY NOT NULL,
    item       INTEGER CHECK (item >= 0),
    shows      TEXT NOT NULL CHECK (json_type(shows) = 'array')
) STRICT;
