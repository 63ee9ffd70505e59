package dev.artishow.trainer.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where evaluations of weights are to be found. */
@FunctionalInterface
public interface Evaluations {
  /** There are none. */
  Evaluations NONE = weights -> Optional.empty();

  /**
   * The evaluation of some weights, if there is one.
   *
   * @param weights SHA-256 of their file
   */
  Optional<EvaluationFile.Model> of(String weights) throws IOException;

  /** One file, which must be about the weights that are asked for. */
  static Evaluations file(Path file) {
    return weights -> {
      EvaluationFile evaluation = EvaluationFile.read(file);
      return Optional.of(
          find(evaluation, weights)
              .orElseThrow(
                  () ->
                      new IOException(
                          "%s must be of the weights %s, is of %s; evaluate this run's package"
                              .formatted(file, weights, others(evaluation)))));
    };
  }

  /** Any JSON file of a folder; those that are no evaluations are passed over. */
  static Evaluations in(Path folder) {
    return weights -> {
      if (!Files.isDirectory(folder)) {
        return Optional.empty();
      }
      List<Path> files;
      try (Stream<Path> children = Files.list(folder)) {
        files = children.filter(child -> child.toString().endsWith(".json")).sorted().toList();
      }
      Optional<EvaluationFile.Model> found = Optional.empty();
      for (Path file : files) {
        found = found.or(() -> readable(file).flatMap(evaluation -> find(evaluation, weights)));
      }
      return found;
    };
  }

  private static Optional<EvaluationFile> readable(Path file) {
    try {
      return Optional.of(EvaluationFile.read(file));
    } catch (IOException e) {
      return Optional.empty(); // another kind of file
    }
  }

  private static Optional<EvaluationFile.Model> find(EvaluationFile evaluation, String weights) {
    return evaluation.models().stream()
        .filter(model -> model.weightsDigest().equals(weights))
        .findFirst();
  }

  private static List<String> others(EvaluationFile evaluation) {
    return evaluation.models().stream()
        .map(model -> "%s %s: %s".formatted(model.name(), model.version(), model.weightsDigest()))
        .toList();
  }
}
