-- The library. Times are whole seconds since 1970, UTC; 0 or NULL where nothing is known.
-- What the user did stands in tables of its own (source, entry_state, journal, saved_search, mute_word, offline_copy),
-- apart from what can be fetched again (feed_state, entry, feed_text, page, story, image).

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,                        -- the feed's own name for itself
    own_title TEXT NOT NULL DEFAULT '',         -- the name the user gave it; wins where there is one
    site_url TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,           -- order within the folder, 0 = by name
    language TEXT NOT NULL DEFAULT '',
    full_text INTEGER NOT NULL DEFAULT 1,
    keep_every_story INTEGER NOT NULL DEFAULT 0,
    muted INTEGER NOT NULL DEFAULT 0,
    keep_days INTEGER,
    private_host TEXT NOT NULL DEFAULT '',      -- the private host the user consented to, '' where there is none
    account TEXT NOT NULL DEFAULT '',           -- user name for basic auth; the password is in the system's keyring
    kind TEXT NOT NULL DEFAULT 'feed',          -- feed | opened (files and addresses opened by hand) | sample
    added INTEGER NOT NULL,
    removed INTEGER                             -- when the user removed it; NULL while it is followed
);

-- What we know of the feed as a thing to fetch.
CREATE TABLE feed_state (
    source_id INTEGER PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    content_hash BLOB,
    last_attempt INTEGER,
    last_success INTEGER,
    next_due INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    error_kind TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    ttl INTEGER,
    skip_hours TEXT NOT NULL DEFAULT '',
    moved_to TEXT NOT NULL DEFAULT '',
    moved_times INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    newest INTEGER,                             -- when its newest entry was published
    pace REAL                                   -- mean seconds between its entries
);

-- Counters of a source, kept by the triggers below, so that counting costs nothing.
CREATE TABLE tally (
    source_id INTEGER PRIMARY KEY,
    unread INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0,
    silenced INTEGER NOT NULL DEFAULT 0         -- hidden by mute words
);
CREATE TRIGGER source_tally AFTER INSERT ON source BEGIN
    INSERT INTO tally (source_id) VALUES (new.id);
    INSERT INTO feed_state (source_id) VALUES (new.id);
END;
CREATE TRIGGER source_gone AFTER DELETE ON source BEGIN DELETE FROM tally WHERE source_id = old.id; END;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source(id),
    key INTEGER NOT NULL,                       -- 64 bits of a hash of the feed's identifier
    guid TEXT NOT NULL,
    link TEXT NOT NULL,
    title TEXT NOT NULL,                        -- as the feed says it, in plain text
    headline TEXT NOT NULL DEFAULT '',          -- without the desk's marks, where it bore some
    standfirst TEXT NOT NULL DEFAULT '',
    authors TEXT NOT NULL DEFAULT '',           -- parted by line feeds
    published INTEGER,
    updated INTEGER,
    digest INTEGER NOT NULL DEFAULT 0,          -- of what the feed says, to see that it changed
    agency TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    labels TEXT NOT NULL DEFAULT '',            -- "update 2", "corrected", parted by line feeds
    has_page INTEGER NOT NULL DEFAULT 0,
    page_tried INTEGER,                         -- when the page was last asked for
    page_error TEXT NOT NULL DEFAULT '',
    completeness TEXT NOT NULL DEFAULT 'feed_text',
    changed INTEGER                             -- when the feed last said something else than before
);
CREATE UNIQUE INDEX entry_key ON entry (source_id, key);

-- What the user did with an entry. Kept apart: an old story that comes back is not new.
CREATE TABLE entry_state (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    source_id INTEGER NOT NULL,
    sort_at INTEGER NOT NULL,                   -- published, or arrived where that is unknown or in the future
    arrived INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER NOT NULL DEFAULT 0           -- bits: 1 mute words, 2 its source was removed, 4 its source is muted
);
-- Each holds all that a list asks of it (noughts take no room in an index), so that the table itself is not visited.
CREATE INDEX state_newest ON entry_state (sort_at, entry_id, source_id, hidden) WHERE hidden = 0;
CREATE INDEX state_unread ON entry_state (sort_at, entry_id, source_id, hidden, read) WHERE read = 0 AND hidden = 0;
CREATE INDEX state_source ON entry_state (source_id, sort_at, entry_id, hidden);
CREATE INDEX state_source_unread ON entry_state (source_id, sort_at, entry_id, hidden, read) WHERE read = 0;
CREATE INDEX state_starred ON entry_state (sort_at, entry_id) WHERE starred = 1;
CREATE INDEX state_saved ON entry_state (sort_at, entry_id) WHERE saved = 1;

CREATE TRIGGER state_added AFTER INSERT ON entry_state BEGIN
    UPDATE tally SET total = total + ((new.hidden & 3) = 0), unread = unread + ((new.hidden & 3) = 0 AND NOT new.read),
        starred = starred + ((new.hidden & 3) = 0 AND new.starred), saved = saved + ((new.hidden & 3) = 0 AND new.saved),
        silenced = silenced + (new.hidden & 1)
        WHERE source_id = new.source_id;
