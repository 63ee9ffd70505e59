package dev.artishow.trainer.data.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.artishow.config.file.JsonFault;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.LicenseClass;
import dev.artishow.trainer.data.source.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a JSON object says of one picture: {@code text} or, as other trainers have it, {@code
 * caption} or {@code prompt}: a caption, a list of them or either by language; {@code author} and
 * {@code license}, where they are not those of all. Anything else in it is for other programs.
 */
final class PictureJson {
  /** The longest that is read. */
  static final int MAX_BYTES = 1 << 16;

  /** What captions may be called, as an error tells it. */
  static final String CAPTION_FIELDS = "\"text\", \"caption\" or \"prompt\"";

  /** The first of these that is there is read. */
  private static final List<String> CAPTION_NAMES = List.of("text", "caption", "prompt");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int MAX_SHOWN = 100;

  private final JsonNode object;

  private PictureJson(JsonNode object) {
    this.object = object;
  }

  static PictureJson parse(String json) throws RefusedException {
    JsonNode object;
    try {
      object = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new RefusedException(JsonFault.of(e) + "; mend it");
    }
    if (!object.isObject()) {
      throw new RefusedException("must be a JSON object, is none; mend it");
    }
    return new PictureJson(object);
  }

  /** Of fields that are all texts. */
  static PictureJson of(Map<String, String> fields) {
    return new PictureJson(MAPPER.valueToTree(fields));
  }

  /** The names of its fields, for an error to tell. */
  String fields() {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    String all = String.join(", ", names);
    return all.length() > MAX_SHOWN ? all.substring(0, MAX_SHOWN) + "…" : all;
  }

  /** The text of a field; empty if it is not there or null. */
  Optional<String> text(String field) throws RefusedException {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new RefusedException("%s must be a text, is none; mend it".formatted(field));
    }
    return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
  }

  /**
   * Its captions by language; none if it has none.
   *
   * @param otherwise the language of those that tell none
   */
  SortedMap<String, Label> captions(String otherwise) throws RefusedException {
    var labels = new TreeMap<String, Label>();
    JsonNode text = caption();
    if (text.isObject()) {
      for (Map.Entry<String, JsonNode> language : text.properties()) {
        if (!LocalPlan.isLanguage(language.getKey())) {
          throw new RefusedException(
              "must name languages as en, fr or pt-BR, names \"%s\"; mend it"
                  .formatted(language.getKey()));
        }
        labels.put(language.getKey(), CaptionText.label(lines(language.getValue())));
      }
    } else if (!text.isMissingNode() && !text.isNull()) {
      labels.put(otherwise, CaptionText.label(lines(text)));
    }
    return labels;
  }

  private JsonNode caption() {
    for (String name : CAPTION_NAMES) {
      if (object.hasNonNull(name)) {
        return object.path(name);
      }
    }
    return object.path(CAPTION_NAMES.get(0));
  }

  private static List<String> lines(JsonNode caption) throws RefusedException {
    var lines = new ArrayList<String>();
    for (JsonNode one : caption.isArray() ? caption : List.of(caption)) {
      if (!one.isTextual()) {
        throw new RefusedException("must have texts as captions, has something else; mend it");
      }
      lines.addAll(List.of(one.asText().split("\\R")));
    }
    return lines;
  }

  /**
   * The picture's own author and licence; empty if both are those of all.
   *
   * @param others those of all
   * @param where the object stands, for the evidence
   */
  Optional<Rights> rights(Rights others, String where) throws RefusedException {
    Optional<String> author = text("author");
    Optional<String> license = text("license");
    if (author.isEmpty() && license.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> spdx = license.flatMap(LicenseClass::spdx);
    if (license.isPresent() && spdx.isEmpty()) {
      throw new RefusedException(
          "has a licence that is not accepted, \"%s\"; accepted are %s"
              .formatted(license.get(), String.join(", ", LicenseClass.accepted())));
    }
    return Optional.of(
        new Rights(
            spdx.orElse(others.license()),
            author.orElse(others.author()),
            spdx.isPresent() ? where + ": license" : others.evidence()));
  }
}
