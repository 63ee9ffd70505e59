package dev.artishow.trainer.evaluate;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.JsonFile;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All figures of an evaluation as one JSON object, for programs and for model cards.
 *
 * @param format version of this form
 */
public record EvaluationFile(int format, List<Model> models) {
  public static final int FORMAT = 2;
  private static final int MAX_BYTES = 8 << 20;

  /** One model's figures. */
  public record Model(
      String name,
      String version,
      String digest,
      String weightsDigest,
      String dataset,
      String datasetDigest,
      boolean ownDataset,
      Optional<String> judge,
      int pictures,
      double seconds,
      EnergyEstimate energy,
      Optional<EnergyConfig.Grid> grid,
      String codeVersion,
      List<Part> sections) {
    public Model {
      sections = List.copyOf(sections);
    }

    /** The figures that a model card tells: those that do not come in dozens. */
    public Map<String, Double> headlines() {
      var headlines = new TreeMap<String, Double>();
      for (Part section : sections) {
        section.figures().stream()
            .filter(figure -> !figure.name().startsWith("distance-"))
            .filter(figure -> !figure.variant().contains(":"))
            .forEach(figure -> headlines.put(figure.key(), figure.estimate().value()));
      }
      return headlines;
    }

    /** Its figures of one question, none if it was not asked. */
    public List<Figure> figures(String section) {
      return sections.stream()
          .filter(part -> part.key().equals(section))
          .flatMap(part -> part.figures().stream())
          .toList();
    }

    /** All its figures. */
    public Stream<Figure> figures() {
      return sections.stream().flatMap(section -> section.figures().stream());
    }
  }

  /** The figures of one question. */
  public record Part(String key, List<Figure> figures) {
    public Part {
      figures = List.copyOf(figures);
    }
  }

  public EvaluationFile {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format must be %d, was %d; evaluate again".formatted(FORMAT, format));
    }
    models = List.copyOf(models);
  }

  public static EvaluationFile of(List<EvaluationResult> results) {
    return new EvaluationFile(FORMAT, results.stream().map(EvaluationFile::model).toList());
  }

  private static Model model(EvaluationResult result) {
    EvaluationResult.Setting setting = result.setting();
    return new Model(
        result.id().name(),
        result.id().version(),
        result.id().digest(),
        result.weightsDigest(),
        setting.dataset(),
        setting.datasetDigest(),
        setting.ownDataset(),
        setting.judge(),
        setting.pictures(),
        result.seconds(),
        result.energy(),
        setting.grid(),
        setting.codeVersion(),
        result.sections().stream()
            .filter(section -> !section.figures().isEmpty())
            .map(section -> new Part(section.key(), section.figures()))
            .toList());
  }

  /** Replaces the file whole. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, JsonFile.bytes(this));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws dev.artishow.config.file.InvalidFileException saying what is wrong with it
   */
  public static EvaluationFile read(Path file) throws IOException {
    return JsonFile.read(file, EvaluationFile.class, MAX_BYTES);
  }
}
