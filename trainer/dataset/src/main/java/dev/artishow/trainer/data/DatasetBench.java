package dev.artishow.trainer.data;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.plan.SplitPlan;
import dev.artishow.trainer.data.source.LicenseClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * How the format of data sets carries large ones: writes synthetic pictures, opens them and draws
 * from them as training does. The pictures are coloured squares of 32 px, their concepts as unequal
 * in number as those of real data.
 */
public final class DatasetBench {
  private static final int CONCEPTS = 10_000;
  private static final int SIDE = 32;
  private static final int PICTURES_PER_SHARD = 4096;
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private DatasetBench() {}

  /**
   * What was measured.
   *
   * @param writtenPerSecond pictures written, index and digests included
   * @param openSeconds from a folder to the first picture
   * @param heapMebibytes what an open data set keeps in the Java heap, pictures read included
   * @param diskBytesPerPicture of shards, manifest and index
   * @param readPerSecond pictures drawn at random with a caption each, on one thread
   */
  public record Result(
      int pictures,
      double writtenPerSecond,
      double openSeconds,
      double heapMebibytes,
      double diskBytesPerPicture,
      double readPerSecond) {}

  /**
   * Writes, opens and reads.
   *
   * @param folder empty or missing; what is written stays
   * @param reads pictures to draw
   */
  public static Result measure(Path folder, int pictures, int reads) throws IOException {
    long start = System.nanoTime();
    write(folder, pictures);
    double writing = secondsSince(start);
    double heapBefore = heap();
    start = System.nanoTime();
    Dataset dataset = Dataset.open(folder);
    double opening = secondsSince(start);
    var captions = new CaptionSampler(dataset);
    PictureGroups groups = dataset.groups(Split.TRAIN);
    var random = new SplittableRandom(1);
    byte[] rgba = new byte[ShardHeader.pictureBytes(SIDE)];
    start = System.nanoTime();
    for (int i = 0; i < reads; i++) {
      int group = random.nextInt(groups.groups());
      int index = groups.picture(group, random.nextInt(groups.size(group)));
      dataset.read(index, SIDE, rgba);
      captions.caption(dataset.entry(index), random);
    }
    double reading = secondsSince(start);
    double heapAfter = heap();
    return new Result(
        dataset.size(),
        pictures / writing,
        opening,
        Math.max(0, heapAfter - heapBefore),
        (double) bytes(folder) / pictures,
        reads / reading);
  }

  private static void write(Path folder, int pictures) throws IOException {
    Files.createDirectories(folder);
    var plan = new SplitPlan(1, 0.05, 0.02, 0.03, List.of());
    var splits = new Splits(plan, Map.of());
    try (JsonLines concepts = JsonLines.write(folder.resolve(DatasetWriter.CONCEPTS));
        JsonLines dropped = JsonLines.write(folder.resolve(DatasetWriter.DROPPED))) {
      for (int i = 0; i < CONCEPTS; i++) {
        concepts.add(concept(i));
      }
      dropped.add(new Dropped("nothing", "an example"));
    }
    long training = writePictures(folder, pictures, splits);
    new SplitRecord(plan, Map.of(), Map.of()).write(folder);
    new DatasetInfo(
            DatasetInfo.FORMAT,
            "synthetic",
            LicenseClass.PERMISSIVE,
            "0".repeat(64),
            plan.seed(),
            pictures,
            Math.toIntExact(training),
            CONCEPTS,
            1,
            PICTURES_PER_SHARD,
            List.of(SIDE),
            List.of("en", "fr"),
            FileDigests.of(folder),
            Map.of())
        .write(folder);
  }

  private static long writePictures(Path folder, int pictures, Splits splits) throws IOException {
    var random = new SplittableRandom(1);
    try (var manifest = new DatasetManifestWriter(folder, pictures);
        var shards = new ShardWriter(folder, SIDE, PICTURES_PER_SHARD)) {
      for (int i = 0; i < pictures; i++) {
        int concept = unequal(random);
        ColorName color = any(List.of(ColorName.values()), random);
        Style style = any(List.of(Style.values()), random);
        manifest.add(entry(i, concept, color, style, splits), concept);
        shards.write(square(random));
      }
      return manifest.count(Split.TRAIN);
    }
  }

  /** The n-th concept has about n⁻¹ᐟ² as many pictures as the first. */
  private static int unequal(RandomGenerator random) {
    double draw = random.nextDouble();
    return (int) (CONCEPTS * draw * draw);
  }

  private static <T> T any(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Concept concept(int number) {
    return new Concept(
        key(number),
        Map.of(
            "en", new Label("thing " + number, List.of("object", "item " + number), "source"),
            "fr", new Label("chose " + number, List.of("objet"), "source")));
  }

  private static String key(int concept) {
    return Concept.keyOf("thing " + concept);
  }

  private static PictureEntry entry(
      int index, int concept, ColorName color, Style style, Splits splits) {
    String id = "synthetic/thing-%d".formatted(index);
    String digest = "%064x".formatted(index);
    List<ColorName> colors = List.of(color);
    return new PictureEntry(
        index,
        id,
        "synthetic",
        "@synthetic/things",
        "1.0.0",
        "things/%d.svg".formatted(index),
        "Nobody",
        "CC0-1.0",
        "made for measuring",
        digest,
        digest,
        key(concept),
        List.of(),
        Map.of(),
        Map.of(),
        colors,
        id,
        style,
        splits.of(key(concept), style, colors));
  }

  private static Raster square(RandomGenerator random) {
    byte[] rgba = new byte[ShardHeader.pictureBytes(SIDE)];
    int color = random.nextInt() | 0xff;
    for (int i = SIDE * 4; i < rgba.length - SIDE * 4; i++) {
      rgba[i] = (byte) (color >> (8 * (3 - i % 4)));
    }
    return new Raster(SIDE, rgba);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEBIBYTE;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
