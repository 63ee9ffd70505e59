-- One row per order that was taken on. Times are milliseconds since 1970, UTC.
CREATE TABLE jobs (
  id            TEXT    NOT NULL PRIMARY KEY,
  member_id     BIGINT  NOT NULL,
  guild_id      BIGINT  NOT NULL,
  channel_id    BIGINT  NOT NULL,
  language      TEXT    NOT NULL,
  prompt        TEXT    NOT NULL,
  picture_count INTEGER NOT NULL,
  is_private    BOOLEAN NOT NULL,
  first_seed    BIGINT  NOT NULL,
  state         TEXT    NOT NULL,
  accepted_at   BIGINT  NOT NULL,
  ended_at      BIGINT,
  -- present only while an answer is owed
  reply_token   TEXT
);

CREATE INDEX jobs_unanswered ON jobs (accepted_at) WHERE reply_token IS NOT NULL;
