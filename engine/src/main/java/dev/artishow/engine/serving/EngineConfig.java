package dev.artishow.engine.serving;

import dev.artishow.config.Range;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.cache.CacheConfig;
import dev.artishow.engine.device.ArithmeticChoice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.device.Precision;
import dev.artishow.engine.metrics.MetricsConfig;
import dev.artishow.engine.registry.RegistryConfig;
import dev.artishow.engine.registry.UsualModels;
import dev.artishow.engine.schedule.ScheduleConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the engine works: the section {@code engine} of the configuration.
 *
 * @param modelsFolder holds one folder per model package
 * @param defaultModel name of the model that draws when a request names none
 * @param threads CPU threads of one computation, 0 for all cores; as many run side by side as there
 *     is room for
 * @param precision in which diffusion models draw
 * @param arithmetic of networks on a processor
 * @param cacheMegabytes memory for pictures already drawn, in MiB, 0 for none
 * @param queueLimit requests that may wait
 * @param picturePixels side of the pictures that are handed out
 * @param schedule how the device is shared out
 * @param cache what is kept beside pictures
 * @param registry which models serve
 * @param metrics where figures are shown
 * @param upscaler name of the model that enlarges small drawings before they are resampled; unset,
 *     they are resampled alone
 * @param draftModel name of a one-step model whose picture is shown until the real one is there;
 *     unset, there is none
 * @param library name of the library that sketches are made from; unset, or while there is no such
 *     package, pictures are drawn from noise alone
 * @param freedom how freely models draw from sketches whose package does not say
 */
public record EngineConfig(
    Path modelsFolder,
    String defaultModel,
    DeviceChoice device,
    @Range(min = 0, max = 1024) int threads,
    Precision precision,
    ArithmeticChoice arithmetic,
    @Range(min = 0, max = 1_048_576) int cacheMegabytes,
    @Range(min = 1, max = 100_000) int queueLimit,
    @Range(min = 16, max = 4096) int picturePixels,
    ScheduleConfig schedule,
    CacheConfig cache,
    RegistryConfig registry,
    MetricsConfig metrics,
    Optional<String> upscaler,
    Optional<String> draftModel,
    Optional<String> library,
    Freedom freedom) {

  /**
   * As the other, for an engine that draws a while: no captions kept, no figures shown, no
   * upscaler, no drafts, no library.
   */
  public EngineConfig(
      Path modelsFolder,
      String defaultModel,
      DeviceChoice device,
      int threads,
      int cacheMegabytes,
      int queueLimit,
      int picturePixels,
      ScheduleConfig schedule) {
    this(
        modelsFolder,
        defaultModel,
        device,
        threads,
        Precision.AUTO,
        ArithmeticChoice.AUTO,
        cacheMegabytes,
        queueLimit,
        picturePixels,
        schedule,
        new CacheConfig(0, List.of()),
        RegistryConfig.beside(modelsFolder),
        new MetricsConfig(0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Freedom.LOOSE);
  }

  public EngineConfig {
    if (defaultModel.isBlank()) {
      throw new IllegalArgumentException("defaultModel must name a model, was empty");
    }
    if (arithmetic == ArithmeticChoice.BFLOAT16) {
      throw new IllegalArgumentException(
          "arithmetic must be auto, float32 or medium, was bfloat16, which is for training alone");
    }
    if (upscaler.isPresent() && upscaler.get().isBlank()) {
      throw new IllegalArgumentException(
          "upscaler must name a model of kind upscaler or be left out, was empty");
    }
    if (draftModel.isPresent() && draftModel.get().isBlank()) {
      throw new IllegalArgumentException(
          "draftModel must name a one-step model or be left out, was empty");
    }
    if (library.isPresent() && library.get().isBlank()) {
      throw new IllegalArgumentException(
          "library must name a package of kind library or be left out, was empty");
    }
  }

  /** As this, with another section {@code registry}. */
  public EngineConfig with(RegistryConfig otherRegistry) {
    return new EngineConfig(
        modelsFolder,
        defaultModel,
        device,
        threads,
        precision,
        arithmetic,
        cacheMegabytes,
        queueLimit,
        picturePixels,
        schedule,
        cache,
        otherRegistry,
        metrics,
        upscaler,
        draftModel,
        library,
        freedom);
  }

  /** What draws and drafts while nobody has said otherwise. */
  public UsualModels usualModels() {
    return new UsualModels(defaultModel, draftModel);
  }
}
