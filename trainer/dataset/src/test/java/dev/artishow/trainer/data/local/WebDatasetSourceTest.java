package dev.artishow.trainer.data.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.raster.TestingPictures;
import dev.artishow.trainer.data.source.Rights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebDatasetSourceTest {
  private static final Rights RIGHTS = new Rights("CC0-1.0", "Ada", "consent.json");
  private static final byte[] CAT = "cat".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private TestingVisitor read(String name, byte[] shard) throws Exception {
    Files.write(folder.resolve(name), shard);
    return TestingVisitor.of(new WebDatasetSource(LocalTree.of(folder), "en", RIGHTS));
  }

  private static byte[] sample(String key) throws IOException {
    return TestingShards.joined(
        TestingShards.member(key + ".png", TestingPictures.png(4, 4)),
        TestingShards.member(key + ".txt", CAT));
  }

  @Test
  void forEach_samples_arePutTogetherByKey() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("./deep/0001.png", TestingPictures.png(4, 4));
    files.put("./deep/0001.txt", CAT);
    files.put("./deep/0001.fr.txt", "chat".getBytes(StandardCharsets.UTF_8));
    files.put("./deep/0001.cls", CAT);
    files.put("0002.jpg", TestingPictures.jpeg(4, 4));
    files.put(
        "0002.json",
        "{\"text\": \"dog\", \"author\": \"Bob\", \"license\": \"MIT\"}"
            .getBytes(StandardCharsets.UTF_8));

    TestingVisitor seen = read("a.tar", TestingShards.tar(files));

    assertThat(seen.refused).isEmpty();
    assertThat(seen.words("a.tar#deep/0001", "fr")).isEqualTo("chat []");
    assertThat(requireNonNull(seen.pictures.get("a.tar#deep/0001")).path())
        .isEqualTo("a.tar#deep/0001.png");
    assertThat(seen.words("a.tar#0002", "en")).isEqualTo("dog []");
    assertThat(requireNonNull(seen.pictures.get("a.tar#0002")).rights())
        .contains(new Rights("MIT", "Bob", "a.tar#0002.json: license"));
  }

  @Test
  void forEach_packedShard_isRead() throws Exception {
    byte[] shard = TestingShards.joined(sample("1"), TestingShards.end());

    assertThat(read("a.tar.gz", TestingShards.gzip(shard)).pictures).containsOnlyKeys("a.tar.gz#1");
  }

  @Test
  void forEach_longNames_areRead() throws Exception {
    String key = "long/".repeat(40) + "é";

    assertThat(read("a.tar", TestingShards.joined(sample(key), TestingShards.end())).pictures)
        .containsOnlyKeys("a.tar#" + key);
  }

  @Test
  void forEach_incompleteSamples_areRefusedOneByOne() throws Exception {
    byte[] shard =
        TestingShards.joined(
            TestingShards.member("1.txt", CAT),
            TestingShards.member("2.png", TestingPictures.png(4, 4)),
            TestingShards.member("3.png", TestingPictures.png(4, 4)),
            TestingShards.member("3.jpg", TestingPictures.jpeg(4, 4)),
            TestingShards.member("3.txt", CAT),
            sample("4"),
            sample("5"),
            TestingShards.member("4.json", "{}".getBytes(StandardCharsets.UTF_8)),
            TestingShards.member("6.png", TestingPictures.jpeg(4, 4)),
            TestingShards.member("6.txt", CAT),
            TestingShards.end());

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.pictures).containsOnlyKeys("a.tar#4", "a.tar#5");
    assertThat(seen.refused.get("a.tar#1")).contains("has no picture");
    assertThat(seen.refused.get("a.tar#2")).contains("has no caption");
    assertThat(seen.refused.get("a.tar#3")).contains("two files of one kind");
    assertThat(seen.refused.get("a.tar#4")).contains("comes again");
    assertThat(seen.refused.get("a.tar#6")).contains("named .png but holds JPEG");
  }

  @Test
  void forEach_linksAndDevices_areRefused() throws Exception {
    byte[] shard =
        TestingShards.joined(
            TestingShards.header("l.png", TarConstants.LF_SYMLINK, 0),
            TestingShards.header("h.png", TarConstants.LF_LINK, 0),
            TestingShards.header("d.png", TarConstants.LF_CHR, 0),
            TestingShards.header("f.png", TarConstants.LF_FIFO, 0),
            sample("1"),
            TestingShards.end());

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.pictures).containsOnlyKeys("a.tar#1");
    assertThat(seen.refused)
        .containsOnlyKeys("a.tar#l.png", "a.tar#h.png", "a.tar#d.png", "a.tar#f.png");
  }

  @Test
  void forEach_entryThatPromisesExabytes_isRefusedAndWhatCameBeforeKept() throws Exception {
    byte[] shard =
        TestingShards.joined(
            sample("1"), TestingShards.header("2.png", TarConstants.LF_NORMAL, 7L << 30), CAT);

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.pictures).containsOnlyKeys("a.tar#1");
    assertThat(seen.refused.get("a.tar#2")).contains("at most 67108864 bytes, says 7516192768");
    assertThat(seen.refused.get("a.tar")).contains("cannot be read beyond");
  }

  @Test
  void forEach_nameOfMegabytes_isRefused() throws Exception {
    byte[] shard =
        TestingShards.joined(
            sample("1"),
            TestingShards.header("x", TarConstants.LF_GNUTYPE_LONGNAME, 8 << 20),
            new byte[8 << 20],
            sample("2"),
            TestingShards.end());

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.pictures).containsOnlyKeys("a.tar#1");
    assertThat(seen.refused.get("a.tar")).contains("longer than any needs to be");
  }

  @Test
  void forEach_gzipBomb_isRefused() throws Exception {
    byte[] zeros = new byte[80 << 20];
    byte[] shard =
        TestingShards.joined(
            sample("1"),
            TestingShards.header("2.bin", TarConstants.LF_NORMAL, zeros.length),
            zeros,
            TestingShards.end());

    TestingVisitor seen = read("a.tgz", TestingShards.gzip(shard));

    assertThat(seen.pictures).containsOnlyKeys("a.tgz#1");
    assertThat(seen.refused.get("a.tgz")).contains("must unpack to at most");
  }

  @Test
  void forEach_cutShort_keepsWhatCameBefore() throws Exception {
    byte[] shard = TestingShards.joined(sample("1"), sample("2"), TestingShards.end());

    TestingVisitor seen = read("a.tar", Arrays.copyOf(shard, 2048 + 600));

    assertThat(seen.pictures).containsOnlyKeys("a.tar#1");
    assertThat(seen.refused).containsKeys("a.tar#2", "a.tar");
  }

  @Test
  void forEach_noArchiveAtAll_isRefused() throws Exception {
    byte[] noise = new byte[5000];
    new Random(3).nextBytes(noise);

    assertThat(read("a.tar", noise).refused.get("a.tar")).contains("pack it again");
    assertThat(read("b.tgz", noise).refused.get("b.tgz")).contains("pack it again");
  }

  @Test
  void forEach_sparseEntry_isRefused() throws Exception {
    var sparse = new TarArchiveEntry("s.png", TarConstants.LF_GNUTYPE_SPARSE);

    assertThat(
            read(
                    "a.tar",
                    TestingShards.joined(
                        TestingShards.entry(sparse, new byte[0]), TestingShards.end()))
                .refused)
        .containsKey("a.tar#s.png");
  }

  @Test
  void forEach_damagedShards_neverLetAnExceptionOut() throws Exception {
    byte[] sound = TestingShards.joined(sample("1"), sample("2"), sample("3"), TestingShards.end());
    var random = new Random(20260401);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = sound.clone();
      for (int change = 0; change < 1 + i % 5; change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      TestingVisitor seen = read("a.tar", damaged);
      assertThat(seen.pictures.size() + seen.refused.size()).isPositive();
    }
  }

  /** Eight samples, the last three missing: nothing else tells that they were ever there. */
  @Test
  void forEach_cutBetweenFiles_tellsAfterWhichSample() throws Exception {
    var shard = new byte[0];
    for (int i = 1; i <= 5; i++) {
      shard = TestingShards.joined(shard, sample("000" + i));
    }

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.pictures).hasSize(5);
    assertThat(seen.refused.get("a.tar"))
        .contains("cannot be read beyond 5 samples, the last of them 0005", "no end mark");
  }

  @Test
  void forEach_cutAtEveryBlock_isTold() throws Exception {
    byte[] sound = TestingShards.joined(sample("1"), sample("2"), TestingShards.end());
    for (int bytes = 0; bytes < sound.length - 2 * TestingShards.BLOCK; bytes += 512) {
      assertThat(read("a.tar", Arrays.copyOf(sound, bytes)).refused).containsKey("a.tar");
    }
    assertThat(read("a.tar", sound).refused).isEmpty();
    assertThat(read("a.tar", Arrays.copyOf(sound, sound.length - 512)).refused).isEmpty();
  }

  @Test
  void forEach_packedShardCutAnywhere_isTold() throws Exception {
    byte[] sound =
        TestingShards.gzip(TestingShards.joined(sample("1"), sample("2"), TestingShards.end()));
    for (int bytes = 0; bytes < sound.length; bytes++) {
      assertThat(read("a.tgz", Arrays.copyOf(sound, bytes)).refused).containsKey("a.tgz");
    }
  }

  @Test
  void forEach_shardsOneAfterTheOther_tellsWhatWasNotRead() throws Exception {
    byte[] shard =
        TestingShards.joined(sample("1"), TestingShards.end(), sample("2"), TestingShards.end());

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.pictures).containsOnlyKeys("a.tar#1");
    assertThat(seen.refused.get("a.tar")).contains("1 sample", "holds more after its end mark");
  }

  @Test
  void forEach_emptyShards_areNamed() throws Exception {
    assertThat(read("a.tar", new byte[0]).refused.get("a.tar")).contains("is empty");
    assertThat(read("b.tar", TestingShards.end()).refused.get("b.tar")).contains("no samples");
    assertThat(read("c.tgz", TestingShards.gzip(new byte[0])).refused.get("c.tgz"))
        .contains("no end mark");
  }

  @Test
  void forEach_keysWithDots_areSamples() throws Exception {
    byte[] png = TestingPictures.png(4, 4);
    byte[] shard =
        TestingShards.joined(
            sample("22.05"),
            sample("22.06"),
            TestingShards.member("v1.2.fr.txt", "chat".getBytes(StandardCharsets.UTF_8)),
            TestingShards.member("v1.2.png", png),
            sample("cat.fr"),
            sample("22"),
            TestingShards.end());

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.refused).isEmpty();
    assertThat(seen.pictures)
        .containsOnlyKeys("a.tar#22.05", "a.tar#22.06", "a.tar#v1.2", "a.tar#cat.fr", "a.tar#22");
    assertThat(seen.words("a.tar#v1.2", "fr")).isEqualTo("chat []");
    assertThat(seen.words("a.tar#cat.fr", "en")).isEqualTo("cat []");
  }

  @Test
  void forEach_furtherFilesOfASample_arePassedOver() throws Exception {
    byte[] png = TestingPictures.png(4, 4);
    byte[] shard =
        TestingShards.joined(
            TestingShards.member("1.depth.png", png),
            TestingShards.member("1.blip.txt", CAT),
            TestingShards.member("1.png", png),
            TestingShards.member("1.embedding.npy", CAT),
            TestingShards.member("1.txt", CAT),
            TestingShards.end());

    TestingVisitor seen = read("a.tar", shard);

    assertThat(seen.refused).isEmpty();
    assertThat(seen.pictures).containsOnlyKeys("a.tar#1");
  }

  @Test
  void forEach_upperCaseEndings_areRead() throws Exception {
    byte[] shard =
        TestingShards.joined(
            TestingShards.member("1.PNG", TestingPictures.png(4, 4)),
            TestingShards.member("1.TXT", CAT),
            TestingShards.member("2.JPG", TestingPictures.jpeg(4, 4)),
            TestingShards.member(
                "2.JSON", "{\"caption\": \"dog\"}".getBytes(StandardCharsets.UTF_8)),
            TestingShards.member("3.png", TestingPictures.png(4, 4)),
            TestingShards.member("3.caption", CAT),
            TestingShards.end());

    TestingVisitor seen = read("A.TAR", shard);

    assertThat(seen.refused).isEmpty();
    assertThat(seen.words("A.TAR#2", "en")).isEqualTo("dog []");
    assertThat(seen.pictures).containsOnlyKeys("A.TAR#1", "A.TAR#2", "A.TAR#3");
  }
}
