package dev.artishow.engine.model;

import dev.artishow.config.Spelling;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of model packages. Hidden folders are packages in the making and are passed over. */
public final class ModelStore {
  private static final Comparator<StoredModel> BY_NAME_AND_VERSION =
      Comparator.comparing((StoredModel model) -> model.id().name())
          .thenComparing(model -> Version.parse(model.id().version()))
          .thenComparing(StoredModel::folder);

  private final Path folder;

  public ModelStore(Path folder) {
    this.folder = folder;
  }

  /**
   * What the folder holds.
   *
   * @param models sorted by name
   * @param refused packages whose manifest is refused
   */
  public record Listing(List<StoredModel> models, List<ModelPackageException> refused) {
    public Listing {
      models = List.copyOf(models);
      refused = List.copyOf(refused);
    }
  }

  /** Reads the manifests; the other files are verified when a package is opened. */
  public Listing list() throws IOException {
    Listing all = listVersions();
    Map<String, StoredModel> newest = new TreeMap<>();
    all.models().forEach(model -> newest.put(model.id().name(), model));
    return new Listing(List.copyOf(newest.values()), all.refused());
  }

  /** As {@link #list}, with every version of every name, each name's oldest first. */
  public Listing listVersions() throws IOException {
    var models = new ArrayList<StoredModel>();
    var refused = new ArrayList<ModelPackageException>();
    for (Path child : packages()) {
      try {
        models.add(StoredModel.read(child));
      } catch (ModelPackageException e) {
        refused.add(e);
      } catch (IOException e) {
        refused.add(new ModelPackageException(child, "cannot be read: " + e, e));
      }
    }
    models.sort(BY_NAME_AND_VERSION);
    return new Listing(models, refused);
  }

  /**
   * Finds a model as {@link #find(String)} does and verifies it.
   *
   * @throws ModelPackageException if there is no such model, or it is refused
   */
  public ModelPackage open(String ref) throws IOException {
    return ModelPackage.verify(find(ref));
  }

  /**
   * A model whose manifest alone is read.
   *
   * @param ref {@code NAME}, of which the newest version is meant, or {@code NAME@VERSION}
   * @throws ModelPackageException if there is no such model
   */
  public StoredModel find(String ref) throws IOException {
    return find(ref, "");
  }

  /**
   * As the other.
   *
   * @param why goes on from the name of a model that is not there, e.g. which setting asks for it
   */
  public StoredModel find(String ref, String why) throws IOException {
    var listing = listVersions();
    return listing.models().stream()
        .filter(model -> model.id().name().equals(ref) || model.id().ref().equals(ref))
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> unknown(ref, why, listing));
  }

  private ModelPackageException unknown(String name, String why, Listing listing) {
    String wanted = name.replaceFirst("@.*", "");
    List<String> versions =
        listing.models().stream()
            .filter(model -> model.id().name().equals(wanted))
            .map(model -> model.id().ref())
            .toList();
    List<String> known =
        versions.isEmpty()
            ? listing.models().stream().map(model -> model.id().name()).distinct().toList()
            : versions;
    var problem = new StringBuilder("has no model ").append(name).append(why);
    problem.append(known.isEmpty() ? "; it holds none" : "; known are " + String.join(", ", known));
    Spelling.nearest(name, known)
        .ifPresent(meant -> problem.append("; did you mean ").append(meant).append('?'));
    listing.refused().forEach(e -> problem.append("; refused was ").append(e.getMessage()));
    return new ModelPackageException(folder, problem.toString());
  }

  private List<Path> packages() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ModelPackageException(
          folder, "is no folder; set engine.models-folder to the one that holds the models");
    }
    try (var children = Files.list(folder)) {
      return children
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    }
  }
}
