-- What members want done with pictures. Times are milliseconds since 1970, UTC.
CREATE TABLE petitions (
  id         TEXT   NOT NULL PRIMARY KEY,
  kind       TEXT   NOT NULL CHECK (kind IN ('REPORT', 'EMOJI', 'STICKER')),
  guild_id   BIGINT NOT NULL,
  member_id  BIGINT NOT NULL,
  job_id     TEXT   NOT NULL,
  channel_id BIGINT NOT NULL,
  message_id BIGINT NOT NULL,
  words      TEXT   NOT NULL,
  state      TEXT   NOT NULL CHECK (state IN ('OPEN', 'GRANTED', 'DECLINED', 'UNDONE')),
  decider    BIGINT,
  -- Discord's id of the emoji or sticker
  made_id    BIGINT,
  -- what would be made, while that is open
  file       BYTEA,
  created_at BIGINT NOT NULL,
  CHECK (decider IS NOT NULL OR state = 'OPEN')
);

CREATE INDEX petitions_of_guild ON petitions (guild_id, created_at) WHERE state = 'OPEN';
CREATE UNIQUE INDEX petitions_once ON petitions (member_id, message_id, kind) WHERE state = 'OPEN';

CREATE TABLE deliveries_of_all_kinds (
  -- also Discord's nonce
  id             TEXT    NOT NULL PRIMARY KEY,
  kind           TEXT    NOT NULL CHECK (kind IN ('ANSWER', 'DECISION', 'CARD', 'PETITION')),
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

INSERT INTO deliveries_of_all_kinds
  SELECT id, kind, subject, guild_id, channel_id, member_id, is_private, reply_token,
      token_ends_at, own_message_id, route, attempts, next_try_at, state, message_id, created_at,
      ended_at
  FROM deliveries;

DROP TABLE deliveries;

ALTER TABLE deliveries_of_all_kinds RENAME TO deliveries;

CREATE INDEX deliveries_waiting ON deliveries (next_try_at) WHERE state = 'WAITING';
CREATE INDEX deliveries_ended ON deliveries (ended_at);
