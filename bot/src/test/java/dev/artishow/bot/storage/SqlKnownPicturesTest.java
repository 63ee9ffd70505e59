package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobState;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.provenance.KnownPicture;
import dev.artishow.bot.provenance.KnownPictures.Likeness;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.text.Language;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Priority;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.fingerprint.PdqHash;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.watermark.Watermark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** By what pictures are known again, on both databases. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SqlKnownPicturesTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.123Z");
  private static final JobId JOB = new JobId("AAAAAAAAAA");
  private static final long GUILD = 2;

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private SqlKnownPictures known;

  @BeforeEach
  void open() {
    database = Database.open(kind.fresh(folder));
    known = database.knownPictures();
    var requester = new Requester(1, GUILD, 3, Language.ENGLISH, Priority.NORMAL);
    var order = new Order("a cat", 1, false);
    database
        .jobs()
        .receive(new Job(JOB, requester, order, 7, NOW, Optional.empty()), 1, JobState.RECEIVED);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  /** Its hash has the lowest so many bits set. */
  private static KnownPicture picture(String sha256, int bits, long guildId) {
    return new KnownPicture(
        sha256,
        new PdqFingerprint(hash(bits), 100),
        new PictureId(-1),
        new ModelId("noise", "1.0.0", "0".repeat(64)),
        Long.MIN_VALUE,
        guildId,
        Optional.of(JOB),
        NOW);
  }

  private static PdqHash hash(int bits) {
    return new PdqHash(Long.MIN_VALUE, 0, 0, bits == 0 ? 0 : -1L >>> (64 - bits));
  }

  @Test
  void ofFile_known_givesItBack() {
    KnownPicture picture = picture("abc", 3, GUILD);
    known.add(List.of(picture));
    known.add(List.of(picture));
    assertThat(known.ofFile("abc")).contains(picture);
    assertThat(known.ofFile("abd")).isEmpty();
  }

  @Test
  void ofFile_itsJobIsErased_stillKnowsIt() {
    known.add(List.of(picture("abc", 3, GUILD)));
    database.jobs().remove(JOB);
    assertThat(known.ofFile("abc").orElseThrow().job()).isEmpty();
  }

  @Test
  void add_itsJobWasErasedMeanwhile_isKnownWithoutIt() {
    database.jobs().remove(JOB);
    known.add(List.of(picture("abc", 3, GUILD)));
    assertThat(known.ofFile("abc").orElseThrow().job()).isEmpty();
  }

  @Test
  void ofMark_several_areThoseOfThatMarkAndOfTheServerFirst() {
    known.add(List.of(picture("a", 1, 99), picture("b", 2, GUILD)));
    Watermark mark = Watermark.of(new PictureId(-1));
    assertThat(known.ofMark(mark, GUILD))
        .extracting(KnownPicture::sha256)
        .containsExactly("b", "a");
    assertThat(known.ofMark(mark, 99)).extracting(KnownPicture::sha256).containsExactly("a", "b");
    assertThat(known.ofMark(new Watermark(0xfffffe), GUILD)).isEmpty();
  }

  @Test
  void nearest_severalNear_isTheNearestWithinTheBound() {
    known.add(List.of(picture("a", 9, GUILD), picture("b", 5, GUILD), picture("c", 40, GUILD)));
    assertThat(known.nearest(List.of(hash(0)), 8, GUILD))
        .contains(new Likeness(picture("b", 5, GUILD), 5));
    assertThat(known.nearest(List.of(hash(0)), 4, GUILD)).isEmpty();
    assertThat(known.nearest(List.of(hash(0), hash(41)), 8, GUILD).orElseThrow().distance())
        .isEqualTo(1);
  }

  @Test
  void nearest_equallyNear_isOneOfTheServer() {
    known.add(List.of(picture("a", 5, 99), picture("b", 5, GUILD), picture("c", 5, 99)));
    assertThat(known.nearest(List.of(hash(5)), 8, GUILD).orElseThrow().picture().sha256())
        .isEqualTo("b");
  }

  @Test
  void nearest_littleToSee_isNotTakenForAnother() {
    KnownPicture plain = picture("a", 5, GUILD);
    var faint = new PdqFingerprint(hash(5), PdqFingerprint.RELIABLE - 1);
    known.add(
        List.of(
            new KnownPicture(
                "a", faint, plain.picture(), plain.model(), 1, GUILD, plain.job(), NOW)));
    assertThat(known.nearest(List.of(hash(5)), 8, GUILD)).isEmpty();
  }
}
