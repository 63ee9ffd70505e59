package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Picture;
import dev.artishow.engine.fingerprint.Originals;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.UnusablePictureException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far what people do to a picture moves its fingerprint, and how near those of different
 * pictures are: what bounds the distance at which one is taken for another.
 */
public final class FingerprintBench {
  /** Pictures of one prompt, which are the likeliest to be mixed up. */
  private static final int SEEDS = 5;

  private static final long FIRST_SEED = 2_000_000; // of no other bench
  private static final int[] BOUNDS = {16, 31, 48, 64, 80};

  private FingerprintBench() {}

  private record Drawn(String prompt, Picture picture, List<PdqFingerprint> originals) {
    PdqFingerprint fingerprint() {
      return originals.get(0);
    }
  }

  /**
   * Draws pictures of each prompt and measures.
   *
   * @param foreign drawings of others, none of which is one of ours
   * @throws IllegalStateException if a drawing fails
   */
  public static Map<String, Object> measure(
      ImageGenerator generator, List<String> prompts, Stream<Picture> foreign) {
    var all = new ArrayList<Drawn>();
    for (String prompt : prompts) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Picture picture = draw(generator, prompt, FIRST_SEED + seed).picture();
        all.add(new Drawn(prompt, picture, Originals.fingerprints(picture)));
      }
    }
    var figures = new LinkedHashMap<String, Object>();
    figures.put("pictures", all.size());
    figures.put(
        "of_low_quality",
        all.stream().filter(it -> it.fingerprint().quality() < PdqFingerprint.RELIABLE).count());
    for (Handling handling : Handling.values()) {
      String name = handling.name().toLowerCase(Locale.ROOT);
      List<List<PdqFingerprint>> found = all.stream().map(it -> found(it, handling)).toList();
      put(figures, name + "_as_it_is", distances(all, found, 1));
      put(figures, name, distances(all, found, Integer.MAX_VALUE));
    }
    int[] ofOthers = all.stream().mapToInt(it -> nearest(it, all, false)).sorted().toArray();
    put(figures, "nearest_of_another_prompt", ofOthers);
    int[] ofSame = all.stream().mapToInt(it -> nearest(it, all, true)).sorted().toArray();
    put(figures, "nearest_of_the_same_prompt", ofSame);
    int[] ofOurs = foreign.mapToInt(it -> nearest(it, all)).sorted().toArray();
    put(figures, "nearest_to_drawings_of_others", ofOurs);
    return figures;
  }

  static Drawing.Drawn draw(ImageGenerator generator, String prompt, long seed) {
    Drawing drawing = generator.draw(DrawRequest.of(prompt, seed)).join();
    if (drawing instanceof Drawing.Drawn drawn) {
      return drawn;
    }
    throw new IllegalStateException("the engine did not draw: " + drawing);
  }

  private static List<PdqFingerprint> found(Drawn drawn, Handling handling) {
    try {
      int side = drawn.picture().width();
      return Originals.fingerprints(
          new PictureDecoder().decodeUnframed(handling.of(drawn.picture()), side));
    } catch (UnusablePictureException e) {
      throw new IllegalStateException("what was encoded cannot be decoded", e);
    }
  }

  /**
   * How far each was moved.
   *
   * @param originals how many of what a picture may have been are looked at
   */
  private static int[] distances(List<Drawn> all, List<List<PdqFingerprint>> found, int originals) {
    return IntStream.range(0, all.size())
        .map(
            i ->
                found.get(i).stream()
                    .limit(originals)
                    .mapToInt(it -> it.hash().distance(all.get(i).fingerprint().hash()))
                    .min()
                    .orElseThrow())
        .sorted()
        .toArray();
  }

  private static int nearest(Drawn one, List<Drawn> all, boolean ofSamePrompt) {
    return all.stream()
        .filter(it -> !it.equals(one) && it.prompt().equals(one.prompt()) == ofSamePrompt)
        .flatMapToInt(
            it ->
                one.originals().stream()
                    .mapToInt(as -> as.hash().distance(it.fingerprint().hash())))
        .min()
        .orElseThrow();
  }

  private static int nearest(Picture foreign, List<Drawn> all) {
    return Originals.fingerprints(foreign).stream()
        .mapToInt(
            as ->
                all.stream()
                    .mapToInt(it -> as.hash().distance(it.fingerprint().hash()))
                    .min()
                    .orElseThrow())
        .min()
        .orElseThrow();
  }

  private static void put(Map<String, Object> figures, String name, int[] sorted) {
    figures.put(name + "_least", sorted[0]);
    figures.put(name + "_median", sorted[sorted.length / 2]);
    figures.put(name + "_most", sorted[sorted.length - 1]);
    for (int bound : BOUNDS) {
      double within = Arrays.stream(sorted).filter(it -> it <= bound).count();
      figures.put(name + "_within_" + bound, within / sorted.length);
    }
  }
}
