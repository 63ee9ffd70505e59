package dev.artishow.bot.storage;

import dev.artishow.moderation.casework.AuditEntry;
import dev.artishow.moderation.casework.CaseState;
import dev.artishow.moderation.casework.Cases;
import dev.artishow.moderation.casework.ModerationCase;
import dev.artishow.moderation.casework.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Cases in the table {@code cases}, and their moves in the table {@code audit}. */
public final class SqlCases implements Cases {
  static final String WAITING = "state IN ('OPEN', 'CLAIMED', 'APPEALED', 'APPEAL_CLAIMED')";

  private final Jdbi jdbi;

  SqlCases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void open(ModerationCase opened, String prompt, Move move) {
    jdbi.useTransaction(handle -> insert(handle, opened, prompt, move));
  }

  static void insert(Handle handle, ModerationCase opened, String prompt, Move move) {
    String sql =
        """
        INSERT INTO cases (id, guild_id, member_id, state, claimant, decider, grounds, prompt,
            opened_at, expires_at)
        VALUES (:id, :guild, :member, :state, :claimant, :decider, :grounds, :prompt, :openedAt,
            :expiresAt)
        """;
    bind(handle.createUpdate(sql), opened)
        .bind("guild", opened.guildId())
        .bind("member", opened.memberId())
        .bind("prompt", prompt)
        .bind("openedAt", opened.opened().toEpochMilli())
        .execute();
    record(handle, opened.id(), move);
  }

  @Override
  public Optional<ModerationCase> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM cases WHERE id = :id")
                .bind("id", id)
                .map(SqlCases::read)
                .findOne());
  }

  @Override
  public Optional<String> prompt(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT prompt FROM cases WHERE id = :id AND prompt IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public List<ModerationCase> waiting(long guildId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM cases WHERE guild_id = :guild AND "
                        + WAITING
                        + " ORDER BY opened_at, id")
                .bind("guild", guildId)
                .map(SqlCases::read)
                .list());
  }

  @Override
  public List<ModerationCase> ofMember(long guildId, long memberId) {
    String sql =
        """
        SELECT * FROM cases WHERE member_id = :member AND guild_id = :guild
        ORDER BY opened_at DESC, id
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("member", memberId)
                .bind("guild", guildId)
                .map(SqlCases::read)
                .list());
  }

  @Override
  public boolean replace(ModerationCase before, ModerationCase after, Move move) {
    return jdbi.inTransaction(handle -> replace(handle, before, after, move));
  }

  static boolean replace(Handle handle, ModerationCase before, ModerationCase after, Move move) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException(
          "after must be case %s, was %s".formatted(before.id(), after.id()));
    }
    String sql =
        """
        UPDATE cases SET state = :state, claimant = :claimant, decider = :decider,
            grounds = :grounds, expires_at = :expiresAt
        WHERE id = :id AND state = :stateBefore AND expires_at = :expiresBefore
            AND claimant IS NOT DISTINCT FROM :claimantBefore
            AND decider IS NOT DISTINCT FROM :deciderBefore
        """;
    int rows =
        bind(handle.createUpdate(sql), after)
            .bind("stateBefore", before.state().name())
            .bind("expiresBefore", before.expires().toEpochMilli())
            .bind("claimantBefore", Sql.boxed(before.claimant()))
            .bind("deciderBefore", Sql.boxed(before.decider()))
            .execute();
    if (rows == 1) {
      record(handle, after.id(), move);
    }
    return rows == 1;
  }

  @Override
  public void export(Consumer<AuditEntry> each) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM audit ORDER BY number")
                .map(SqlCases::readEntry)
                .useStream(entries -> entries.forEach(each)));
  }

  @Override
  public int erase(long memberId, Move move) {
    String words =
        """
        UPDATE audit SET salt = NULL, words = NULL
        WHERE case_id IN (SELECT id FROM cases WHERE member_id = :member)
        """;
    String expire =
        "UPDATE cases SET state = 'EXPIRED', claimant = NULL WHERE member_id = :member AND "
            + WAITING;
    return jdbi.inTransaction(
        handle -> {
          List<String> ids =
              handle
                  .createQuery("SELECT id FROM cases WHERE member_id = :member ORDER BY id")
                  .bind("member", memberId)
                  .mapTo(String.class)
                  .list();
          handle.createUpdate(words).bind("member", memberId).execute();
          handle.createUpdate(expire).bind("member", memberId).execute();
          handle
              .createUpdate(
                  "UPDATE cases SET member_id = 0, prompt = NULL WHERE member_id = :member")
              .bind("member", memberId)
              .execute();
          ids.forEach(id -> record(handle, id, move));
          return ids.size();
        });
  }

  private static void record(Handle handle, String caseId, Move move) {
    handle.createUpdate("UPDATE audit_turn SET taken = taken + 1").execute();
    Optional<AuditEntry> last =
        handle
            .createQuery("SELECT * FROM audit ORDER BY number DESC LIMIT 1")
            .map(SqlCases::readEntry)
            .findOne();
    AuditEntry entry = move.after(last, caseId);
    String sql =
        """
        INSERT INTO audit (number, at, case_id, actor, action, rule_version, subject, previous, hash,
            salt, words)
        VALUES (:number, :at, :case, :actor, :action, :version, :subject, :previous, :hash, :salt,
            :words)
        """;
    handle
        .createUpdate(sql)
        .bind("number", entry.number())
        .bind("at", entry.at().toEpochMilli())
        .bind("case", entry.caseId())
        .bind("actor", entry.actor())
        .bind("action", entry.action())
        .bind("version", entry.ruleVersion())
        .bind("subject", entry.subject())
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .bind("salt", entry.personal().map(AuditEntry.Personal::salt).orElse(null))
        .bind("words", entry.personal().map(AuditEntry.Personal::words).orElse(null))
        .execute();
  }

  private static <T extends SqlStatement<T>> T bind(T statement, ModerationCase one) {
    return statement
        .bind("id", one.id())
        .bind("state", one.state().name())
        .bind("claimant", Sql.boxed(one.claimant()))
        .bind("decider", Sql.boxed(one.decider()))
        .bind("grounds", one.grounds())
        .bind("expiresAt", one.expires().toEpochMilli());
  }

  static ModerationCase read(ResultSet row, StatementContext context) throws SQLException {
    return new ModerationCase(
        row.getString("id"),
        row.getLong("guild_id"),
        row.getLong("member_id"),
        CaseState.valueOf(row.getString("state")),
        Sql.number(row, "claimant"),
        Sql.number(row, "decider"),
        Optional.ofNullable(row.getString("grounds")),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  private static AuditEntry readEntry(ResultSet row, StatementContext context) throws SQLException {
    String salt = row.getString("salt");
    String words = row.getString("words");
    return new AuditEntry(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("case_id"),
        row.getLong("actor"),
        row.getString("action"),
        row.getString("rule_version"),
        row.getString("subject"),
        row.getString("previous"),
        row.getString("hash"),
        salt == null || words == null
            ? Optional.empty()
            : Optional.of(new AuditEntry.Personal(salt, words)));
  }
}
