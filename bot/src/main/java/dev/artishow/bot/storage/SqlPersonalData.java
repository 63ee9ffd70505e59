package dev.artishow.bot.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.bot.privacy.PersonalData;
import dev.artishow.moderation.casework.Cases;
import dev.artishow.moderation.casework.Move;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** A member's rows in all tables. */
public final class SqlPersonalData implements PersonalData {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keys to answers are secret even from those they belong to. */
  private static final String JOBS =
      """
      SELECT 'job' AS kind, id, guild_id, channel_id, language, prompt, picture_count, is_private,
          model, guidance, first_seed, state, reason, received_at, ended_at
      FROM jobs WHERE member_id = ? ORDER BY received_at, id
      """;

  private static final String CASES =
      """
      SELECT 'case' AS kind, id, guild_id, state, grounds, prompt, opened_at, expires_at
      FROM cases WHERE member_id = ? ORDER BY opened_at, id
      """;

  private static final String TIME_OUTS =
      """
      SELECT 'time-out' AS kind, guild_id, at, until_at
      FROM time_outs WHERE member_id = ? ORDER BY at
      """;

  private static final String PETITIONS =
      """
      SELECT 'petition' AS kind, id, guild_id, kind AS wanted, words, state, created_at
      FROM petitions WHERE member_id = ? ORDER BY created_at, id
      """;

  private static final String OWN_DRAWINGS =
      """
      SELECT 'drawing' AS kind, id, guild_id, name, author, license, state, added_at
      FROM own_drawings WHERE member_id = ? ORDER BY added_at, id
      """;

  private static final String SPENT =
      """
      SELECT 'spent' AS kind, job_id AS id, guild_id, wanted_at, pictures, cached, watt_hours
      FROM drawings WHERE member_id = ? ORDER BY wanted_at, job_id
      """;

  private final Jdbi jdbi;
  private final Cases cases;
  private final InstantSource clock;

  SqlPersonalData(Jdbi jdbi, Cases cases, InstantSource clock) {
    this.jdbi = jdbi;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public String export(long memberId) {
    var lines = new StringBuilder();
    for (String sql : List.of(JOBS, CASES, TIME_OUTS, PETITIONS, OWN_DRAWINGS, SPENT)) {
      List<Map<String, Object>> rows =
          jdbi.withHandle(handle -> handle.select(sql, memberId).mapToMap().list());
      rows.forEach(row -> lines.append(json(row)).append('\n'));
    }
    return lines.toString();
  }

  private static String json(Map<String, Object> row) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(row));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row is no JSON", e);
    }
  }

  @Override
  public int erase(long memberId) {
    int erasedJobs =
        jdbi.inTransaction(
            handle -> {
              handle.execute(
                  """
                  UPDATE grounds SET words = NULL
                  WHERE case_id IN (SELECT id FROM cases WHERE member_id = ?)
                  """,
                  memberId);
              handle.execute("DELETE FROM deliveries WHERE member_id = ?", memberId);
              handle.execute("DELETE FROM petitions WHERE member_id = ?", memberId);
              handle.execute("DELETE FROM own_drawings WHERE member_id = ?", memberId);
              // what the server's pictures took stays counted, for nobody knows whom
              handle.execute("UPDATE drawings SET member_id = 0 WHERE member_id = ?", memberId);
              return handle.execute("DELETE FROM jobs WHERE member_id = ?", memberId);
            });
    return erasedJobs
        + cases.erase(
            memberId, new Move(clock.instant(), Move.NO_MODERATOR, "erased", "", Optional.empty()));
  }
}
