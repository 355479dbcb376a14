-- What was seen with too many, or blocked, without reading all the identifiers.
CREATE INDEX identifiers_standing ON identifiers (standing, key) WHERE standing > 0;

-- Values that many people's identifiers were kept from joining, by the index alone.
CREATE INDEX refusals_open ON refusals (a, b) WHERE reason IN ('limit', 'claim', 'size');
