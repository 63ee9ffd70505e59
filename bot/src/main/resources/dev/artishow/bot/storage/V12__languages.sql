-- Languages by their BCP 47 tags, and reasons in any of them.
UPDATE jobs SET language = 'en' WHERE language = 'ENGLISH';
UPDATE jobs SET language = 'fr' WHERE language = 'FRENCH';

CREATE TABLE reasons (
  case_id  TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  -- what it is called in English
  language TEXT    NOT NULL,
  sentence TEXT    NOT NULL,
  PRIMARY KEY (case_id, number, language),
  FOREIGN KEY (case_id, number) REFERENCES grounds (case_id, number) ON DELETE CASCADE
);

INSERT INTO reasons SELECT case_id, number, 'english', english FROM grounds;
INSERT INTO reasons SELECT case_id, number, 'french', french FROM grounds;

ALTER TABLE grounds DROP COLUMN english;
ALTER TABLE grounds DROP COLUMN french;
