package dev.artishow.engine.schedule;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.file.Sha256;
import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.reference.Freedom;
import dev.artishow.engine.reference.Origin;
import dev.artishow.engine.reference.Origin.Ground;
import dev.artishow.engine.reference.Reference;
import dev.artishow.engine.reference.Sketch;
import dev.artishow.engine.reference.Sketchbook;
import dev.artishow.engine.reference.Start;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides what each picture starts from, and sketches it. Thread-safe. */
public final class Sketching {
  /** Side of the sketches, which people see before their picture is there. */
  private static final int PIXELS = 128;

  private final Optional<Sketchbook> book;
  private final Freedom usual;

  /**
   * @param book empty where there is no library
   * @param usual how freely models draw whose package does not say
   */
  public Sketching(Optional<Sketchbook> book, Freedom usual) {
    this.book = book;
    this.usual = usual;
  }

  /** The request as a model understands it; nothing is sketched. */
  public CanonicalRequest canonical(DrawRequest request, StepModel model) {
    var fromNoise = CanonicalRequest.of(request, model.id().digest(), model.defaults());
    double time = freedom(request, model.defaults()).start();
    if (time == 0 || !model.startsFromSketches()) {
      return fromNoise;
    }
    return request
        .sketch()
        .map(brought -> new Start(digest(brought), "", time))
        .or(() -> book.map(from -> new Start(from.digest(), words(request.prompt()), time)))
        .map(fromNoise::from)
        .orElse(fromNoise);
  }

  /** What people bring themselves should be seen in what is made of it. */
  private Freedom freedom(DrawRequest request, SamplerDefaults defaults) {
    return request
        .freedom()
        .or(() -> request.sketch().map(brought -> Freedom.CLOSE))
        .or(defaults::freedom)
        .orElse(usual);
  }

  /**
   * The request with its sketch, for a model to draw.
   *
   * @return from noise alone where that is asked for, or there is nothing to sketch
   */
  public SketchedRequest sketched(DrawRequest request, StepModel model) {
    CanonicalRequest canonical = canonical(request, model);
    double time = canonical.start().time();
    if (time == 0) {
      return new SketchedRequest(
          canonical, Optional.empty(), Origin.noise(whyNoise(request, model)));
    }
    if (request.sketch().isPresent()) {
      return sketched(canonical, Ground.PICTURE, request.sketch().get());
    }
    return book.flatMap(
            from -> from.sketcher().sketch(canonical.start().words(), canonical.seed(), PIXELS))
        .map(sketch -> sketched(canonical, Ground.LIBRARY, sketch))
        .orElseGet(
            () ->
                new SketchedRequest(
                    canonical, Optional.empty(), Origin.noise(Ground.NOTHING_NAMED)));
  }

  private static SketchedRequest sketched(
      CanonicalRequest canonical, Ground ground, Sketch sketch) {
    var origin = new Origin(ground, canonical.start().time(), sketch.references());
    return new SketchedRequest(canonical, Optional.of(sketch.picture()), origin);
  }

  private Ground whyNoise(DrawRequest request, StepModel model) {
    if (freedom(request, model.defaults()).start() == 0) {
      return Ground.FREE;
    }
    return model.startsFromSketches() ? Ground.NO_LIBRARY : Ground.NOISE_ONLY;
  }

  /** Of a picture that was brought: of its pixels, and of whom the drawing is to name. */
  private static String digest(Sketch sketch) {
    List<String> ids = sketch.references().stream().map(Reference::id).toList();
    byte[] named = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
    byte[] pixels = sketch.picture().rgba();
    return Sha256.of(
        ByteBuffer.allocate(pixels.length + named.length).put(pixels).put(named).array());
  }

  /**
   * The prompt without what sketchers do not look at, so that equal sketches are equal requests.
   */
  private static String words(String prompt) {
    String composed = Normalizer.normalize(prompt, Normalizer.Form.NFC);
    return composed.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }
}
