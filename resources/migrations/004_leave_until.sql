-- Until when a feed's server wants to be left alone, by its own word (Retry-After, or 429): a refresh by hand keeps to that, too.
ALTER TABLE feed_state ADD COLUMN leave_until INTEGER NOT NULL DEFAULT 0;
