package dev.artishow.moderation.rule;

import dev.artishow.moderation.reading.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ships about words as such: everyday ones, ordinary ones that look like others, emoji. */
public final class Words {
  private Words() {}

  /** A lexicon that knows these, to be filled with what is looked for. */
  public static Lexicon lexicon() {
    return new Lexicon(emoji(), lines("everyday-words.txt"), ordinary());
  }

  private static List<String> ordinary() {
    return Stream.of("ordinary-words.txt", "ordinary-names.txt")
        .flatMap(name -> lines(name).stream())
        .toList();
  }

  private static Map<String, String> emoji() {
    return lines("emoji.txt").stream()
        .map(line -> line.split("\t", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  static List<String> lines(String name) {
    try (var stream = Words.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
