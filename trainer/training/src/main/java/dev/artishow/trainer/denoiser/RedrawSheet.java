package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Picture;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.Scalar;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Times;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.StartingSketches;
import dev.artishow.trainer.sheet.SampleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;

/**
 * What a denoiser makes of sketches: for each of some fixed examples the sketch, the drawing and
 * the picture that the sketch belongs to, side by side.
 */
public final class RedrawSheet {
  /** Of guidance. */
  public static final double SCALE = 2;

  private static final int EXAMPLES = 32;
  private static final int COLUMNS = 12;
  private static final long SEED = RandomStream.seed(11, "redraw sheet");
  private static final Objective ALWAYS_CAPTIONED = new Objective(0, 1, 0.05, 0);

  private final Captions captions;
  private final NoisyBatch batch;

  /** Who redraws. */
  @FunctionalInterface
  public interface Redrawing {

    /**
     * Takes captions and sketches in.
     *
     * @param captions B of them, as text encoders read them
     * @param sketches as denoisers read them, (B, 6, R, R)
     */
    Guess of(NDArray captions, NDArray sketches);
  }

  /** What is to be seen without noise. */
  @FunctionalInterface
  public interface Guess {

    /**
     * The clean pictures, as guidance of {@link #SCALE} pushes them.
     *
     * @param noisy (B, C, R, R)
     * @param time (B)
     * @return (B, C, R, R)
     */
    NDArray clean(NDArray noisy, NDArray time);
  }

  /**
   * @param sketches of every one of the examples
   */
  public RedrawSheet(Examples examples, StartingSketches sketches, Captions captions) {
    this.captions = captions;
    batch =
        new NoisyBatches(
                examples, Optional.of(sketches), captions, ALWAYS_CAPTIONED, EXAMPLES, SEED)
            .batch(0);
  }

  /** Where the sheet of redrawings stands that goes with another sheet. */
  public static Path beside(Path sheet) {
    String name = sheet.getFileName().toString().replaceFirst("[.]png$", "-redrawn.png");
    return sheet.resolveSibling(name);
  }

  /**
   * Draws all of them from their sketches and writes the sheet.
   *
   * @param side resolution of the network
   * @param steps that all the way from noise would take
   */
  public void paint(NDManager parent, int side, int steps, Redrawing redrawing, Path file)
      throws IOException {
    var shape = new Shape(EXAMPLES, Denoiser.CHANNELS, side, side);
    var samples = new ArrayList<SampleSheet.Sample>();
    try (NDManager scratch = parent.newSubManager()) {
      NDArray sketches = scratch.create(batch.sketches.planes, shape);
      NDArray pictures = scratch.create(batch.pictures, shape);
      NDArray drawn = drawn(scratch, side, steps, redrawing);
      for (int i = 0; i < EXAMPLES; i++) {
        samples.add(new SampleSheet.Sample("sketch", decoded(sketches, i)));
        String start = "from %.2f".formatted(batch.sketches.starts[i]);
        samples.add(new SampleSheet.Sample(start, decoded(drawn, i)));
        samples.add(new SampleSheet.Sample("picture", decoded(pictures, i)));
      }
    }
    SampleSheet.write(file, samples, COLUMNS);
  }

  private static Picture decoded(NDArray pictures, int row) {
    return PictureCodec.decode(pictures.get(row));
  }

  /** By first-order steps, each picture from its own start in as many as its way takes. */
  private NDArray drawn(NDManager scratch, int side, int steps, Redrawing redrawing) {
    Guess guess = redrawing.of(batch.captions(scratch), batch.sketches(scratch, side));
    NDArray noisy = batch.noisy(scratch, batch.sketches.starts, side);
    for (int step = 0; step < steps; step++) {
      var now = new float[EXAMPLES];
      var share = new float[EXAMPLES];
      for (int i = 0; i < EXAMPLES; i++) {
        Times way = Times.from(batch.sketches.starts[i], steps);
        int at = Math.min(step, way.steps() - 1);
        double left = 1 - way.at(at);
        now[i] = (float) way.at(at);
        share[i] = step == at ? (float) ((way.at(at + 1) - way.at(at)) / left) : 0;
      }
      NDArray clean = guess.clean(noisy, scratch.create(now));
      noisy = noisy.add(clean.sub(noisy).mul(scratch.create(share, new Shape(EXAMPLES, 1, 1, 1))));
    }
    return noisy;
  }

  /** A denoiser, once with and once without the captions. */
  Redrawing ofTwoPasses(Denoiser denoiser) {
    return (tokens, sketches) -> {
      Condition captioned = denoiser.condition(tokens);
      Condition captionless = denoiser.condition(empty(tokens.getManager()));
      return (noisy, time) -> {
        NDArray with = denoiser.denoise(noisy, sketches, time, captioned);
        NDArray without = denoiser.denoise(noisy, sketches, time, captionless);
        NDArray pushed = with.sub(without);
        return without.add(pushed.mul(Scalar.of(pushed, SCALE)));
      };
    };
  }

  private NDArray empty(NDManager scratch) {
    return CodedCaption.array(scratch, Collections.nCopies(EXAMPLES, captions.coded("")));
  }
}
