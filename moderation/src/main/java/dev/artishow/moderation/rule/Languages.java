package dev.artishow.moderation.rule;

import dev.artishow.moderation.reading.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Guesses from its small words, the, und, avec, in which language a prompt is not. Used only for
 * words that mean something harmless in another language: {@code Pute} is a turkey in German.
 */
final class Languages {
  private final Map<String, List<String>> byWord = new HashMap<>();

  Languages() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream("small-words.txt")),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> line.contains(":")).forEach(this::learn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void learn(String line) {
    int colon = line.indexOf(':');
    String language = line.substring(0, colon).strip();
    for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
      byWord.computeIfAbsent(Lexicon.spelling(word), key -> new ArrayList<>()).add(language);
    }
  }

  /** What the small words of a prompt tell. */
  PromptLanguages of(String prompt) {
    return new PromptLanguages(prompt, count(prompt));
  }

  /**
   * How many small words of each language a prompt has. Single letters are left aside: they may be
   * those of a word that is spelt out.
   */
  private Map<String, Integer> count(String prompt) {
    var counts = new HashMap<String, Integer>();
    int start = 0;
    String text = prompt + " ";
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        if (i > start + 1) {
          String word = Lexicon.spelling(text.substring(start, i));
          byWord
              .getOrDefault(word, List.of())
              .forEach(language -> counts.merge(language, 1, Integer::sum));
        }
        start = i + 1;
      }
    }
    return counts;
  }
}
