package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DistilledDenoiser;
import dev.artishow.engine.sampling.DpmSolver;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.Noise;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Sampler;
import dev.artishow.engine.sampling.Times;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
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
  private int studentSteps() {
    return plan.fewSteps().map(DistillationPlan.FewSteps::steps).orElse(SheetPainter.STEPS);
  }

  private Sampler studentSampler() {
    return plan.fewSteps().isPresent() ? Sampler.DDIM : Sampler.DPM_SOLVER_2M;
  }

  /** Mean squared distance of pixels in −1…1 from the teacher's many steps, by the student's. */
  Map<String, Double> distances(NDManager parent, DistilledDenoiser student, Teacher teacher) {
    List<String> judged = prompts.subList(0, Math.min(JUDGED, prompts.size()));
    double drawnSum = 0;
    double hurriedSum = 0;
    for (int from = 0; from < judged.size(); from += BATCH) {
      List<String> part = judged.subList(from, Math.min(judged.size(), from + BATCH));
      try (NDManager scratch = parent.newSubManager()) {
        Teacher pupil = Teacher.ofOnePass(student);
        int pixels = student.spec().resolution();
        NDArray wanted =
            draw(scratch, teacher, part, from, SheetPainter.STEPS, Sampler.DPM_SOLVER_2M, pixels);
        NDArray drawn = draw(scratch, pupil, part, from, studentSteps(), studentSampler(), pixels);
        NDArray hurried = draw(scratch, teacher, part, from, studentSteps(), Sampler.DDIM, pixels);
        drawnSum += part.size() * drawn.sub(wanted).square().mean().getFloat();
        hurriedSum += part.size() * hurried.sub(wanted).square().mean().getFloat();
      }
    }
    var figures = new LinkedHashMap<String, Double>();
    figures.put("from-teacher", drawnSum / judged.size());
    figures.put("teacher-in-as-few-steps-from-teacher", hurriedSum / judged.size());
    return figures;
  }

  private NDArray draw(
      NDManager scratch,
      Teacher network,
      List<String> part,
      long firstSeed,
      int steps,
      Sampler sampler,
      int pixels) {
    NDArray ids = CodedCaption.array(scratch, part.stream().map(captions::coded).toList());
    long[] seeds = LongStream.range(firstSeed, firstSeed + part.size()).toArray();
    NDArray noise = Noise.of(scratch, seeds, new Shape(Denoiser.CHANNELS, pixels, pixels));
    return DpmSolver.draw(
        noise,
        Times.fromNoise(steps),
        sampler,
        (noisy, time) -> {
          NDManager manager = noisy.getManager();
          var each = new Shape(part.size());
          return network.clean(
              noisy,
              manager.full(each, (float) time),
              manager.full(each, (float) guidance.at(time)),
              ids);
        });
  }

  void sheet(NDManager parent, DistilledDenoiser student, Path png) throws IOException {
    var samples = new ArrayList<SampleSheet.Sample>();
    for (int from = 0; from < prompts.size(); from += BATCH) {
      List<String> part = prompts.subList(from, Math.min(prompts.size(), from + BATCH));
      try (NDManager scratch = parent.newSubManager()) {
        NDArray drawn =
            draw(
                scratch,
                Teacher.ofOnePass(student),
                part,
                from,
                studentSteps(),
                studentSampler(),
                student.spec().resolution());
        for (int i = 0; i < part.size(); i++) {
          samples.add(new SampleSheet.Sample(part.get(i), PictureCodec.decode(drawn.get(i))));
        }
      }
    }
    SampleSheet.write(png, samples, COLUMNS);
  }
}
