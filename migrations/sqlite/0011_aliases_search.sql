-- Own alternative names of organizations: a JSON array of texts; null: none.
ALTER TABLE organizations ADD COLUMN aliases TEXT CHECK (json_valid(aliases));
ALTER TABLE organization_history ADD COLUMN aliases TEXT;

-- What an organization is found by: its names, short names and pinyin initials, a line each. Derived
-- from name and aliases by code (store/shared/search-text.ts), see `verify`.
ALTER TABLE organizations ADD COLUMN search_text TEXT NOT NULL DEFAULT '';

-- A search reads the text of every organization in the order of the list: from the index, not from
-- rows that are several times as long.
CREATE INDEX organizations_by_created_search ON organizations (created_at, id, search_text);

-- Texts that name an organization besides its name, folded and backwards, so that "ends with" is a
-- range of the key. Derived with search_text.
CREATE TABLE organization_spellings (
  reversed        TEXT NOT NULL,
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  kind            TEXT NOT NULL CHECK (kind IN ('name', 'alias', 'short')),
  PRIMARY KEY (reversed, organization_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX organization_spellings_by_organization ON organization_spellings (organization_id);

-- Which number of a derivation the rows of a database have. The code that derives changes with its
-- table of short names, so that rows are derived anew at the start when the number is another one.
CREATE TABLE derivations (
  name    TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 0)
) STRICT, WITHOUT ROWID;

INSERT INTO derivations (name, version) VALUES ('search', 0);
