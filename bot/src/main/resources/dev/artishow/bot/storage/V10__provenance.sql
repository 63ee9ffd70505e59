-- What pictures are, whose drawings they lean on, and by what they are known again. Times are
-- milliseconds since 1970, UTC.

-- unknown of pictures from before this was kept
ALTER TABLE pictures ADD COLUMN picture_id TEXT;

CREATE TABLE sources (
  job_id  TEXT    NOT NULL,
  number  INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  drawing TEXT    NOT NULL,
  title   TEXT    NOT NULL,
  author  TEXT    NOT NULL,
  license TEXT    NOT NULL,
  PRIMARY KEY (job_id, number, place),
  FOREIGN KEY (job_id, number) REFERENCES pictures (job_id, number) ON DELETE CASCADE
);

-- It outlives the job, for nothing in it says who asked or in which words.
CREATE TABLE known_pictures (
  -- of the file
  sha256        TEXT    NOT NULL PRIMARY KEY,
  -- PDQ, from the highest bits to the lowest
  pdq_highest   BIGINT  NOT NULL,
  pdq_high      BIGINT  NOT NULL,
  pdq_low       BIGINT  NOT NULL,
  pdq_lowest    BIGINT  NOT NULL,
  pdq_quality   INTEGER NOT NULL,
  picture_id    TEXT    NOT NULL,
  model_name    TEXT    NOT NULL,
  model_version TEXT    NOT NULL,
  model_digest  TEXT    NOT NULL,
  seed          BIGINT  NOT NULL,
  guild_id      BIGINT  NOT NULL,
  -- absent once the job is erased
  job_id        TEXT    REFERENCES jobs (id) ON DELETE SET NULL,
  made_at       BIGINT  NOT NULL
);

CREATE INDEX known_pictures_of_job ON known_pictures (job_id);
