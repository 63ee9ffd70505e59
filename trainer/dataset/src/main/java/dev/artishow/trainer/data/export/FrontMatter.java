package dev.artishow.trainer.data.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The head of a {@code README.md} as Hugging Face reads it: YAML between two lines of dashes.
 * Values are written as JSON, which is YAML. See <a
 * href="https://huggingface.co/docs/hub/model-cards">model cards</a> and <a
 * href="https://huggingface.co/docs/hub/datasets-cards">dataset cards</a>.
 */
public final class FrontMatter {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of Hugging Face's identifiers of licences those that are SPDX's in small letters. */
  private static final Set<String> LICENSES =
      Set.of(
          "apache-2.0",
          "mit",
          "bsd-3-clause",
          "cc0-1.0",
          "cc-by-3.0",
          "cc-by-4.0",
          "cc-by-sa-3.0",
          "cc-by-sa-4.0");

  private final StringBuilder yaml = new StringBuilder("---\n");

  /** One value; what is empty is left out. */
  public FrontMatter with(String key, String value) {
    if (!value.isEmpty()) {
      yaml.append(key).append(": ").append(json(value)).append('\n');
    }
    return this;
  }

  /** A list of values; an empty one is left out. */
  public FrontMatter with(String key, Collection<String> values) {
    if (!values.isEmpty()) {
      yaml.append(key).append(":\n");
      values.forEach(value -> yaml.append("- ").append(json(value)).append('\n'));
    }
    return this;
  }

  /**
   * What all is under one licence, or what it is called where Hugging Face does not know it.
   *
   * @param spdx identifier
   * @param file that has its text
   */
  public FrontMatter license(String spdx, String file) {
    String known = hub(spdx);
    return known.equals("other")
        ? with("license", known).with("license_name", spdx).with("license_link", file)
        : with("license", known);
  }

  /** The licences of parts. */
  public FrontMatter licenses(Collection<String> spdx) {
    return with("license", spdx.stream().map(FrontMatter::hub).distinct().sorted().toList());
  }

  /**
   * Languages by their codes of ISO 639, which alone are known there.
   *
   * @param tags BCP 47 tags or CLDR locales
   */
  public FrontMatter languages(Collection<String> tags) {
    List<String> codes =
        tags.stream()
            .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
            .filter(code -> !code.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return with("language", codes);
  }

  private static String hub(String spdx) {
    String small = spdx.toLowerCase(Locale.ROOT);
    return LICENSES.contains(small) ? small : "other";
  }

  private static String json(String value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text cannot be written as JSON: " + value, e);
    }
  }

  /** With the last line of dashes. */
  @Override
  public String toString() {
    return yaml + "---\n";
  }
}
