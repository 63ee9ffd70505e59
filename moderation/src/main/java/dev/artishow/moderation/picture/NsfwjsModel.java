package dev.artishow.moderation.picture;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model as the npm package {@code nsfwjs} carries it: a script with its description, and one
 * with its weights in Base64. Nothing of either is run.
 */
public final class NsfwjsModel {
  private static final String SHARD = "group1-shard1of1.min.js";
  private static final String DESCRIPTION = "model.min.js";
  private static final String WEIGHTS = "weights:[";
  private static final String EXPORT = ".exports=\"";

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .build();

  private NsfwjsModel() {}

  /**
   * Reads the weights.
   *
   * @param folder e.g. {@code package/dist/models/mobilenet_v2} of the unpacked package
   * @param source what to say of where it comes from, e.g. {@code npm nsfwjs 4.4.0}
   * @throws IOException if a file is missing or no such script
   */
  public static ClassifierFile read(Path folder, String source) throws IOException {
    byte[] bytes = weights(folder.resolve(SHARD));
    var tensors = new LinkedHashMap<String, QuantizedTensor>();
    int from = 0;
    for (JsonNode entry : entries(folder.resolve(DESCRIPTION))) {
      var shape = new ArrayList<Integer>();
      entry.path("shape").forEach(side -> shape.add(side.asInt()));
      JsonNode quantization = entry.path("quantization");
      if (!quantization.path("dtype").asText().equals("uint8")) {
        throw new IOException(
            "tensors must be of uint8, %s is %s"
                .formatted(entry.path("name").asText(), quantization.path("dtype").asText()));
      }
      int next = from + QuantizedTensor.size(shape);
      if (next > bytes.length) {
        throw new IOException(
            "%s must have at least %d bytes, has %d".formatted(SHARD, next, bytes.length));
      }
      tensors.put(
          entry.path("name").asText(),
          new QuantizedTensor(
              shape,
              quantization.path("min").asDouble(),
              quantization.path("scale").asDouble(),
              Arrays.copyOfRange(bytes, from, next)));
      from = next;
    }
    return ClassifierFile.of(folder.getFileName().toString(), source, "MIT", Map.copyOf(tensors));
  }

  private static List<JsonNode> entries(Path script) throws IOException {
    String text = Files.readString(script, StandardCharsets.UTF_8);
    int at = text.indexOf(WEIGHTS);
    if (at < 0) {
      throw new IOException("%s must describe weights, does not".formatted(script));
    }
    try (var parser = LENIENT.createParser(text.substring(at + WEIGHTS.length() - 1))) {
      return List.of(LENIENT.readValue(parser, JsonNode[].class));
    }
  }

  private static byte[] weights(Path script) throws IOException {
    String text = Files.readString(script, StandardCharsets.UTF_8);
    int from = text.indexOf(EXPORT) + EXPORT.length();
    int to = text.indexOf('"', from);
    if (from < EXPORT.length() || to < 0) {
      throw new IOException("%s must export weights in Base64, does not".formatted(script));
    }
    return Base64.getDecoder().decode(text.substring(from, to));
  }
}
