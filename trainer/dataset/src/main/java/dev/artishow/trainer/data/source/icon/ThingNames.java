package dev.artishow.trainer.data.source.icon;

import dev.artishow.trainer.data.source.PictureSubject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells names of things from those of buttons, brands and letters. */
public final class ThingNames {
  private final int mostWords;
  private final NameEndings endings;
  private final Brands brands;
  private final Map<String, String> reasonByWord = new HashMap<>();
  private final Map<Pattern, String> reasonByPattern = new LinkedHashMap<>();

  public ThingNames(IconRules rules, Brands brands) {
    this.mostWords = rules.mostWords();
    this.endings = new NameEndings(rules.endings());
    this.brands = brands;
    for (IconRules.Words words : rules.words()) {
      words.list().forEach(word -> reasonByWord.putIfAbsent(word, words.reason()));
    }
    for (IconRules.Names names : rules.names()) {
      reasonByPattern.put(Pattern.compile(names.pattern()), names.reason());
    }
  }

  /**
   * What an icon of this name shows: a thing with a name, or nothing that we want.
   *
   * @param iconName its words joined by dashes; folders before it do not count
   */
  PictureSubject read(String iconName) {
    String file = iconName.substring(iconName.lastIndexOf('/') + 1);
    String name = endings.without(file.toLowerCase(Locale.ROOT).replace('_', '-'));
    List<String> words = List.of(name.split("-+"));
    return objection(name, words)
        .<PictureSubject>map(PictureSubject.Unclear::new)
        .orElseGet(() -> new PictureSubject.Named(String.join(" ", words).strip(), List.of()));
  }

  private Optional<String> objection(String name, List<String> words) {
    for (Map.Entry<Pattern, String> pattern : reasonByPattern.entrySet()) {
      if (pattern.getKey().matcher(name).matches()) {
        return Optional.of("its name means " + pattern.getValue());
      }
    }
    for (String word : words) {
      if (reasonByWord.containsKey(word)) {
        return Optional.of("its name means " + reasonByWord.get(word));
      }
    }
    if (words.size() > mostWords) {
      return Optional.of("its name has more than %d words".formatted(mostWords));
    }
    return brands.in(words).map(brand -> "its name means a brand: " + brand);
  }
}
