-- The strong identifiers whose people held a device or cookie that was in more than one person's hands. Where its events are kept is
-- found by them when something is heard of late.
CREATE TABLE hands (
    weak   uuid NOT NULL,
    anchor uuid NOT NULL,
    PRIMARY KEY (weak, anchor)
);
CREATE INDEX hands_anchor ON hands (anchor);

-- shared: it has rows in hands.
ALTER TABLE identifiers ADD COLUMN shared boolean NOT NULL DEFAULT false;
