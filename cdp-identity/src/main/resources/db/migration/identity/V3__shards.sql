-- Into how many shards people were divided when this database was filled. A person's shard follows from it for ever.
CREATE TABLE shard_count (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    shards   integer NOT NULL
);
