-- Prompts that people decide on. Times are milliseconds since 1970, UTC.
CREATE TABLE cases (
  id        TEXT   NOT NULL PRIMARY KEY,
  guild_id  BIGINT NOT NULL,
  -- 0 once the member is erased
  member_id BIGINT NOT NULL,
  state     TEXT   NOT NULL CHECK (state IN ('OPEN', 'CLAIMED', 'APPROVED', 'REFUSED', 'APPEALED',
                                             'APPEAL_CLAIMED', 'UPHELD', 'OVERTURNED', 'EXPIRED')),
  claimant  BIGINT,
  decider   BIGINT,
  grounds   TEXT,
  -- what the member asked for; absent once the member is erased
  prompt    TEXT,
  opened_at  BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  CHECK ((claimant IS NOT NULL) = (state IN ('CLAIMED', 'APPEAL_CLAIMED')))
);

CREATE INDEX cases_of_guild ON cases (guild_id, opened_at);
CREATE INDEX cases_of_member ON cases (member_id, guild_id, opened_at);

-- Every move of a case, each tied to the one before by its hash.
CREATE TABLE audit (
  number       BIGINT NOT NULL PRIMARY KEY,
  at           BIGINT NOT NULL,
  case_id      TEXT   NOT NULL,
  actor        BIGINT NOT NULL,
  action       TEXT   NOT NULL,
  rule_version TEXT   NOT NULL,
  subject      TEXT   NOT NULL,
  previous     TEXT   NOT NULL UNIQUE,
  hash         TEXT   NOT NULL,
  -- the member's words and their salt; absent once the member is erased
  salt         TEXT,
  words        TEXT
);

CREATE INDEX audit_of_case ON audit (case_id, number);
