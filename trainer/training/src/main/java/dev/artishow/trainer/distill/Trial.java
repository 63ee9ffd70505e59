package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.sampling.DpmSolver;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.Noise;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Sampler;
import dev.artishow.engine.sampling.Times;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.denoiser.RedrawSheet;
import dev.artishow.trainer.denoiser.SheetPainter;
import dev.artishow.trainer.sheet.SampleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Draws the plan's prompts as teacher and student do, from the same noise. */
final class Trial {
  private static final int JUDGED = 32;
  private static final int BATCH = 16;
  private static final int COLUMNS = 8;

  private final DistillationPlan plan;
  private final Captions captions;
  private final List<String> prompts;
  private final Guidance guidance;

  Trial(DistillationPlan plan, Captions captions, List<String> prompts) {
    this.plan = plan;
    this.captions = captions;
    this.prompts = List.copyOf(prompts);
    this.guidance = new Guidance(SheetPainter.GUIDANCE.scale(), plan.guidanceFrom());
  }

  /** Steps that a student is drawn with: those that it learnt, or as many as its teacher's. */
  int studentSteps() {
    return plan.fewSteps().map(DistillationPlan.FewSteps::steps).orElse(SheetPainter.STEPS);
  }

  private Sampler studentSampler() {
    return plan.fewSteps().isPresent() ? Sampler.DDIM : Sampler.DPM_SOLVER_2M;
  }

  /** Mean squared distance of pixels in −1…1 from the teacher's many steps, by the student's. */
  Map<String, Double> distances(NDManager parent, Networks networks) {
    List<String> judged = prompts.subList(0, Math.min(JUDGED, prompts.size()));
    double drawnSum = 0;
    double hurriedSum = 0;
    for (int from = 0; from < judged.size(); from += BATCH) {
      List<String> part = judged.subList(from, Math.min(judged.size(), from + BATCH));
      try (NDManager scratch = parent.newSubManager()) {
        var question = question(scratch, networks, part, from);
        NDArray wanted =
            question.draw(networks.teacher(), SheetPainter.STEPS, Sampler.DPM_SOLVER_2M);
        NDArray drawn = question.draw(pupil(networks), studentSteps(), studentSampler());
        NDArray hurried = question.draw(networks.teacher(), studentSteps(), Sampler.DDIM);
        drawnSum += part.size() * drawn.sub(wanted).square().mean().getFloat();
        hurriedSum += part.size() * hurried.sub(wanted).square().mean().getFloat();
      }
    }
    var figures = new LinkedHashMap<String, Double>();
    figures.put("from-teacher", drawnSum / judged.size());
    figures.put("teacher-in-as-few-steps-from-teacher", hurriedSum / judged.size());
    return figures;
  }

  private static Teacher pupil(Networks networks) {
    return Teacher.ofOnePass(networks.constant());
  }

  /** Noise and captions, read once, to draw from. */
  private final class Question {
    private final NDArray noise; // (B, C, R, R)
    private final TextEncoder.Encoded captions; // B

    Question(NDArray noise, TextEncoder.Encoded captions) {
      this.noise = noise;
      this.captions = captions;
    }

    NDArray draw(Teacher network, int steps, Sampler sampler) {
      var each = new Shape(noise.getShape().get(0));
      Teacher.Prediction prediction = network.of(captions, null);
      return DpmSolver.draw(
          noise,
          Times.fromNoise(steps),
          sampler,
          (noisy, time) -> {
            NDManager manager = noisy.getManager();
            return prediction.clean(
                noisy,
                manager.full(each, (float) time),
                manager.full(each, (float) guidance.at(time)));
          });
    }
  }

  private Question question(
      NDManager scratch, Networks networks, List<String> part, long firstSeed) {
    int pixels = networks.student().spec().resolution();
    long[] seeds = LongStream.range(firstSeed, firstSeed + part.size()).toArray();
    return new Question(
        Noise.of(scratch, seeds, new Shape(Denoiser.CHANNELS, pixels, pixels)),
        networks
            .text()
            .apply(CodedCaption.array(scratch, part.stream().map(captions::coded).toList())));
  }

  /** How the student redraws sketches. */
  RedrawSheet.Redrawing redrawing(Networks networks) {
    return (tokens, sketches) -> {
      Teacher.Prediction prediction = pupil(networks).of(networks.text().apply(tokens), sketches);
      return (noisy, time) ->
          prediction.clean(
              noisy, time, noisy.getManager().full(time.getShape(), (float) RedrawSheet.SCALE));
    };
  }

  void sheet(NDManager parent, Networks networks, Path png) throws IOException {
    var samples = new ArrayList<SampleSheet.Sample>();
    for (int from = 0; from < prompts.size(); from += BATCH) {
      List<String> part = prompts.subList(from, Math.min(prompts.size(), from + BATCH));
      try (NDManager scratch = parent.newSubManager()) {
        NDArray drawn =
            question(scratch, networks, part, from)
                .draw(pupil(networks), studentSteps(), studentSampler());
        for (int i = 0; i < part.size(); i++) {
          samples.add(new SampleSheet.Sample(part.get(i), PictureCodec.decode(drawn.get(i))));
        }
      }
    }
    SampleSheet.write(png, samples, COLUMNS);
  }
}
