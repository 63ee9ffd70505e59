package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.evaluate.Cost;
import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.Instruments;
import dev.artishow.trainer.evaluate.Plate;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.evaluate.View;
import dev.artishow.trainer.examples.DatasetExamples;
import dev.artishow.trainer.upscale.EnlargingTrial.Enlarger;
import dev.artishow.trainer.upscale.EnlargingTrial.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What an upscaler makes of pictures that it never saw, beside plain resampling. */
public final class EnlargingStudy {
  /** What small pictures go through that are to be worse, as {@code upscaler.conf} has it. */
  private static final double BLUR = 0.3;

  private static final double NOISE = 0.06;
  private static final int SHOWN = 12;

  private final UpscalerSpec network;
  private final EnlargingTrial trial;
  private final Enlarger upscaler;
  private final List<Figure> figures = new ArrayList<>();

  private EnlargingStudy(UpscalerSpec network, EnlargingTrial trial, Enlarger upscaler) {
    this.network = network;
    this.trial = trial;
    this.upscaler = upscaler;
  }

  /** Asks everything; a {@link dev.artishow.trainer.evaluate.Study}. */
  public static List<Section> of(ModelPackage model, Instruments with) throws IOException {
    var dataset = with.dataset();
    try (NDManager manager = with.device().newManager()) {
      Upscaler upscaler = model.upscaler(manager);
      UpscalerSpec spec = upscaler.spec();
      var heldOut =
          new DatasetExamples(
              dataset, new CaptionSampler(dataset), Split.HELD_OUT, spec.resolution());
      var trial = new EnlargingTrial(spec, BLUR, NOISE, heldOut);
      var study = new EnlargingStudy(spec, trial, small -> Enlargers.by(upscaler, manager, small));
      Squares one = trial.first(1).get(0).small();
      var cost =
          new Cost(with.meter(), with.nanos())
              .measure(count -> Enlargers.together(upscaler, manager, one, count));
      return List.of(study.enlarging(), cost);
    }
  }

  private Section enlarging() {
    for (Input input : Input.values()) {
      compare(input);
    }
    return new Section(
        "upscaling",
        figures,
        List.of(new View.Rows(List.of("psnr", "sharpness", "halo"))),
        List.of(new Section.Exhibit("enlarged", plates())));
  }

  private void compare(Input input) {
    List<Fidelity> drawn = trial.compare(input, upscaler);
    List<Fidelity> plain =
        trial.compare(input, small -> Enlargers.lanczos(network.factor(), small));
    String variant = input == Input.CLEAN ? "clean" : "worse";
    figures.add(
        Figure.of(
                "psnr",
                variant,
                Figure.Unit.NUMBER,
                Figure.Better.HIGHER,
                mean(drawn, Fidelity::psnr))
            .above(mean(plain, Fidelity::psnr).value()));
    figures.add(
        Figure.of(
                "sharpness",
                variant,
                Figure.Unit.SHARE,
                Figure.Better.NEITHER,
                mean(drawn, Fidelity::sharpness))
            .between(mean(plain, Fidelity::sharpness).value(), 1));
    figures.add(
        Figure.of(
                "halo",
                variant,
                Figure.Unit.SHARE,
                Figure.Better.LOWER,
                mean(drawn, Fidelity::halo))
            .between(mean(plain, Fidelity::halo).value(), 0));
  }

  private static Estimate mean(List<Fidelity> pictures, ToDoubleFunction<Fidelity> figure) {
    return Estimate.ofMean(
        pictures.stream().mapToDouble(figure).filter(Double::isFinite).toArray());
  }

  /** The small picture, resampled, by the network, and as it really is. */
  private List<Plate> plates() {
    var plates = new ArrayList<Plate>();
    for (EnlargingTrial.Case shown : trial.first(SHOWN)) {
      plates.add(
          new Plate(
              "",
              List.of(
                  shown.small().toPicture(),
                  Enlargers.lanczos(network.factor(), shown.small()).toPicture(),
                  upscaler.enlarged(shown.small()).toPicture(),
                  shown.large().toPicture())));
    }
    return plates;
  }
}
