package dev.artishow.trainer.sketch;

import dev.artishow.engine.reference.sketch.Composition;
import dev.artishow.engine.reference.sketch.SketchComposer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.scene.Purpose;
import dev.artishow.trainer.data.scene.SceneOdds;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.data.scene.WordingOdds;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Sketches the compositions that a data set holds out, told in English and French in turn, and
 * counts those in which all things, colours, counts and places are right. Each shows a pair of a
 * thing and a colour that is never learnt from; most show a second thing or several of the first.
 */
public final class SketchStudy {
  private static final int LOOKED_AT = 64;
  private static final int WARM_UP = 3;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Scenes scenes;
  private final SketchComposer composer;
  private final List<ScenePrompt> cases;

  /**
   * What was found.
   *
   * @param compositions sketched
   * @param rightInStructure of them, by what the sketches say of themselves
   * @param rightByPixels of them, by where things were painted and what colours they have
   * @param faults of the others, each after its prompt
   */
  public record Result(
      int compositions, int rightInStructure, int rightByPixels, List<String> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /**
   * A study.
   *
   * @param compositions how many
   */
  public SketchStudy(Dataset dataset, SketchComposer composer, int compositions) {
    this.scenes = Scenes.of(dataset, SceneOdds.USUAL, WordingOdds.USUAL, Purpose.EVALUATION);
    this.composer = composer;
    this.cases = ScenePrompt.of(scenes, compositions);
  }

  /** Sketches all and compares. */
  public Result run() {
    var check = new SketchCheck(scenes, composer, LOOKED_AT);
    var faults = new ArrayList<String>();
    int structure = 0;
    int pixels = 0;
    for (int seed = 0; seed < cases.size(); seed++) {
      ScenePrompt one = cases.get(seed);
      Optional<Composition> composition = composer.compose(one.prompt(), seed);
      if (composition.isEmpty()) {
        faults.add(one.prompt() + ": nothing was found");
        continue;
      }
      List<SketchFault> said = check.structure(one.scene(), composition.get());
      List<SketchFault> seen = check.pixels(one.scene(), composition.get());
      structure += said.isEmpty() ? 1 : 0;
      pixels += seen.isEmpty() ? 1 : 0;
      said.forEach(fault -> faults.add("%s: %s".formatted(one.prompt(), fault)));
      seen.forEach(fault -> faults.add("%s: by pixels %s".formatted(one.prompt(), fault)));
    }
    return new Result(cases.size(), structure, pixels, faults);
  }

  /**
   * Processor time of one sketch, in milliseconds, once Java has compiled it and the drawings are
   * at hand.
   */
  public double milliseconds(int pixels) {
    IntConsumer one = seed -> composer.sketch(cases.get(seed).prompt(), seed, pixels);
    var threads = ManagementFactory.getThreadMXBean();
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round <= WARM_UP; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int seed = 0; seed < cases.size(); seed++) {
        one.accept(seed);
      }
      double took = (threads.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
      best = Math.min(best, took / cases.size());
    }
    return best;
  }
}