END;
CREATE TRIGGER state_dropped AFTER DELETE ON entry_state BEGIN
    UPDATE tally SET total = total - ((old.hidden & 3) = 0), unread = unread - ((old.hidden & 3) = 0 AND NOT old.read),
        starred = starred - ((old.hidden & 3) = 0 AND old.starred), saved = saved - ((old.hidden & 3) = 0 AND old.saved),
        silenced = silenced - (old.hidden & 1)
        WHERE source_id = old.source_id;
END;
CREATE TRIGGER state_changed AFTER UPDATE OF read, starred, saved, hidden ON entry_state BEGIN
    UPDATE tally SET
        total = total + ((new.hidden & 3) = 0) - ((old.hidden & 3) = 0),
        unread = unread + ((new.hidden & 3) = 0 AND NOT new.read) - ((old.hidden & 3) = 0 AND NOT old.read),
        starred = starred + ((new.hidden & 3) = 0 AND new.starred) - ((old.hidden & 3) = 0 AND old.starred),
        saved = saved + ((new.hidden & 3) = 0 AND new.saved) - ((old.hidden & 3) = 0 AND old.saved),
        silenced = silenced + (new.hidden & 1) - (old.hidden & 1)
        WHERE source_id = new.source_id;
END;

-- Entries that retention let go of and that the feed may still carry: they are not new when it does.
CREATE TABLE let_go (
    source_id INTEGER NOT NULL,
    key INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (source_id, key)
) WITHOUT ROWID;

-- What the feed said, whole. Text as it came, or a blob of zlib.
CREATE TABLE feed_text (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    summary NOT NULL DEFAULT '',
    content NOT NULL DEFAULT ''
);

-- The page's bytes as fetched (zlib), so that better rules can clean it again without the network.
CREATE TABLE page (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    final_url TEXT NOT NULL,
    status INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    fetched_at INTEGER NOT NULL,
    body BLOB NOT NULL
);

-- The clean story as shown (zlib of JSON).
CREATE TABLE story (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    origin TEXT NOT NULL,                       -- page | feed
    cleaned_by TEXT NOT NULL,                   -- version of the rules, "+", version of the source's memory
    prepared_at INTEGER NOT NULL,
    text_hash BLOB NOT NULL,
    story BLOB NOT NULL
);

-- What the user did with the story's text: what he put back, how far he read.
CREATE TABLE reading (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    restored TEXT NOT NULL DEFAULT '',          -- indices of removals put back, parted by commas
    position REAL NOT NULL DEFAULT 0
);

-- Earlier states of a story whose clean text changed; the newest is in `story`.
CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
    fetched_at INTEGER NOT NULL,
    text_hash BLOB NOT NULL,
    story BLOB NOT NULL
);
CREATE INDEX version_entry ON version (entry_id, fetched_at);

CREATE TABLE image (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE entry_image (
    entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    image_id INTEGER NOT NULL REFERENCES image(id),
    PRIMARY KEY (entry_id, url)
) WITHOUT ROWID;
CREATE INDEX entry_image_image ON entry_image (image_id);

CREATE TABLE offline_copy (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    missing TEXT NOT NULL DEFAULT ''            -- addresses, parted by line feeds
);
CREATE INDEX offline_copy_entry ON offline_copy (entry_id);

-- Every action of the user, so that it can be undone, after a restart as well.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    words TEXT NOT NULL,                        -- what it did, as a sentence
    payload BLOB NOT NULL,                      -- zlib of JSON: what is needed to go back and forth
    undone INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE TABLE mute_word (
    words TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Which entries tell the same story. grade: copy | event.
CREATE TABLE same (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL,
    grade TEXT NOT NULL
);
CREATE INDEX same_group ON same (group_id);
CREATE TABLE same_key (
    key INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    PRIMARY KEY (key, entry_id)
) WITHOUT ROWID;
CREATE INDEX same_key_entry ON same_key (entry_id);
CREATE TABLE to_match (entry_id INTEGER PRIMARY KEY);
CREATE TABLE same_signature (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    signature BLOB NOT NULL
);

-- What a source repeats in story after story, learnt (JSON).
CREATE TABLE memory (
    source_id INTEGER PRIMARY KEY,
    version TEXT NOT NULL,                      -- of what it knows: stories cleaned under another one are cleaned anew
    memory TEXT NOT NULL
);

-- What search reads. `to_index` is the work that is waiting for it. No triggers keep the index: each trigger would make FTS5
-- write its pending terms to the file, which costs six times the indexing itself (reader/store/index.py does it in bulk).
CREATE TABLE search_text (
    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    people TEXT NOT NULL,
    place TEXT NOT NULL,
    agency TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (
    title, people, place, agency, body,
    content = 'search_text', content_rowid = 'entry_id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TABLE to_index (entry_id INTEGER PRIMARY KEY);

CREATE TABLE note (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
