package dev.artishow.trainer;

import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.trainer.evaluate.DrawingStudy;
import dev.artishow.trainer.evaluate.Instruments;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.evaluate.Study;
import dev.artishow.trainer.sketch.CompositionStudy;
import dev.artishow.trainer.text.ReadingStudy;
import dev.artishow.trainer.upscale.EnlargingStudy;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Which questions are put to which kind of model. */
public final class Studies {
  private Studies() {}

  /**
   * The questions for a kind.
   *
   * @throws IllegalArgumentException of a library
   */
  public static Study of(ModelKind kind) {
    return switch (kind) {
      case DIFFUSION, GAN -> Studies::ofDrawing;
      case UPSCALER -> EnlargingStudy::of;
      case TEXT_ENCODER, EVALUATOR -> ReadingStudy::of;
      case LIBRARY ->
          throw new IllegalArgumentException(
              "a library is no network to be judged; ./artishow library find shows what it finds");
    };
  }

  private static List<Section> ofDrawing(ModelPackage model, Instruments with) throws IOException {
    return Stream.of(DrawingStudy.of(model, with), CompositionStudy.of(model, with))
        .flatMap(List::stream)
        .toList();
  }

  /** Whether two kinds are asked the same, so that they can stand side by side. */
  public static boolean compare(ModelKind one, ModelKind other) {
    return one == other || (one.draws() && other.draws());
  }
}
