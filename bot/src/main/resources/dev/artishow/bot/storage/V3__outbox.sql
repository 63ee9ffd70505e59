-- Jobs with the states of their whole life, what was drawn of them, and what is owed to members.
-- Times are milliseconds since 1970, UTC.
CREATE TABLE jobs_with_states (
  id             TEXT    NOT NULL PRIMARY KEY,
  -- unknown of jobs from before this was kept
  interaction_id BIGINT  UNIQUE,
  member_id      BIGINT  NOT NULL,
  guild_id       BIGINT  NOT NULL,
  channel_id     BIGINT  NOT NULL,
  language       TEXT    NOT NULL,
  priority       TEXT    NOT NULL,
  prompt         TEXT    NOT NULL,
  picture_count  INTEGER NOT NULL,
  is_private     BOOLEAN NOT NULL,
  model          TEXT,
  guidance       DOUBLE PRECISION,
  variation_of   BIGINT,
  first_seed     BIGINT  NOT NULL,
  state          TEXT    NOT NULL CHECK (state IN ('RECEIVED', 'HELD', 'ACKNOWLEDGED', 'DRAWN',
                                                   'DELIVERED', 'REFUSED')),
  reason         TEXT,
  detail         TEXT,
  -- how often drawing was begun
  draws          INTEGER NOT NULL,
  received_at    BIGINT  NOT NULL,
  ended_at       BIGINT,
  -- present only while an answer is owed
  reply_token    TEXT,
  token_ends_at  BIGINT,
  own_message_id BIGINT,
  CHECK ((reason IS NOT NULL) = (state = 'REFUSED'))
);

INSERT INTO jobs_with_states
  SELECT id, NULL, member_id, guild_id, channel_id, language, 'NORMAL', prompt, picture_count,
      is_private, NULL, NULL, NULL, first_seed,
      CASE WHEN state = 'DRAWING' OR (state = 'INTERRUPTED' AND reply_token IS NOT NULL)
             THEN 'ACKNOWLEDGED'
           WHEN state = 'DELIVERED' THEN 'DELIVERED'
           ELSE 'REFUSED' END,
      CASE WHEN state = 'DRAWING' OR (state = 'INTERRUPTED' AND reply_token IS NOT NULL) THEN NULL
           WHEN state = 'DELIVERED' THEN NULL
           WHEN state = 'INTERRUPTED' THEN 'INTERRUPTED'
           ELSE 'FAILED' END,
      NULL, 1, accepted_at, ended_at, reply_token, accepted_at + 900000, NULL
  FROM jobs;

DROP TABLE jobs;

ALTER TABLE jobs_with_states RENAME TO jobs;

CREATE INDEX jobs_unfinished ON jobs (received_at) WHERE state IN ('RECEIVED', 'ACKNOWLEDGED');
CREATE INDEX jobs_of_member ON jobs (member_id, guild_id, received_at);
CREATE INDEX jobs_ended ON jobs (ended_at);

CREATE TABLE pictures (
  job_id        TEXT    NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL,
  seed          BIGINT  NOT NULL,
  model_name    TEXT    NOT NULL,
  model_version TEXT    NOT NULL,
  model_digest  TEXT    NOT NULL,
  watt_hours    DOUBLE PRECISION NOT NULL,
  uncertainty   DOUBLE PRECISION NOT NULL,
  is_cached     BOOLEAN NOT NULL,
  -- the file, until it was delivered
  png           BYTEA,
  PRIMARY KEY (job_id, number)
);

CREATE TABLE deliveries (
  -- also Discord's nonce
  id             TEXT    NOT NULL PRIMARY KEY,
  kind           TEXT    NOT NULL CHECK (kind IN ('ANSWER', 'DECISION', 'CARD')),
  subject        TEXT    NOT NULL,
  guild_id       BIGINT  NOT NULL,
  channel_id     BIGINT  NOT NULL,
  member_id      BIGINT  NOT NULL,
  is_private     BOOLEAN NOT NULL,
  reply_token    TEXT,
  token_ends_at  BIGINT,
  own_message_id BIGINT,
  route          TEXT    NOT NULL CHECK (route IN ('TOKEN', 'OWN_MESSAGE', 'CHANNEL', 'DIRECT',
                                                   'GALLERY')),
  attempts       INTEGER NOT NULL,
  next_try_at    BIGINT  NOT NULL,
  state          TEXT    NOT NULL CHECK (state IN ('WAITING', 'SENT', 'KEPT')),
  message_id     BIGINT,
  created_at     BIGINT  NOT NULL,
  ended_at       BIGINT
);

CREATE INDEX deliveries_waiting ON deliveries (next_try_at) WHERE state = 'WAITING';
CREATE INDEX deliveries_ended ON deliveries (ended_at);

-- One row, which whoever adds to the audit changes first: PostgreSQL then lets no other do so
-- before the first is done, as SQLite does by itself.
CREATE TABLE audit_turn (
  id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  taken BIGINT  NOT NULL
);

INSERT INTO audit_turn VALUES (1, 0);
