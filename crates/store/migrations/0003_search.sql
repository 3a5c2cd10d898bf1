-- The search index. It holds nothing that isn't elsewhere and can be built anew at any time;
-- none of it is journaled. Denunciations and sessions put away are not in it. The texts of the
-- full-text tables are prepared by the program (words in lower case without marks, then the marked
-- forms), so that they need no tokenizer of our own and any SQLite can open the file.

-- Every word that was ever indexed: without marks, and as spelt with its tone in place.
CREATE TABLE search_words (
    id     INTEGER PRIMARY KEY,
    plain  TEXT NOT NULL,
    marked TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX search_words_by_plain ON search_words (plain);

-- What filters ask for, as one token each ("#" and the id): a topic by its code, a tổ dân phố by
-- its name, what has become of an opinion. `uses` counts opinions.
CREATE TABLE search_tags (
    id    INTEGER PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('topic', 'group', 'status')),
    value TEXT NOT NULL,
    uses  INTEGER NOT NULL,
    UNIQUE (kind, value)
) STRICT;

-- A number grows with the day of the session (number >> 20 = days since 1900), so that the newest
-- come first in descending order and a span of days is a span of numbers.
-- `words`: ids of the words in order, as LEB128. `digest`: tells whether the entry is up to date.
CREATE TABLE search_opinions (
    number     INTEGER PRIMARY KEY,
    opinion_id TEXT NOT NULL UNIQUE,
    digest     INTEGER NOT NULL,
    tags       TEXT NOT NULL,
    words      BLOB NOT NULL
) STRICT;

CREATE TABLE search_people (
    number      INTEGER PRIMARY KEY,
    attendee_id TEXT NOT NULL UNIQUE,
    digest      INTEGER NOT NULL
) STRICT;

CREATE TABLE search_sessions (
    number     INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL UNIQUE,
    digest     INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_text USING fts5 (
    said, who, tags,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '#'"
);

CREATE VIRTUAL TABLE search_names USING fts5 (
    name, tags,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '#'"
);

CREATE VIRTUAL TABLE search_heads USING fts5 (
    title, place,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '#'"
);

-- What an act has made out of date: written with the act, gone once the entry is up to date. The
-- program sees to it in its next idle moment, and always before it searches.
CREATE TABLE search_due (
    kind TEXT NOT NULL CHECK (kind IN ('opinion', 'person', 'session')),
    id   TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Which rules the index was built by; no row = not built.
CREATE TABLE search_state (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    rules INTEGER NOT NULL
) STRICT;
