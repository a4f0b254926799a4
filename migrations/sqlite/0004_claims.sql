-- Claims on work that one instance does at a time, such as serving a webhook: each ends by itself, so
-- whatever becomes of its owner, another goes on.
CREATE TABLE claims (
  name  TEXT PRIMARY KEY CHECK (name <> ''),
  owner TEXT NOT NULL CHECK (owner <> ''),
  until TEXT NOT NULL CHECK (until GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
