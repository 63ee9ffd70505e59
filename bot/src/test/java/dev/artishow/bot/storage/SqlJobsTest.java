package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.bot.imagine.Job;
import dev.artishow.bot.imagine.JobId;
import dev.artishow.bot.imagine.JobState;
import dev.artishow.bot.imagine.Jobs;
import dev.artishow.bot.imagine.Order;
import dev.artishow.bot.imagine.Requester;
import dev.artishow.bot.text.Language;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlJobsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

  @TempDir Path folder;
  private Path file;
  private Database database;
  private Jobs jobs;

  @BeforeEach
  void open() {
    file = folder.resolve("jobs.db");
    database = Database.open(file);
    jobs = database.jobs();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Job job(String id, Instant acceptedAt) {
    return new Job(
        new JobId(id),
        new Requester(1L << 62, 2, 3, Language.FRENCH),
        new Order("l’été « à » 🌞; DROP TABLE jobs", 3, true),
        (1L << 53) - 1,
        acceptedAt);
  }

  private String column(String name) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var rows = connection.createStatement().executeQuery("SELECT " + name + " FROM jobs")) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }

  @Test
  void find_afterAdd_givesTheSameJob() {
    Job job = job("AAAAAAAAAA", NOW);
    jobs.add(job, "token");
    assertThat(jobs.find(job.id())).contains(job);
  }

  @Test
  void find_afterReopening_givesTheSameJob() {
    Job job = job("AAAAAAAAAA", NOW);
    jobs.add(job, "token");
    database.close();
    database = Database.open(file);
    assertThat(database.jobs().find(job.id())).contains(job);
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(jobs.find(new JobId("AAAAAAAAAA"))).isEmpty();
  }

  @Test
  void add_sameIdTwice_isRefusedWithoutQuotingPromptOrToken() {
    jobs.add(job("AAAAAAAAAA", NOW), "a-token");
    assertThatThrownBy(() -> jobs.add(job("AAAAAAAAAA", NOW), "a-token"))
        .isInstanceOf(JdbiException.class)
        .hasMessageContaining("jobs.id")
        .hasMessageNotContaining("DROP TABLE")
        .hasMessageNotContaining("a-token");
  }

  @Test
  void add_always_keepsTheTokenOnlyUntilTheEnd() throws SQLException {
    Job job = job("AAAAAAAAAA", NOW);
    jobs.add(job, "a-token");
    assertThat(column("reply_token")).isEqualTo("a-token");
    jobs.end(job.id(), JobState.DELIVERED, NOW.plusSeconds(5));
    assertThat(column("reply_token")).isEqualTo("null");
    assertThat(column("state")).isEqualTo("DELIVERED");
    assertThat(column("ended_at")).isEqualTo(String.valueOf(NOW.plusSeconds(5).toEpochMilli()));
  }

  @Test
  void remove_always_leavesNothingOfThePrompt() {
    Job job = job("AAAAAAAAAA", NOW);
    jobs.add(job, "token");
    jobs.remove(job.id());
    assertThat(jobs.find(job.id())).isEmpty();
  }

  @Test
  void interrupt_withJobsInFlight_givesThemOldestFirst() throws SQLException {
    Job late = job("AAAAAAAAAA", NOW.plusSeconds(1));
    Job early = job("BBBBBBBBBB", NOW);
    Job ended = job("CCCCCCCCCC", NOW);
    jobs.add(late, "late-token");
    jobs.add(early, "early-token");
    jobs.add(ended, "token");
    jobs.end(ended.id(), JobState.NOT_DRAWN, NOW);

    assertThat(jobs.interrupt(NOW))
        .containsExactly(
            new Jobs.Unanswered(early, "early-token"), new Jobs.Unanswered(late, "late-token"));
    assertThat(column("state")).isEqualTo("INTERRUPTED");
  }

  @Test
  void interrupt_memberStillNotTold_givesTheJobAgain() {
    Job job = job("AAAAAAAAAA", NOW);
    jobs.add(job, "token");
    jobs.interrupt(NOW);
    assertThat(jobs.interrupt(NOW)).containsExactly(new Jobs.Unanswered(job, "token"));
    jobs.end(job.id(), JobState.INTERRUPTED, NOW);
    assertThat(jobs.interrupt(NOW)).isEmpty();
  }
}
