-- A webhook that is paused gets nothing, and continues where it was when it is resumed.
ALTER TABLE webhooks ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));

-- The secret before the last rotation: it also signs what is sent before this instant.
ALTER TABLE webhooks ADD COLUMN previous_secret TEXT;
ALTER TABLE webhooks ADD COLUMN previous_secret_until TEXT
  CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL));

-- Whether a dead letter is to be delivered once more.
ALTER TABLE webhook_dead_letters ADD COLUMN queued INTEGER NOT NULL DEFAULT 0
  CHECK (queued IN (0, 1));

CREATE INDEX webhook_dead_letters_queued ON webhook_dead_letters (webhook_id, sequence)
  WHERE queued = 1;
