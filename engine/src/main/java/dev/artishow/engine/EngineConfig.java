package dev.artishow.engine;

import dev.artishow.config.Range;
import java.nio.file.Path;

/**
 * How the engine works: the section {@code engine} of the configuration.
 *
 * @param modelsFolder holds one folder per model package
 * @param defaultModel name of the model that draws when a request names none
 * @param threads CPU threads of one computation, 0 for all cores
 * @param cacheMegabytes memory for pictures already drawn, in MiB, 0 for none
 * @param queueLimit requests that may wait
 * @param picturePixels side of the pictures that are handed out
 * @param schedule how the device is shared out
 */
public record EngineConfig(
    Path modelsFolder,
    String defaultModel,
    DeviceChoice device,
    @Range(min = 0, max = 1024) int threads,
    @Range(min = 0, max = 1_048_576) int cacheMegabytes,
    @Range(min = 1, max = 100_000) int queueLimit,
    @Range(min = 16, max = 4096) int picturePixels,
    ScheduleConfig schedule) {

  public EngineConfig {
    if (defaultModel.isBlank()) {
      throw new IllegalArgumentException("defaultModel must name a model, was empty");
    }
  }
}
