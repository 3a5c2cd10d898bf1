-- The house as it was first built. Never edited once it has shipped: changes are new files.
-- Keys are texts the caller brings. Foreign keys hold at the end of a transaction; nothing
-- cascades, so that every row an act removes is removed (and journaled) by that act.
-- Positions order rows and have gaps; they are not unique, so that rows can be swapped.
-- Instants are RFC 3339 at +07:00 and sort as text; dates are ISO 8601.

CREATE TABLE sessions (
    id           TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    ward         TEXT NOT NULL CHECK (json_type(ward) = 'object'),
    kind         TEXT NOT NULL CHECK (kind IN ('dialogue', 'reception', 'voter_contact',
                     'residents_meeting', 'solidarity_day', 'other')),
    mode         TEXT CHECK (mode IN ('regular', 'ad_hoc')),
    title        TEXT NOT NULL,
    number       INTEGER CHECK (number >= 0),
    place        TEXT NOT NULL,
    basis        TEXT NOT NULL CHECK (json_type(basis) = 'array'),
    started_at   TEXT NOT NULL,
    ended_at     TEXT,
    chairs       TEXT NOT NULL CHECK (json_type(chairs) = 'array'),
    secretaries  TEXT NOT NULL CHECK (json_type(secretaries) = 'array'),
    present      TEXT NOT NULL CHECK (json_type(present) = 'array'),
    households   TEXT CHECK (json_type(households) = 'object'),
    votes        TEXT NOT NULL CHECK (json_type(votes) = 'array'),
    read_back    INTEGER CHECK (read_back IN (0, 1)),
    signers      TEXT NOT NULL CHECK (json_type(signers) = 'array'),
    agenda       TEXT NOT NULL CHECK (json_type(agenda) = 'array'),
    copies       INTEGER CHECK (copies >= 0),
    recipients   TEXT NOT NULL CHECK (json_type(recipients) = 'array'),
    created_at   TEXT NOT NULL,
    deleted_at   TEXT,
    content_hash TEXT
) STRICT;

CREATE INDEX sessions_by_start ON sessions (started_at);

CREATE TABLE attendees (
    id             TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    session_id     TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    position       INTEGER NOT NULL,
    name           TEXT,
    form           TEXT CHECK (form IN ('Ông', 'Bà', 'Đồng chí')),
    resident_group TEXT,
    address        TEXT,
    phone          TEXT,
    citizen_id     TEXT,
    birth_year     INTEGER CHECK (birth_year BETWEEN 0 AND 9999),
    capacity       TEXT CHECK (capacity IN ('citizen', 'household', 'voter', 'delegate',
                       'official')),
    title          TEXT,
    arrived_at     TEXT,
    left_at        TEXT
) STRICT;

CREATE INDEX attendees_in_order ON attendees (session_id, position);

CREATE TABLE topics (
    code      TEXT PRIMARY KEY NOT NULL CHECK (code <> ''),
    name      TEXT NOT NULL CHECK (name <> ''),
    field     TEXT,
    hue       INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 359),
    retired   INTEGER NOT NULL CHECK (retired IN (0, 1)),
    successor TEXT REFERENCES topics (code) DEFERRABLE INITIALLY DEFERRED,
    position  INTEGER NOT NULL,
    builtin   INTEGER NOT NULL CHECK (builtin IN (0, 1))
) STRICT;

CREATE TABLE opinions (
    id             TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    session_id     TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    position       INTEGER NOT NULL,
    speaker        TEXT REFERENCES attendees (id) DEFERRABLE INITIALLY DEFERRED,
    at             TEXT,
    channel        TEXT NOT NULL CHECK (channel IN ('spoken', 'written', 'collected')),
    text           TEXT NOT NULL CHECK (text <> ''),
    gist           TEXT,
    kind           TEXT NOT NULL CHECK (kind IN ('opinion', 'petition', 'report', 'complaint',
                       'denunciation', 'question', 'praise')),
    resident_group TEXT,
    location       TEXT,
    authority      TEXT NOT NULL CHECK (authority IN ('ward', 'city', 'central', 'utility',
                       'community')),
    people         INTEGER NOT NULL CHECK (people >= 1)
) STRICT;

CREATE INDEX opinions_in_order ON opinions (session_id, position);
CREATE INDEX opinions_by_speaker ON opinions (speaker) WHERE speaker IS NOT NULL;

