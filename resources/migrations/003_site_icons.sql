-- The small picture that a source's own site shows for itself. An empty body: it was looked for, and there is none to show.
CREATE TABLE site_icon (
    source_id INTEGER PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
    site TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    media_type TEXT NOT NULL DEFAULT '',
    body BLOB NOT NULL DEFAULT x''
);
