-- The hashes a plain phone number or address goes by, and the hashes that were told. A row with both says that two identifiers are one
-- value, whichever was heard of first. plain: null while only the hash was told. told: whether the hash itself was told.
CREATE TABLE hashed_names (
    hash  uuid PRIMARY KEY,
    plain uuid,
    told  boolean NOT NULL
);

-- by: a person ruled it, or it is arithmetic (a value and its hash).
ALTER TABLE decisions
    ADD COLUMN origin text NOT NULL DEFAULT 'person' CHECK (origin IN ('person', 'hash'));
