package dev.artishow.launcher.bench.engine;

import dev.artishow.bot.provenance.Evidence;
import dev.artishow.bot.provenance.Examiner;
import dev.artishow.bot.provenance.KnownPicture;
import dev.artishow.bot.provenance.Recognition;
import dev.artishow.bot.provenance.Recognition.Certainty;
import dev.artishow.config.file.Sha256;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Picture;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * By which of its marks a picture is still known for ours after what people, programs and Discord
 * do to its file: each mark alone, as {@code /verify} looks for it.
 */
public final class MarksBench {
  private static final long FIRST_SEED = 3_000_000; // of no other bench
  private static final long GUILD = 1;
  private static final double PERCENT = 100;

  private final List<Marked> all = new ArrayList<>();
  private final Examiner examiner;

  /** Trusts no signature and knows no file. */
  private final Examiner alone;

  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  private record Marked(byte[] file, String sha256, PictureId picture) {}

  /** One file after something happened to it. */
  private record Found(Evidence evidence, Evidence alone, Marked marked) {
    boolean byXmp() {
      return evidence.examination().flatMap(it -> it.claim()).filter(it -> it.isOurs()).isPresent();
    }

    boolean byDigest() {
      return evidence
          .recognition()
          .filter(it -> it.certainty() == Certainty.SAME_FILE && isIt(it))
          .isPresent();
    }

    boolean byWatermark() {
      return alone.watermark().filter(it -> it.fits(marked.picture())).isPresent();
    }

    boolean byLooks() {
      return alone.recognition().filter(this::isIt).isPresent();
    }

    boolean surelyByLooks() {
      return alone
          .recognition()
          .filter(it -> it.certainty() == Certainty.SAME_PICTURE && isIt(it))
          .isPresent();
    }

    private boolean isIt(Recognition recognition) {
      return recognition.picture().sha256().equals(marked.sha256());
    }
  }

  private MarksBench(HandedOut handedOut, TrustAnchors anchors) {
    this.examiner = new Examiner(anchors, handedOut, InstantSource.system());
    this.alone = new Examiner(TrustAnchors.NONE, handedOut.byLooksAlone(), InstantSource.system());
  }

  /**
   * Draws and marks pictures, the prompts in turn, and measures.
   *
   * @param anchors whose signatures are believed
   * @param unmarked pictures without a mark, in which none is to be found
   * @return shares in percent, by what happened and mark
   * @throws IllegalStateException if a drawing fails
   */
  public static Map<String, Object> measure(
      ImageGenerator generator,
      PictureMarker marker,
      TrustAnchors anchors,
      List<String> prompts,
      int pictures,
      Stream<Picture> unmarked) {
    var handedOut = new HandedOut();
    var bench = new MarksBench(handedOut, anchors);
    var watermarks = new WatermarkBench();
    for (int i = 0; i < pictures; i++) {
      Drawing.Drawn drawn =
          FingerprintBench.draw(generator, prompts.get(i % prompts.size()), FIRST_SEED + i);
      byte[] file = marker.png(drawn);
      watermarks.write(drawn);
      var marked = new Marked(file, Sha256.of(file), PictureId.of(drawn));
      handedOut.add(List.of(known(drawn, marked)));
      bench.all.add(marked);
    }
    Map<String, Object> figures = bench.figures();
    figures.putAll(watermarks.figures());
    figures.putAll(WatermarkBench.ofUnmarked(unmarked));
    return figures;
  }

  private static KnownPicture known(Drawing.Drawn drawn, Marked marked) {
    return new KnownPicture(
        marked.sha256(),
        PdqFingerprint.of(drawn.picture()),
        PictureId.of(drawn),
        drawn.model(),
        drawn.seed(),
        GUILD,
        Optional.empty(),
        InstantSource.system().instant());
  }

  private Map<String, Object> figures() {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("pictures", all.size());
    for (FileChange change : FileChange.values()) {
      put(figures, change, change::of);
    }
    for (Handling handling : Handling.values()) {
      put(figures, handling, file -> handling.of(shown(file)));
    }
    return figures;
  }

  private void put(Map<String, Object> figures, Enum<?> what, UnaryOperator<byte[]> happening) {
    List<Found> found =
        all.stream()
            .map(
                marked -> {
                  byte[] file = happening.apply(marked.file());
                  return new Found(
                      examiner.examine(file, GUILD), alone.examine(file, GUILD), marked);
                })
            .toList();
    String name = what.name().toLowerCase(Locale.ROOT);
    figures.put(name + "_xmp_percent", percent(found, Found::byXmp));
    figures.put(name + "_signature_percent", percent(found, it -> it.evidence().isSignedByUs()));
    figures.put(name + "_digest_percent", percent(found, Found::byDigest));
    figures.put(name + "_watermark_percent", percent(found, Found::byWatermark));
    figures.put(name + "_fingerprint_percent", percent(found, Found::byLooks));
    figures.put(name + "_fingerprint_surely_percent", percent(found, Found::surelyByLooks));
  }

  private static double percent(List<Found> found, Predicate<Found> isKnown) {
    return PERCENT * found.stream().filter(isKnown).count() / found.size();
  }

  private static Picture shown(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null) {
        throw new IllegalStateException("what was marked is no picture");
      }
      return Picture.of(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
