package dev.artishow.bot.storage;

import dev.artishow.bot.job.JobId;
import dev.artishow.bot.provenance.KnownPicture;
import dev.artishow.bot.provenance.KnownPictures;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.fingerprint.PdqHash;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.watermark.Watermark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Pictures in the table {@code known_pictures}. The nearest one is looked for among all of them, a
 * page at a time: hashes that are near to each other need share no stretch that an index could
 * find.
 */
public final class SqlKnownPictures implements KnownPictures {
  private static final int PAGE = 10_000;

  private static final int MAX_OF_MARK = 50;

  private final Jdbi jdbi;

  SqlKnownPictures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(List<KnownPicture> pictures) {
    jdbi.useTransaction(handle -> pictures.forEach(picture -> insert(handle, picture)));
  }

  /** The job may have been erased while it was drawn. */
  private static void insert(Handle handle, KnownPicture picture) {
    String sql =
        """
        INSERT INTO known_pictures (sha256, pdq_highest, pdq_high, pdq_low, pdq_lowest,
            pdq_quality, picture_id, model_name, model_version, model_digest, seed, guild_id,
            job_id, made_at)
        VALUES (:sha256, :highest, :high, :low, :lowest, :quality, :picture, :name, :version,
            :digest, :seed, :guild, (SELECT id FROM jobs WHERE id = :job), :at)
        ON CONFLICT (sha256) DO NOTHING
        """;
    PdqHash hash = picture.fingerprint().hash();
    handle
        .createUpdate(sql)
        .bind("sha256", picture.sha256())
        .bind("highest", hash.highest())
        .bind("high", hash.high())
        .bind("low", hash.low())
        .bind("lowest", hash.lowest())
        .bind("quality", picture.fingerprint().quality())
        .bind("picture", picture.picture().toString())
        .bind("name", picture.model().name())
        .bind("version", picture.model().version())
        .bind("digest", picture.model().digest())
        .bind("seed", picture.seed())
        .bind("guild", picture.guildId())
        .bind("job", picture.job().map(JobId::value).orElse(null))
        .bind("at", picture.madeAt().toEpochMilli())
        .execute();
  }

  @Override
  public Optional<KnownPicture> ofFile(String sha256) {
    return jdbi.withHandle(handle -> ofFile(handle, sha256));
  }

  private static Optional<KnownPicture> ofFile(Handle handle, String sha256) {
    return handle
        .createQuery("SELECT * FROM known_pictures WHERE sha256 = :sha256")
        .bind("sha256", sha256)
        .map(SqlKnownPictures::read)
        .findOne();
  }

  @Override
  public List<KnownPicture> ofMark(Watermark mark, long guildId) {
    String sql =
        """
        SELECT * FROM known_pictures WHERE substr(picture_id, 11) = :mark
        ORDER BY CASE guild_id WHEN :guild THEN 0 ELSE 1 END, made_at LIMIT :limit
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("mark", mark.toString())
                .bind("guild", guildId)
                .bind("limit", MAX_OF_MARK)
                .map(SqlKnownPictures::read)
                .list());
  }

  @Override
  public Optional<Likeness> nearest(List<PdqHash> hashes, int maxDistance, long guildId) {
    return jdbi.withHandle(
        handle -> {
          Optional<Candidate> best = Optional.empty();
          List<Candidate> page = page(handle, "", hashes, guildId);
          while (!page.isEmpty()) {
            for (Candidate one : page) {
              boolean isBetter = best.isEmpty() || Candidate.NEARER.compare(one, best.get()) < 0;
              if (one.distance() <= maxDistance && isBetter) {
                best = Optional.of(one);
              }
            }
            page = page(handle, page.get(page.size() - 1).sha256(), hashes, guildId);
          }
          return best.flatMap(
              found ->
                  ofFile(handle, found.sha256())
                      .map(picture -> new Likeness(picture, found.distance())));
        });
  }

  private record Candidate(String sha256, int distance, boolean isElsewhere, long madeAt) {
    static final Comparator<Candidate> NEARER =
        Comparator.comparingInt(Candidate::distance)
            .thenComparing(Candidate::isElsewhere)
            .thenComparingLong(Candidate::madeAt);
  }

  private static List<Candidate> page(
      Handle handle, String after, List<PdqHash> hashes, long guildId) {
    String sql =
        """
        SELECT sha256, pdq_highest, pdq_high, pdq_low, pdq_lowest, guild_id, made_at
        FROM known_pictures WHERE sha256 > :after AND pdq_quality >= :quality
        ORDER BY sha256 LIMIT :limit
        """;
    return handle
        .createQuery(sql)
        .bind("after", after)
        .bind("quality", PdqFingerprint.RELIABLE)
        .bind("limit", PAGE)
        .map(
            (row, context) ->
                new Candidate(
                    row.getString("sha256"),
                    distance(hash(row), hashes),
                    row.getLong("guild_id") != guildId,
                    row.getLong("made_at")))
        .list();
  }

  private static int distance(PdqHash hash, List<PdqHash> hashes) {
    int least = Integer.MAX_VALUE;
    for (PdqHash other : hashes) { // of every row: a stream would take half of the time
      least = Math.min(least, hash.distance(other));
    }
    return least;
  }

  private static PdqHash hash(ResultSet row) throws SQLException {
    return new PdqHash(
        row.getLong("pdq_highest"),
        row.getLong("pdq_high"),
        row.getLong("pdq_low"),
        row.getLong("pdq_lowest"));
  }

  private static KnownPicture read(ResultSet row, StatementContext context) throws SQLException {
    String job = row.getString("job_id");
    return new KnownPicture(
        row.getString("sha256"),
        new PdqFingerprint(hash(row), row.getInt("pdq_quality")),
        PictureId.parse(row.getString("picture_id")),
        JobRows.model(row),
        row.getLong("seed"),
        row.getLong("guild_id"),
        job == null ? Optional.empty() : Optional.of(new JobId(job)),
        Instant.ofEpochMilli(row.getLong("made_at")));
  }
}
