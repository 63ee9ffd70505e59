package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where Discord's OpenAPI document and its documentation differ, the documentation wins: breaches
 * listed in {@code known-differences.json} are let pass.
 */
final class KnownDifferences {
  /**
   * One difference.
   *
   * @param reason what the documentation says
   */
  private record Difference(Pattern request, Pattern field, Pattern problem, String reason) {
    boolean excuses(Violation violation) {
      return request.matcher(violation.request()).matches()
          && field.matcher(violation.field()).matches()
          && problem.matcher(violation.problem()).find();
    }
  }

  private final List<Difference> differences;

  private KnownDifferences(List<Difference> differences) {
    this.differences = List.copyOf(differences);
  }

  static KnownDifferences read() {
    try (InputStream in = KnownDifferences.class.getResourceAsStream("known-differences.json")) {
      if (in == null) {
        throw new IllegalStateException("known-differences.json is not on the class path");
      }
      List<Difference> differences = new ArrayList<>();
      for (JsonNode node : Json.read(in.readAllBytes())) {
        differences.add(
            new Difference(
                pattern(node, "request"),
                pattern(node, "field"),
                pattern(node, "problem"),
                node.path("reason").asText()));
      }
      return new KnownDifferences(differences);
    } catch (IOException e) {
      throw new UncheckedIOException("known-differences.json is unreadable", e);
    }
  }

  private static Pattern pattern(JsonNode node, String field) {
    return Pattern.compile(node.path(field).asText());
  }

  boolean excuse(Violation violation) {
    return differences.stream().anyMatch(d -> d.excuses(violation));
  }
}
