package dev.artishow.engine.registry;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.StoredModel;
import java.io.IOException;

/** Packages that help models to draw: they pass the same checks as those that draw. */
public final class TrustedPackage {
  private TrustedPackage() {}

  /**
   * Verifies a package and who signed it.
   *
   * @throws ModelPackageException that says which check it did not pass
   */
  public static ModelPackage open(StoredModel stored, RegistryConfig config) throws IOException {
    try {
      return ModelGate.trusted(stored, config);
    } catch (ModelRefusedException e) {
      if (e.getCause() instanceof ModelPackageException refused) {
        throw refused;
      }
      throw new ModelPackageException(stored.folder(), String.valueOf(e.getMessage()), e);
    }
  }
}
