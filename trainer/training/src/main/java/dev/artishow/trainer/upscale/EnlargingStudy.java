package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.evaluate.Cost;
import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.Instruments;
import dev.artishow.trainer.evaluate.Plate;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.evaluate.View;
import dev.artishow.trainer.examples.EnlargingSketchOdds;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.upscale.EnlargingTrial.Enlarger;
import dev.artishow.trainer.upscale.EnlargingTrial.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What an upscaler makes of pictures that it never saw, beside plain resampling. */
public final class EnlargingStudy {
  /** What small pictures go through that are to be worse, the same for every upscaler. */
  private static final Worsening WORSENING = new Worsening(0, 0.5, 0.6, 0.1, 0, 0.3);

  /** Sketches as every upscaler that reads any is shown them. */
  private static final EnlargingSketchOdds SKETCHES = new EnlargingSketchOdds(1, 0, 0.5, 0.25);

  private static final int SHOWN = 20;

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
      var sets = new ExampleSets(dataset, Optional.empty(), Optional.empty());
      Examples heldOut = sets.heldOut(Split.HELD_OUT, spec.resolution());
      Optional<HeldOutSketches> sketches =
          spec.sketched() ? Optional.of(sketches(sets, heldOut)) : Optional.empty();
      var trial = new EnlargingTrial(spec.factor(), WORSENING, heldOut, sketches);
      var study =
          new EnlargingStudy(
              spec, trial, from -> Enlargers.by(upscaler, manager, from.small(), from.sketch()));
      EnlargingTrial.Case one = trial.first(SHOWN).get(spec.sketched() ? 2 : 0);
      var cost =
          new Cost(with.meter(), with.nanos())
              .measure(
                  count -> Enlargers.together(upscaler, manager, one.small(), one.sketch(), count));
      return List.of(study.enlarging(), cost);
    }
  }

  private static HeldOutSketches sketches(ExampleSets sets, Examples heldOut) {
    return new HeldOutSketches(
        sets.sketches(heldOut, Split.HELD_OUT, SKETCHES.ofItself()),
        sets.sketches(heldOut, Split.HELD_OUT, SKETCHES.ofOthers()),
        Optional.empty());
  }

  private Section enlarging() {
    for (Input input : trial.inputs()) {
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
        trial.compare(input, from -> Enlargers.lanczos(network.factor(), from.small()));
    String variant = input.name().toLowerCase(Locale.ROOT);
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

  /** The small picture, its sketch or resampled, by the network, and as it really is. */
  private List<Plate> plates() {
    var plates = new ArrayList<Plate>();
    for (EnlargingTrial.Case shown : trial.first(SHOWN)) {
      plates.add(
          new Plate(
              "",
              List.of(
                  shown.small().toPicture(),
                  shown
                      .sketch()
                      .orElseGet(() -> Enlargers.lanczos(network.factor(), shown.small()))
                      .toPicture(),
                  upscaler.enlarged(shown).toPicture(),
                  shown.large().toPicture())));
    }
    return plates;
  }
}
