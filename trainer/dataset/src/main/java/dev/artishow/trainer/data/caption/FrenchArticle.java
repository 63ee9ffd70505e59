package dev.artishow.trainer.data.caption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts "un" or "une" before French names. CLDR tells no gender: that of the first word is looked up
 * among the nouns with which CLDR's names begin, else read from an ending that hardly ever
 * misleads. Where neither tells, there is no article.
 */
public final class FrenchArticle {
  private static final Pattern AFTER_FIRST_WORD = Pattern.compile("[ ,:’'(-]");
  private static final Pattern SINGULAR = Pattern.compile("\\p{L}{2,}");
  private static final List<String> FEMININE_ENDINGS =
      List.of("ette", "tion", "sion", "euse", "trice", "ance", "esse", "ade", "ité", "enne", "ure");
  private static final List<String> MASCULINE_ENDINGS =
      List.of(
          "ment", "eau", "isme", "oir", "ier", "et", "in", "ant", "ard", "age", "phone", "scope");
  private static final Set<String> FEMININE = read("french-feminine.txt");
  private static final Set<String> MASCULINE = read("french-masculine.txt");

  private FrenchArticle() {}

  /** The name with its article; empty where the gender is not known, or for plurals. */
  public static Optional<String> before(String name) {
    String first = AFTER_FIRST_WORD.split(name.toLowerCase(Locale.ROOT), 2)[0];
    if (FEMININE.contains(first)) {
      return Optional.of("une " + name);
    } else if (MASCULINE.contains(first)) {
      return Optional.of("un " + name);
    } else if (!SINGULAR.matcher(first).matches()) {
      return Optional.empty();
    } else if (FEMININE_ENDINGS.stream().anyMatch(first::endsWith)) {
      return Optional.of("une " + name);
    }
    return MASCULINE_ENDINGS.stream().anyMatch(first::endsWith)
        ? Optional.of("un " + name)
        : Optional.empty();
  }

  private static Set<String> read(String resource) {
    try (InputStream stream = FrenchArticle.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not packed beside FrenchArticle");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Set.of(text.strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
