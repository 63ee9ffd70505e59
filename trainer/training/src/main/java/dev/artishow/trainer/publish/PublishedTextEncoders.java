package dev.artishow.trainer.publish;

import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelManifest;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TensorSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text encoders that a folder of models has packages of. */
final class PublishedTextEncoders {
  private final Path models;

  PublishedTextEncoders(Path models) {
    this.models = models;
  }

  /**
   * The newest one that is the same to the last bit.
   *
   * @param encoder its tensors by name, as they would be published
   */
  Optional<SharedTextEncoder> find(Map<String, Tensor> encoder) throws IOException {
    if (!Files.isDirectory(models)) {
      return Optional.empty();
    }
    List<StoredModel> stored = new ModelStore(models).listVersions().models();
    for (int i = stored.size() - 1; i >= 0; i--) {
      ModelManifest manifest = stored.get(i).manifest();
      if (manifest.model().kind() == ModelKind.TEXT_ENCODER
          && holds(stored.get(i).verify(), encoder)) {
        return Optional.of(SharedTextEncoder.of(manifest));
      }
    }
    return Optional.empty();
  }

  private static boolean holds(ModelPackage model, Map<String, Tensor> encoder) throws IOException {
    try (TensorSource weights = model.weights()) {
      for (var wanted : encoder.entrySet()) {
        if (!weights.tensors().containsKey(wanted.getKey())
            || !weights.read(wanted.getKey()).equals(wanted.getValue())) {
          return false;
        }
      }
    }
    return true;
  }
}
