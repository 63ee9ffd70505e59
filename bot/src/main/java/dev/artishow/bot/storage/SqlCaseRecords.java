package dev.artishow.bot.storage;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.review.CaseRecords;
import dev.artishow.bot.review.Ground;
import dev.artishow.moderation.casework.CaseState;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
import dev.artishow.moderation.guild.GuildException;
import dev.artishow.moderation.rule.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is known of cases beside their states, in SQL. */
public final class SqlCaseRecords implements CaseRecords {
  private final Jdbi jdbi;

  SqlCaseRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean move(
      ModerationCase before, ModerationCase after, Move move, Optional<Delivery> owed) {
    return jdbi.inTransaction(
        handle -> {
          boolean isMoved = SqlCases.replace(handle, before, after, move);
          if (isMoved) {
            owed.ifPresent(delivery -> SqlDeliveries.insert(handle, delivery));
            if (after.state() == CaseState.UPHELD || after.state() == CaseState.EXPIRED) {
              SqlJobs.refuse(handle, after.id(), Refusal.of(Refusal.Reason.DECLINED), move.at());
            }
          }
          return isMoved;
        });
  }

  @Override
  public List<ModerationCase> overdue(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM cases WHERE expires_at <= :now AND "
                        + SqlCases.WAITING
                        + " ORDER BY expires_at, id")
                .bind("now", now.toEpochMilli())
                .map(SqlCases::read)
                .list());
  }

  @Override
  public boolean open(Opening opening) {
    Job job = opening.job();
    return jdbi.inTransaction(
        handle -> {
          boolean isNew = SqlJobs.insert(handle, job, opening.interactionId(), JobState.HELD);
          if (isNew) {
            SqlCases.insert(handle, opening.opened(), job.order().prompt(), opening.move());
            insert(handle, opening.opened().id(), opening.grounds());
            opening.card().ifPresent(card -> SqlDeliveries.insert(handle, card));
          }
          return isNew;
        });
  }

  private static void insert(Handle handle, String caseId, List<Ground> grounds) {
    String sql =
        """
        INSERT INTO grounds (case_id, number, rule_id, rule_version, words)
        VALUES (:case, :number, :rule, :version, :words)
        """;
    for (int number = 0; number < grounds.size(); number++) {
      Ground ground = grounds.get(number);
      handle
          .createUpdate(sql)
          .bind("case", caseId)
          .bind("number", number)
          .bind("rule", ground.ruleId())
          .bind("version", ground.ruleVersion())
          .bind("words", ground.words())
          .execute();
      for (Map.Entry<String, String> told : ground.reason().sentences().entrySet()) {
        handle.execute(
            "INSERT INTO reasons (case_id, number, language, sentence) VALUES (?, ?, ?, ?)",
            caseId,
            number,
            told.getKey(),
            told.getValue());
      }
    }
  }

  @Override
  public List<Ground> grounds(String caseId) {
    return jdbi.withHandle(
        handle -> {
          Map<Integer, Map<String, String>> reasons = reasons(handle, caseId);
          return handle
              .createQuery("SELECT * FROM grounds WHERE case_id = :case ORDER BY number")
              .bind("case", caseId)
              .map(
                  (row, context) ->
                      new Ground(
                          row.getString("rule_id"),
                          row.getString("rule_version"),
                          Optional.ofNullable(row.getString("words")).orElse(""),
                          new Reason(reasons.getOrDefault(row.getInt("number"), Map.of()))))
              .list();
        });
  }

  /** Why, by the number of the ground and by language. */
  private static Map<Integer, Map<String, String>> reasons(Handle handle, String caseId) {
    var reasons = new HashMap<Integer, Map<String, String>>();
    handle
        .select("SELECT number, language, sentence FROM reasons WHERE case_id = ?", caseId)
        .map(
            (row, context) ->
                reasons
                    .computeIfAbsent(row.getInt("number"), number -> new HashMap<>())
                    .put(row.getString("language"), row.getString("sentence")))
        .list();
    return reasons;
  }

  @Override
  public void escalate(String caseId, long actor, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO escalations (case_id, actor, at) VALUES (:case, :actor, :at)
                    ON CONFLICT (case_id) DO NOTHING
                    """)
                .bind("case", caseId)
                .bind("actor", actor)
                .bind("at", at.toEpochMilli())
                .execute());
  }

  @Override
  public boolean isEscalated(String caseId) {
    return count("SELECT COUNT(*) FROM escalations WHERE case_id = ?", caseId) > 0;
  }

  private int count(String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.select(sql, arguments).mapTo(Integer.class).one());
  }

  @Override
  public Tally decisions(long guildId, String ruleId, Instant since) {
    String sql =
        """
        SELECT COUNT(*) FROM cases WHERE guild_id = ? AND opened_at >= ? AND decider IS NOT NULL
            AND state IN (%s) AND id IN (SELECT case_id FROM grounds WHERE rule_id = ?)
        """;
    long from = since.toEpochMilli();
    return new Tally(
        count(sql.formatted("'APPROVED', 'OVERTURNED'"), guildId, from, ruleId),
        count(sql.formatted("'REFUSED', 'UPHELD'"), guildId, from, ruleId));
  }

  @Override
  public Optional<Instant> latestStop(long guildId, long memberId) {
    String sql =
        """
        SELECT opened_at FROM cases WHERE guild_id = ? AND member_id = ?
        ORDER BY opened_at DESC LIMIT 1
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .select(sql, guildId, memberId)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  @Override
  public int strikes(long guildId, long memberId, Instant since) {
    return count(
        """
        SELECT COUNT(*) FROM cases WHERE guild_id = ? AND member_id = ? AND opened_at >= ?
            AND decider IS NOT NULL AND state IN ('REFUSED', 'UPHELD')
        """,
        guildId,
        memberId,
        since.toEpochMilli());
  }

  @Override
  public Stats stats(long guildId, Instant since) {
    String sql = "SELECT COUNT(*) FROM cases WHERE guild_id = ? AND opened_at >= ?";
    long from = since.toEpochMilli();
    return new Stats(
        count(sql, guildId, from),
        count(sql + " AND " + SqlCases.WAITING, guildId, from),
        count(sql + " AND state = 'APPROVED'", guildId, from),
        count(sql + " AND state IN ('REFUSED', 'UPHELD')", guildId, from),
        count(
            sql + " AND state IN ('APPEALED', 'APPEAL_CLAIMED', 'UPHELD', 'OVERTURNED')",
            guildId,
            from),
        count(sql + " AND state = 'OVERTURNED'", guildId, from));
  }

  @Override
  public void add(GuildException exception) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO exceptions (id, guild_id, rule_id, words, made_by, made_at, case_id)
                    VALUES (:id, :guild, :rule, :words, :by, :at, :case)
                    """)
                .bind("id", exception.id())
                .bind("guild", exception.guildId())
                .bind("rule", exception.ruleId())
                .bind("words", exception.words())
                .bind("by", exception.madeBy())
                .bind("at", exception.madeAt().toEpochMilli())
                .bind("case", exception.caseId().orElse(null))
                .execute());
  }

  @Override
  public List<GuildException> exceptions(long guildId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM exceptions WHERE guild_id = :guild AND undone_at IS NULL ORDER"
                        + " BY made_at, id")
                .bind("guild", guildId)
                .map(
                    (row, context) ->
                        new GuildException(
                            row.getString("id"),
                            row.getLong("guild_id"),
                            row.getString("rule_id"),
                            row.getString("words"),
                            row.getLong("made_by"),
                            Instant.ofEpochMilli(row.getLong("made_at")),
                            Optional.ofNullable(row.getString("case_id")),
                            Optional.empty()))
                .list());
  }

  @Override
  public boolean undo(long guildId, String exceptionId, long actor, Instant at) {
    String sql =
        """
        UPDATE exceptions SET undone_by = ?, undone_at = ?
        WHERE guild_id = ? AND id = ? AND undone_at IS NULL
        """;
    return jdbi.withHandle(
            handle -> handle.execute(sql, actor, at.toEpochMilli(), guildId, exceptionId))
        == 1;
  }

  @Override
  public void timeOut(long guildId, long memberId, Instant until, long actor, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO time_outs (guild_id, member_id, at, until_at, actor)
                    VALUES (:guild, :member, :at, :until, :actor)
                    ON CONFLICT (guild_id, member_id, at) DO NOTHING
                    """)
                .bind("guild", guildId)
                .bind("member", memberId)
                .bind("at", at.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("actor", actor)
                .execute());
  }

  @Override
  public Optional<Instant> timeOut(long guildId, long memberId, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT until_at FROM time_outs WHERE guild_id = :guild AND member_id = :member
                    ORDER BY at DESC LIMIT 1
                    """)
                .bind("guild", guildId)
                .bind("member", memberId)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .filter(now::isBefore));
  }
}
