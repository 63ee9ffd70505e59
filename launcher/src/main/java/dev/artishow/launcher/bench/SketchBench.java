package dev.artishow.launcher.bench;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.engine.reference.sketch.SketchComposer;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.SketchLibrary;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.sketch.SketchStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many compositions that the library's data set holds out are sketched right. */
final class SketchBench {
  private static final int PIXELS = 128;

  private SketchBench() {}

  /**
   * Sketches compositions with the configured library.
   *
   * @param datasets folder that holds the data set which the library was built from
   */
  static Map<String, Object> run(EngineConfig engine, Path datasets, int compositions)
      throws IOException {
    ModelPackage found =
        SketchLibrary.find(engine)
            .orElseThrow(() -> new Failure("there is no library in " + engine.modelsFolder()));
    Dataset dataset = Dataset.open(datasets.resolve(found.card().data().name()));
    try (Library library = Library.open(found.folder())) {
      var study = new SketchStudy(dataset, new SketchComposer(library, library), compositions);
      SketchStudy.Result result = study.run();
      var figures = new LinkedHashMap<String, Object>();
      figures.put("compositions", (double) result.compositions());
      figures.put("right_in_structure", (double) result.rightInStructure());
      figures.put("right_by_pixels", (double) result.rightByPixels());
      figures.put("milliseconds", study.milliseconds(PIXELS));
      figures.put("faults", result.faults());
      return figures;
    }
  }
}
