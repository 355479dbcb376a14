-- Kinds that come with the product stay; those that only a rule set names go with it. The columns priority, strong and
-- max_per_person follow the rule set in force, so that statements may join them.
ALTER TABLE identifier_kinds ADD COLUMN standard boolean NOT NULL DEFAULT true;

-- Which rules held when. The newest is in force; taking one back publishes an older one again.
CREATE TABLE rule_sets (
    version      integer PRIMARY KEY,
    document     jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text,
    note         text NOT NULL,
    restored     integer REFERENCES rule_sets
);

INSERT INTO rule_sets (version, document, published_at, note)
SELECT 1,
    jsonb_build_object('policy', 'KEEP_EXISTING', 'componentCap', 1000, 'kinds', jsonb_agg(jsonb_build_object(
        'kind', kind, 'priority', priority, 'strong', strong, 'limit', max_per_person, 'windowDays', NULL,
        'genericAfter', 50, 'blocked', '[]'::jsonb) ORDER BY priority, kind)),
    now(), ''
FROM identifier_kinds;
