package dev.artishow.engine.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.artishow.config.file.Bounds;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.LibrarySpec;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a model is and where it comes from.
 *
 * @param name short, e.g. {@code base}
 * @param version e.g. {@code 1.0.0}; the highest of a name is the one in use
 * @param languages of the captions it learnt from, as BCP 47 tags; none of a model that reads no
 *     text
 * @param network its sizes; packages of format 1 may call it {@code denoiser}
 * @param sampler how it draws; a model that does not draws in one step, by its own name
 * @param metrics measured qualities by name, finite numbers
 * @param licence SPDX identifier of the licence that the weights are under; that of a card that
 *     does not tell is Apache-2.0
 */
public record ModelCard(
    String name,
    String version,
    ModelKind kind,
    List<String> languages,
    @JsonAlias("denoiser")
        @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
        @JsonSubTypes({
          @JsonSubTypes.Type(DenoiserSpec.class),
          @JsonSubTypes.Type(DistilledSpec.class),
          @JsonSubTypes.Type(EvaluatorSpec.class),
          @JsonSubTypes.Type(GanSpec.class),
          @JsonSubTypes.Type(LibrarySpec.class),
          @JsonSubTypes.Type(TextEncoderSpec.class),
          @JsonSubTypes.Type(UpscalerSpec.class)
        })
        NetworkSpec network,
    SamplerDefaults sampler,
    TrainingData data,
    TrainingRun training,
    Map<String, Double> metrics,
    @JacksonInject(value = ModelCard.USUAL_LICENCE, useInput = OptBoolean.TRUE) String licence) {
  /** Of weights that learnt from pictures whose licences ask at most that authors are named. */
  public static final String USUAL_LICENCE = "Apache-2.0";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}(-[0-9a-z.]{1,32})?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,63}");
  private static final Pattern METRIC = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._@/%-]{0,99}");

  public ModelCard {
    requireNamed(name, version);
    if (kind != ModelKind.of(network)) {
      throw new IllegalArgumentException(
          "kind must be %s for this network, was %s".formatted(ModelKind.of(network), kind));
    }
    Bounds.size("languages", languages.size(), kind.readsText() ? 1 : 0, 500);
    languages.forEach(
        language -> Bounds.matches("languages", language, LANGUAGE, "BCP 47 tags, e.g. en"));
    Bounds.size("metrics", metrics.size(), 0, 1000);
    metrics.forEach(ModelCard::requireMetric);
    Bounds.matches("licence", licence, LICENCE, "an SPDX identifier, e.g. Apache-2.0");
    languages = List.copyOf(languages);
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }

  static void requireNamed(String name, String version) {
    Bounds.matches("name", name, NAME, "1–64 of a–z, 0–9 and -");
    Bounds.matches("version", version, VERSION, "three numbers, e.g. 1.0.0 or 1.0.0-rc.1");
  }

  private static void requireMetric(String name, Double value) {
    Bounds.matches("metrics", name, METRIC, "names of 1–100 letters, digits and ._@/%-");
    Bounds.between("metrics." + name, value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
