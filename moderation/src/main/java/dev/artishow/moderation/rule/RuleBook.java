package dev.artishow.moderation.rule;

import dev.artishow.config.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A set of rules, by their ids.
 *
 * @param versions of the files it was put together from, as their authors call them
 * @param lists named phrases by language, for the rules to refer to as {@code <name>}; every
 *     language has those of {@link Persons} as well
 */
public record RuleBook(
    Map<String, String> versions,
    Map<String, Map<String, PhraseList>> lists,
    Map<String, Rule> rules) {
  /** Counts up whenever prompts are read in another way. */
  public static final int NORMALISER = 2;

  private static final int DIGEST_CHARACTERS = 8;

  public RuleBook {
    rules.forEach(
        (id, rule) ->
            rule.in().forEach((language, wording) -> check(id, language, wording, lists)));
  }

  private static void check(
      String id, String language, Wording wording, Map<String, Map<String, PhraseList>> lists) {
    for (Wording.Role role : Wording.Role.values()) {
      for (Phrase phrase : wording.phrases(role).phrases()) {
        for (Phrase.Element element : phrase.elements()) {
          if (element instanceof Phrase.Words words) {
            words.alternatives().stream()
                .filter(Phrase.Word::isList)
                .filter(w -> !Persons.LISTS.contains(w.text()))
                .filter(w -> !lists.getOrDefault(language, Map.of()).containsKey(w.text()))
                .findFirst()
                .ifPresent(
                    w -> {
                      throw new IllegalArgumentException(
                          "rules.%s.in.%s names the list <%s>, and lists.%s has none of that name"
                              .formatted(id, language, w.text(), language));
                    });
          }
        }
      }
    }
  }

  /**
   * The built-in rules, with an operator's own file laid over them if there is one: it may change
   * parts of a rule ({@code rules.gore.severity = high}), add rules, or switch one off ({@code
   * active = false}).
   *
   * @throws dev.artishow.config.ConfigException listing everything that is wrong with them
   */
  public static RuleBook load(Optional<Path> own, Map<String, String> environment) {
    Configuration builtIn =
        files().stream()
            .map(file -> Configuration.resource(RuleBook.class, file, environment))
            .reduce((below, above) -> above.over(below))
            .orElseThrow();
    return own.map(file -> Configuration.load(file, environment).over(builtIn))
        .orElse(builtIn)
        .bind(RuleBook.class);
  }

  private static List<String> files() {
    try (var stream = RuleBook.class.getResourceAsStream("files.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules that are not switched off. */
  Map<String, Rule> activeRules() {
    var active = new TreeMap<>(rules);
    active.values().removeIf(rule -> !rule.isActive());
    return active;
  }

  /** The lists of a language. */
  Vocabulary vocabulary(String language) {
    var all = new HashMap<>(lists.getOrDefault(language, Map.of()));
    all.putAll(Persons.shipped().lists());
    return new Vocabulary(language, all);
  }

  /** The normaliser's version and a digest of the rules in force, so that records stay exact. */
  public String fullVersion() {
    try {
      var sorted = new TreeMap<String, Object>();
      lists.forEach((language, named) -> sorted.put(language, new TreeMap<>(named)));
      rules.forEach((id, rule) -> sorted.put(id, rule + "" + new TreeMap<>(rule.in())));
      byte[] text = (sorted + new TreeMap<>(versions).toString()).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return NORMALISER + "+" + HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
