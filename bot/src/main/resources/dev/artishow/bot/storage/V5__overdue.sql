-- Cases are asked for by when their time is over.
CREATE INDEX cases_overdue ON cases (expires_at)
  WHERE state IN ('OPEN', 'CLAIMED', 'APPEALED', 'APPEAL_CLAIMED');
