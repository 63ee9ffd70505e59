package dev.artishow.launcher.bench;

import dev.artishow.engine.Freedom;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.SketchLibrary;
import dev.artishow.engine.serving.Upscaling;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.launcher.train.Judges;
import dev.artishow.trainer.evaluate.Judge;
import dev.artishow.trainer.sketch.FreedomStudy;
import dev.artishow.trainer.text.EncoderJudge;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Naming against copying, from freely to faithfully drawn, with the configured default model. */
final class FreedomBench {
  private static final double[] STARTS = {0, 0.25, 0.5, 0.7, 0.75, 0.8};

  /**
   * Compares pictures where there is no judge; models are taught by it, so it flatters their words.
   */
  private static final String TEXT_ENCODER = "text-encoder";

  private FreedomBench() {}

  static Map<String, Object> run(EngineConfig engine, int things) throws IOException {
    ComputeDevice device = ComputeDevice.open(engine.device(), engine.threads());
    var store = new ModelStore(engine.modelsFolder());
    ModelPackage drawings =
        SketchLibrary.find(engine)
            .orElseThrow(() -> new Failure("there is no library in " + engine.modelsFolder()));
    var figures = new LinkedHashMap<String, Object>();
    try (Library library = Library.open(drawings.folder());
        StepModel model = handedOut(engine, store, device);
        Judge judge = judge(engine, store, device)) {
      var study = new FreedomStudy(model, judge, library, things);
      figures.put("judge", judge.name());
      figures.put("copy_distance", study.threshold());
      for (var material : FreedomStudy.Material.values()) {
        for (double start : STARTS) {
          add(figures, study.at(material, new Freedom(start)));
        }
      }
    }
    return figures;
  }

  /** The default model and the upscaler behind it: what people see is what may be a copy. */
  private static StepModel handedOut(EngineConfig engine, ModelStore store, ComputeDevice device)
      throws IOException {
    Upscaling upscaling = Upscaling.of(engine);
    return upscaling.handingOut(StepModels.load(store.open(engine.defaultModel()), device), device);
  }

  private static Judge judge(EngineConfig engine, ModelStore store, ComputeDevice device)
      throws IOException {
    var judge = Judges.open(engine.modelsFolder(), device);
    return judge.isPresent() ? judge.get() : EncoderJudge.open(store.open(TEXT_ENCODER), device);
  }

  private static void add(Map<String, Object> figures, FreedomStudy.Row row) {
    String name =
        "%s_from_%s_".formatted(row.material().name().toLowerCase(Locale.ROOT), row.start());
    double pictures = row.pictures();
    figures.put(name + "named", row.named() / pictures);
    figures.put(name + "named_among_five", row.amongFive() / pictures);
    figures.put(name + "worded", row.worded() / pictures);
    figures.put(name + "copies", row.copies() / pictures);
    figures.put(name + "named_in_the_end", row.namedInTheEnd() / pictures);
    figures.put(name + "copies_in_the_end", row.copiesInTheEnd() / pictures);
    figures.put(name + "free_in_the_end", row.freeInTheEnd() / pictures);
  }
}
