-- What a server's pictures took is asked for by when they were wanted.
CREATE INDEX jobs_of_guild ON jobs (guild_id, received_at);
