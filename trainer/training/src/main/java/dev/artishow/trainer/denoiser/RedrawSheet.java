package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Picture;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.sampling.PictureCodec;
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
final class RedrawSheet {
  private static final int STEPS = 8;
  private static final double SCALE = 2;
  private static final int EXAMPLES = 32;
  private static final int COLUMNS = 12;
  private static final long SEED = RandomStream.seed(11, "redraw sheet");
  private static final Objective ALWAYS_CAPTIONED = new Objective(0, 1, 0.05, 0);

  private final Captions captions;
  private final NoisyBatch batch;

  /**
   * @param sketches of every one of the examples
   */
  RedrawSheet(Examples examples, StartingSketches sketches, Captions captions) {
    this.captions = captions;
    batch =
        new NoisyBatches(
                examples, Optional.of(sketches), captions, ALWAYS_CAPTIONED, EXAMPLES, SEED)
            .batch(0);
  }

  /** Draws all of them from their sketches and writes the sheet. */
  void paint(NDManager parent, Denoiser denoiser, Path file) throws IOException {
    int side = denoiser.spec().resolution();
    var shape = new Shape(EXAMPLES, Denoiser.CHANNELS, side, side);
    var samples = new ArrayList<SampleSheet.Sample>();
    try (NDManager scratch = parent.newSubManager()) {
      NDArray sketches = scratch.create(batch.sketches.planes, shape);
      NDArray pictures = scratch.create(batch.pictures, shape);
      NDArray drawn = drawn(scratch, denoiser);
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

  /** By first-order steps, each picture from its own start. */
  private NDArray drawn(NDManager scratch, Denoiser denoiser) {
    int side = denoiser.spec().resolution();
    NDArray sketches = batch.sketches(scratch, side);
    Condition captioned = denoiser.condition(batch.captions(scratch));
    Condition captionless = denoiser.condition(empty(scratch));
    NDArray noisy = batch.noisy(scratch, batch.sketches.starts, side);
    for (int step = 0; step < STEPS; step++) {
      NDArray now = times(scratch, step);
      NDArray with = denoiser.denoise(noisy, sketches, now, captioned);
      NDArray without = denoiser.denoise(noisy, sketches, now, captionless);
      NDArray clean = without.add(with.sub(without).mul(scratch.create((float) SCALE)));
      NDArray left = now.neg().add(1).reshape(EXAMPLES, 1, 1, 1);
      NDArray share = times(scratch, step + 1).sub(now).reshape(EXAMPLES, 1, 1, 1).div(left);
      noisy = noisy.add(clean.sub(noisy).mul(share));
    }
    return noisy;
  }

  private NDArray times(NDManager scratch, int step) {
    float[] times = batch.sketches.starts.clone();
    for (int i = 0; i < times.length; i++) {
      times[i] += (1 - times[i]) * step / STEPS;
    }
    return scratch.create(times);
  }

  private NDArray empty(NDManager scratch) {
    return CodedCaption.array(scratch, Collections.nCopies(EXAMPLES, captions.coded("")));
  }
}
