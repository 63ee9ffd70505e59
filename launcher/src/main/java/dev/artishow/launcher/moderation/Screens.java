package dev.artishow.launcher.moderation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.file.JsonFault;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the commands about moderation share: the configured screen, and rows of JSON. */
public final class Screens {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Screens() {}

  /** The screen that the bot uses. */
  static RulePromptScreen configured(ArtishowCommand artishow) {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    return RulePromptScreen.of(config.moderation(), artishow.environment());
  }

  /** Rows of a file, one JSON object a line. */
  static List<ObjectNode> rows(Path file) {
    var rows = new ArrayList<ObjectNode>();
    int line = 0;
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        if (!text.isBlank()) {
          rows.add(row(file, line, text));
        }
      }
    } catch (IOException e) {
      throw new Failure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    return rows;
  }

  private static ObjectNode row(Path file, int line, String text) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Failure(
          "%s:%d must be one JSON object: %s".formatted(file, line, JsonFault.of(e)), e);
    }
    if (node instanceof ObjectNode object && object.path("text").isTextual()) {
      return object;
    }
    throw new Failure("%s:%d must be an object with a \"text\"".formatted(file, line));
  }

  /** {@code allow}, {@code advise}, {@code hold} or {@code refuse}. */
  static String name(Verdict verdict) {
    return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** A row with its verdict and findings. */
  static ObjectNode judged(ObjectNode row, Verdict verdict) {
    ObjectNode judged = row.deepCopy();
    judged.put("verdict", name(verdict));
    var findings = judged.putArray("findings");
    String prompt = row.path("text").asText();
    verdict.found().forEach(finding -> findings.add(json(finding, prompt)));
    return judged;
  }

  private static ObjectNode json(Finding finding, String prompt) {
    ObjectNode json = JSON.createObjectNode();
    json.put("rule", finding.ruleId());
    json.put("category", lower(finding.category()));
    json.put("severity", lower(finding.severity()));
    json.put("language", finding.language());
    json.put("reading", lower(finding.reading()));
    json.put("words", finding.excerpt(prompt));
    var places = json.putArray("places");
    finding.places().forEach(place -> places.addArray().add(place.start()).add(place.end()));
    json.put("version", finding.ruleVersion());
    return json;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
