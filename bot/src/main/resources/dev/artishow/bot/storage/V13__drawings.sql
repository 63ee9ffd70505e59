-- What was drawn, counted: it outlives the record of the job, so that deleting a picture gives back
-- neither its place in a quota nor its energy. Times are milliseconds since 1970, UTC.
CREATE TABLE drawings (
  job_id     TEXT    NOT NULL PRIMARY KEY,
  guild_id   BIGINT  NOT NULL,
  -- 0 once the member is erased
  member_id  BIGINT  NOT NULL,
  wanted_at  BIGINT  NOT NULL,
  pictures   INTEGER NOT NULL,
  cached     INTEGER NOT NULL,
  watt_hours DOUBLE PRECISION NOT NULL
);

INSERT INTO drawings
  SELECT jobs.id, guild_id, member_id, received_at, COUNT(*),
      SUM(CASE WHEN is_cached THEN 1 ELSE 0 END), SUM(watt_hours)
  FROM jobs JOIN pictures ON pictures.job_id = jobs.id
  GROUP BY jobs.id, guild_id, member_id, received_at;

CREATE INDEX drawings_of_guild ON drawings (guild_id, wanted_at);
CREATE INDEX drawings_of_member ON drawings (member_id, guild_id, wanted_at);
DROP INDEX jobs_of_guild;
