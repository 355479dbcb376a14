-- People are also searched by a value whose kind and scope the searcher does not know. Equality is all that is asked, and a
-- hash is smaller and cheaper to keep than an ordered index of long random texts.
CREATE INDEX identifiers_value ON identifiers USING hash (value);
