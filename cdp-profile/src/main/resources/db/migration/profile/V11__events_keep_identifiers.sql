-- keys: the identifiers an event was resolved by, surest first, by their names in identity.identifiers; whose the event is follows
-- from them when people are divided anew. traits: what it said about its person, null when nothing; profiles are a fold over them.
ALTER TABLE events
    ADD COLUMN keys   uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN traits jsonb;
