-- What people need to decide on cases, and what servers have set. Times are milliseconds since 1970,
-- UTC.
CREATE TABLE grounds (
  case_id      TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  rule_id      TEXT    NOT NULL,
  rule_version TEXT    NOT NULL,
  -- absent once the member is erased
  words        TEXT,
  english      TEXT    NOT NULL,
  french       TEXT    NOT NULL,
  PRIMARY KEY (case_id, number)
);

CREATE INDEX grounds_of_rule ON grounds (rule_id);

CREATE TABLE escalations (
  case_id TEXT   NOT NULL PRIMARY KEY,
  actor   BIGINT NOT NULL,
  at      BIGINT NOT NULL
);

CREATE TABLE exceptions (
  id        TEXT   NOT NULL PRIMARY KEY,
  guild_id  BIGINT NOT NULL,
  rule_id   TEXT   NOT NULL,
  words     TEXT   NOT NULL,
  made_by   BIGINT NOT NULL,
  made_at   BIGINT NOT NULL,
  case_id   TEXT,
  undone_by BIGINT,
  undone_at BIGINT
);

CREATE INDEX exceptions_of_guild ON exceptions (guild_id, made_at);

-- Members who may ask for nothing for a while; the latest row of a member counts.
CREATE TABLE time_outs (
  guild_id  BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  at        BIGINT NOT NULL,
  until_at  BIGINT NOT NULL,
  actor     BIGINT NOT NULL,
  PRIMARY KEY (guild_id, member_id, at)
);

-- Every value that a setting ever had: the latest version of a key holds.
CREATE TABLE settings (
  guild_id BIGINT NOT NULL,
  version  BIGINT NOT NULL,
  name     TEXT   NOT NULL,
  -- absent where it is as if never set
  value    TEXT,
  actor    BIGINT NOT NULL,
  at       BIGINT NOT NULL,
  PRIMARY KEY (guild_id, version)
);

CREATE INDEX settings_of_name ON settings (guild_id, name, version);
