package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of an OpenAPI document that a request is meant for. */
final class Operations {
  /**
   * An operation with the variables of its path filled.
   *
   * @param template the path as in the document
   * @param variables by name
   */
  record Match(String template, String method, Map<String, String> variables) {}

  private record Path(String template, List<String> methods) {}

  private final List<Path> paths = new ArrayList<>();

  Operations(JsonNode document) {
    document
        .properties()
        .forEach(
            e -> {
              List<String> methods = new ArrayList<>();
              e.getValue()
                  .fieldNames()
                  .forEachRemaining(m -> methods.add(m.toUpperCase(Locale.ROOT)));
              paths.add(new Path(e.getKey(), methods));
            });
    // a path that spells a part out (@me, @original) comes before one that takes anything there
    paths.sort(Comparator.comparing(path -> path.template().replace('{', Character.MAX_VALUE)));
  }

  Optional<Match> find(String method, String path) {
    for (Path candidate : paths) {
      Optional<Map<String, String>> variables = variables(candidate.template(), path);
      if (variables.isPresent() && candidate.methods().contains(method)) {
        return Optional.of(
            new Match(candidate.template(), method.toLowerCase(Locale.ROOT), variables.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, String>> variables(String template, String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
