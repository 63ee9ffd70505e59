package dev.artishow.trainer.attribution;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pictures that a model learnt from, as its package tells them. */
public final class LearntPictures {
  private final Set<String> ids;

  private LearntPictures(Set<String> ids) {
    this.ids = Set.copyOf(ids);
  }

  /** Some pictures, by id. */
  public static LearntPictures of(Set<String> ids) {
    return new LearntPictures(ids);
  }

  /**
   * What a package tells; nothing if it does not say. Packages of the first form name what may be
   * shown along with what was learnt from, but for models that draw, whose sheets show no picture
   * of the data set.
   */
  public static Optional<LearntPictures> of(ModelPackage model) throws IOException {
    Path file = model.folder().resolve(Attribution.FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    boolean draws = model.card().kind().draws();
    Set<String> ids = new HashSet<>();
    Set<String> unclear = new HashSet<>();
    Attribution.read(
        file,
        line -> {
          if (line.use().isEmpty() && !draws) {
            unclear.add(line.id());
          } else if (line.use().isEmpty() || line.use().get() == Use.LEARNT) {
            ids.add(line.id());
          }
        });
    return unclear.isEmpty() ? Optional.of(new LearntPictures(ids)) : Optional.empty();
  }

  public boolean contains(PictureEntry entry) {
    return ids.contains(entry.id());
  }

  /**
   * Whether a model learnt from nothing but what a data set gives to learn from, so that what is
   * kept from training there was kept from it: it is the data set that its card names, or its
   * package names no other picture.
   */
  public static boolean within(Dataset dataset, ModelPackage model) throws IOException {
    if (dataset.info().planSha256().equals(model.card().data().digest())) {
      return true;
    }
    Set<String> training =
        dataset
            .indices(Split.TRAIN)
            .mapToObj(index -> dataset.entry(index).id())
            .collect(Collectors.toUnmodifiableSet());
    return of(model).filter(learnt -> training.containsAll(learnt.ids)).isPresent();
  }
}
