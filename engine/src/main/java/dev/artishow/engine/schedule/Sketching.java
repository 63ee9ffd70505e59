package dev.artishow.engine.schedule;

import dev.artishow.config.file.Sha256;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Origin.Ground;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.Sketch;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.reference.Start;
import dev.artishow.engine.reference.guard.CopyGuard;
import dev.artishow.engine.reference.sketch.Bend;
import dev.artishow.engine.reference.sketch.Sketchbook;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what each picture starts from, and sketches it. Thread-safe. */
public final class Sketching implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Sketching.class);

  /** Side of the sketches, which people see before their picture is there. */
  private static final int PIXELS = 128;

  /** From sketches. */
  private static final int MAX_ATTEMPTS = 4;

  /** How far the sketch of each further try but the first is bent. */
  private static final double BEND = 0.05;

  private final Optional<Sketchbook> book;
  private final Freedom usual;

  /**
   * @param book empty where there is no library; closed with this
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
      return fromNoise(canonical, whyNoise(request, model));
    }
    if (request.sketch().isPresent()) {
      return sketched(canonical, Ground.PICTURE, time, request.sketch().get());
    }
    return sketch(canonical, canonical.seed())
        .map(sketch -> sketched(canonical, Ground.LIBRARY, time, sketch))
        .orElseGet(() -> fromNoise(canonical, Ground.NOTHING_NAMED));
  }

  private Optional<Sketch> sketch(CanonicalRequest canonical, long seed) {
    return book.flatMap(from -> from.sketcher().sketch(canonical.start().words(), seed, PIXELS));
  }

  private static SketchedRequest sketched(
      CanonicalRequest canonical, Ground ground, double start, Sketch sketch) {
    var origin = new Origin(ground, start, sketch.references());
    return new SketchedRequest(canonical, Optional.of(sketch.picture()), origin, sketch.things());
  }

  private static SketchedRequest fromNoise(CanonicalRequest canonical, Ground why) {
    return new SketchedRequest(canonical, Optional.empty(), Origin.noise(why));
  }

  /** The reference that a drawing copies, if it does; the setting that it stands in is left out. */
  public Optional<CopyGuard.Nearness> copied(Picture drawn, SketchedRequest request) {
    Picture seen =
        request
            .things()
            .map(things -> drawn.within(Resampling.resized(things, drawn.width())))
            .orElse(drawn);
    return book.flatMap(Sketchbook::guard)
        .flatMap(guard -> guard.copied(seen, request.origin().references()));
  }

  /**
   * The same request for another try, after its drawing copied a reference: from other drawings,
   * then from such as are bent, then bent further and kept half as close to, then from noise alone.
   * A picture that was brought stays, and what is drawn is kept to it less and less.
   *
   * @param attempts that were made, 1 or more
   */
  public SketchedRequest again(SketchedRequest copied, int attempts) {
    CanonicalRequest canonical = copied.request();
    Ground ground = copied.origin().ground();
    if (attempts >= MAX_ATTEMPTS || copied.sketch().isEmpty()) {
      return fromNoise(canonical, Ground.TOO_NEAR);
    } else if (ground == Ground.PICTURE) {
      var brought = new Sketch(copied.sketch().get(), copied.origin().references());
      return sketched(canonical, ground, copied.start() / 2, brought);
    }
    boolean isLast = attempts == MAX_ATTEMPTS - 1;
    long seed = RandomStream.seed(canonical.seed(), "another sketch", attempts);
    var bend = new Bend(BEND * (attempts - 1), seed);
    return sketch(canonical, seed)
        .map(other -> other.changed(bend::of))
        .map(
            other ->
                sketched(canonical, ground, isLast ? copied.start() / 2 : copied.start(), other))
        .orElseGet(() -> fromNoise(canonical, Ground.TOO_NEAR));
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

  /** Closes the library; nothing is sketched any more. */
  @Override
  public void close() {
    try {
      if (book.isPresent()) {
        book.get().close();
      }
    } catch (IOException e) {
      log.warn("The library could not be closed", e);
    }
  }
}