CREATE TABLE opinion_topics (
    opinion_id TEXT NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    topic      TEXT NOT NULL REFERENCES topics (code) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (opinion_id, topic)
) STRICT;

CREATE INDEX opinion_topics_by_topic ON opinion_topics (topic);

CREATE TABLE follow_ups (
    opinion_id TEXT PRIMARY KEY NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    unit       TEXT,
    with_units TEXT,
    person     TEXT,
    due_typed  TEXT,
    due_date   TEXT,
    status     TEXT NOT NULL CHECK (status IN ('assigned', 'in_progress', 'resolved',
                   'transferred', 'refused')),
    result     TEXT,
    document   TEXT,
    CHECK ((due_typed IS NULL) = (due_date IS NULL))
) STRICT;

CREATE TABLE answers (
    id         TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    given_by   TEXT,
    title      TEXT,
    text       TEXT,
    outcome    TEXT NOT NULL CHECK (outcome IN ('answered', 'accepted', 'guided', 'transferred',
                   'written_reply', 'refused')),
    at         TEXT
) STRICT;

CREATE INDEX answers_in_order ON answers (session_id, position);

CREATE TABLE answer_opinions (
    answer_id  TEXT NOT NULL REFERENCES answers (id) DEFERRABLE INITIALLY DEFERRED,
    opinion_id TEXT NOT NULL REFERENCES opinions (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    PRIMARY KEY (answer_id, opinion_id)
) STRICT;

CREATE INDEX answer_opinions_by_opinion ON answer_opinions (opinion_id);

CREATE TABLE conclusions (
    id         TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    session_id TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    text       TEXT NOT NULL,
    unit       TEXT,
    with_units TEXT,
    due_typed  TEXT,
    due_date   TEXT,
    CHECK ((due_typed IS NULL) = (due_date IS NULL))
) STRICT;

CREATE INDEX conclusions_in_order ON conclusions (session_id, position);

CREATE TABLE queue (
    id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    session_id  TEXT NOT NULL REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
    attendee_id TEXT NOT NULL REFERENCES attendees (id) DEFERRABLE INITIALLY DEFERRED,
    position    INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'speaking', 'done')),
    note        TEXT
) STRICT;

CREATE INDEX queue_in_order ON queue (session_id, position);
CREATE INDEX queue_by_attendee ON queue (attendee_id);

CREATE TABLE units (
    id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name        TEXT NOT NULL CHECK (name <> ''),
    short_names TEXT NOT NULL CHECK (json_type(short_names) = 'array'),
    position    INTEGER NOT NULL
) STRICT;

CREATE TABLE officials (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name     TEXT NOT NULL CHECK (name <> ''),
    title    TEXT NOT NULL,
    form     TEXT CHECK (form IN ('Ông', 'Bà', 'Đồng chí')),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE resident_groups (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name     TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE holidays (
    date     TEXT PRIMARY KEY NOT NULL CHECK (date <> ''),
    name     TEXT NOT NULL,
    expected INTEGER NOT NULL CHECK (expected IN (0, 1)),
    off      INTEGER NOT NULL CHECK (off IN (0, 1))
) STRICT;

CREATE TABLE working_days (
    date TEXT PRIMARY KEY NOT NULL CHECK (date <> ''),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- What is being typed and not yet an act; session '' is the program itself. Not journaled.
CREATE TABLE drafts (
    session_id TEXT NOT NULL,
    field      TEXT NOT NULL,
    text       TEXT NOT NULL,
    cursor     INTEGER NOT NULL CHECK (cursor >= 0),
    extra      TEXT NOT NULL CHECK (json_valid(extra)),
    updated_at TEXT NOT NULL,
    PRIMARY KEY (session_id, field)
) STRICT;

-- Every act with the rows it changed: undo, redo and the audit trail.
CREATE TABLE journal (
    id       INTEGER PRIMARY KEY,
    scope    TEXT NOT NULL CHECK (scope = 'ward' OR scope GLOB 'session:?*'),
    name     TEXT NOT NULL CHECK (name <> ''),
    subject  TEXT NOT NULL CHECK (json_type(subject) = 'object'),
    at       TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
    state_at TEXT NOT NULL,
    changes  TEXT NOT NULL CHECK (json_type(changes) = 'array')
) STRICT;

CREATE INDEX journal_by_scope ON journal (scope, state);
