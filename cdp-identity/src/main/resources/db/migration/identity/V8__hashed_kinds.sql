-- Hashes of phone numbers and addresses name people a little less surely than what was hashed. One number has three MD5 and three
-- SHA-256 names (national, 86…, +86…), so the limits leave room for every number a person may have: a plain identifier's limit
-- breaks before that of its hashes. All numbers of a country are hashed in minutes: hashes of personal values are personal.
INSERT INTO identifier_kinds (kind, priority, strong, max_per_person, personal) VALUES
    ('phone_md5',    31, true,   9, true),
    ('phone_sha256', 32, true,   9, true),
    ('email_md5',    36, true,   5, true),
    ('email_sha256', 37, true,   5, true),
    -- Made for devices, like its hash; without a rule of its own it would join people.
    ('imei',         82, false, 20, false)
ON CONFLICT (kind) DO NOTHING;
