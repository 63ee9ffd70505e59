package dev.artishow.launcher.bench;

import dev.artishow.config.file.TemporaryFolder;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.trainer.Training;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunIdentity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How fast a plan trains on this machine. */
final class TrainingBench {
  private TrainingBench() {}

  static Map<String, Object> run(TrainingPlan plan, EnergyMeter meter) throws IOException {
    var figures = new LinkedHashMap<String, Object>();
    try (var scratch = TemporaryFolder.create();
        var training =
            Training.open(plan, new RunFolder(scratch.path()), new RunIdentity("", ""))) {
      var speed = training.session().measure(meter);
      figures.put("arithmetic", speed.arithmetic().toString());
      figures.put("images_per_second", speed.imagesPerSecond());
      figures.put("images_per_second_float32", speed.imagesPerSecondFloat32());
      figures.put("gemm_gflops", speed.gemmGflops());
      figures.put("gemm_share", speed.gemmShare());
      figures.put("data_share", speed.dataShare());
      figures.put("joules_per_1000_images", speed.joulesPerThousand());
      figures.put("micro_batch", (double) speed.microBatch());
    }
    return figures;
  }
}
