-- The amount an event is about, wherever its sender put it: a number, or a text that is one. The columnar projection reads
-- the same properties in the same order.
CREATE FUNCTION amount(properties jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT round(a.value::numeric, 4)
    FROM unnest(ARRAY['amount', 'revenue', 'total', 'value']) WITH ORDINALITY AS k (key, place),
        LATERAL (SELECT properties ->> k.key AS value) a
    WHERE jsonb_typeof(properties -> k.key) IN ('number', 'string') AND a.value ~ '^\s*[-+]?\d{1,14}(\.\d*)?\s*$'
    ORDER BY k.place LIMIT 1
$$;
