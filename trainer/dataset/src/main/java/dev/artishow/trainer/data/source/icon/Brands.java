package dev.artishow.trainer.data.source.icon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of brands, as sets of logos have them. A brand all of whose words are common (apple,
 * target) cannot be told from the thing, so those are left to the plan.
 */
public final class Brands {
  private final Set<String> brands = new HashSet<>();
  private final Set<String> commonWords;
  private final int shortest;

  /**
   * Reads the sets.
   *
   * @param folder of the package that holds them
   * @param commonWords words that name no brand by themselves, in lower case
   */
  public Brands(IconRules.Brands rules, Path folder, Set<String> commonWords) throws IOException {
    this.commonWords = Set.copyOf(commonWords);
    this.shortest = rules.shortest();
    var endings = new NameEndings(rules.endings());
    for (String set : rules.sets()) {
      for (String logo : new IconifyFile(folder.resolve(set)).names()) {
        brands.add(logo.replace("-", ""));
        brands.add(endings.without(logo).replace("-", ""));
      }
    }
  }

  /**
   * The first brand in a name.
   *
   * @param words of the name, in lower case
   */
  Optional<String> in(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        List<String> part = words.subList(from, to);
        String brand = String.join("", part);
        boolean counts = brand.length() >= shortest || part.size() == words.size();
        if (counts && brands.contains(brand) && !commonWords.containsAll(part)) {
          return Optional.of(brand);
        }
      }
    }
    return Optional.empty();
  }

  /** The words of texts, in lower case. */
  public static Set<String> wordsOf(Iterable<String> texts) {
    var words = new HashSet<String>();
    for (String text : texts) {
      words.addAll(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z]+")));
    }
    return words;
  }
}
