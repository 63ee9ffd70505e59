-- Servers' own drawings, such as a mascot. Times are milliseconds since 1970, UTC.
CREATE TABLE own_drawings (
  id        TEXT   NOT NULL PRIMARY KEY,
  guild_id  BIGINT NOT NULL,
  -- who gave it
  member_id BIGINT NOT NULL,
  -- theirs
  language  TEXT   NOT NULL,
  name      TEXT   NOT NULL,
  -- the name as it is compared with others
  name_key  TEXT   NOT NULL,
  author    TEXT   NOT NULL,
  license   TEXT   NOT NULL,
  state     TEXT   NOT NULL CHECK (state IN ('WAITING', 'APPROVED')),
  png       BYTEA  NOT NULL,
  added_at  BIGINT NOT NULL,
  UNIQUE (guild_id, name_key)
);

CREATE INDEX own_drawings_of_member ON own_drawings (member_id);
