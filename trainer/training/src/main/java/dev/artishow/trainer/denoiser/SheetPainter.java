package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.GuidedSampler;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.sheet.SampleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws a plan's sample prompts with fixed seeds, so that sheets of one run can be compared. */
public final class SheetPainter {
  public static final int STEPS = 16;
  public static final Guidance GUIDANCE = new Guidance(3, 0);
  private static final int COLUMNS = 8;
  private static final int BATCH = 16;

  private final Tokenizer tokenizer;
  private final List<String> prompts;

  SheetPainter(Tokenizer tokenizer, List<String> prompts) {
    this.tokenizer = tokenizer;
    this.prompts = List.copyOf(prompts);
  }

  /** Draws every prompt once and writes the sheet. */
  void paint(NDManager parent, Denoiser denoiser, Path file) throws IOException {
    var sampler =
        new GuidedSampler(denoiser, new Captions(tokenizer, denoiser.spec().textTokens()));
    var samples = new ArrayList<SampleSheet.Sample>();
    for (int from = 0; from < prompts.size(); from += BATCH) {
      List<String> part = prompts.subList(from, Math.min(prompts.size(), from + BATCH));
      var seeds = new long[part.size()];
      for (int i = 0; i < seeds.length; i++) {
        seeds[i] = (long) from + i;
      }
      try (NDManager scratch = parent.newSubManager()) {
        NDArray drawn = sampler.draw(scratch, part, seeds, STEPS, GUIDANCE);
        for (int i = 0; i < seeds.length; i++) {
          samples.add(new SampleSheet.Sample(part.get(i), PictureCodec.decode(drawn.get(i))));
        }
      }
    }
    SampleSheet.write(file, samples, COLUMNS);
  }
}
