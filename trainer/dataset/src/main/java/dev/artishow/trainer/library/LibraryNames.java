package dev.artishow.trainer.library;

import dev.artishow.engine.reference.find.Called;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.scene.CommonNames;
import dev.artishow.trainer.data.scene.CommonNames.CommonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a library's things are called and how well each phrase names its thing: names first, then
 * everyday words, then those keywords that name something visible.
 */
final class LibraryNames {
  private static final String ENGLISH = "en";
  private static final String FRENCH = "fr";
  private static final String ANY = "und";

  /**
   * Of an everyday word, and of the name that a plan gives the very picture, which come before the
   * official name of something else.
   */
  static final int COMMON = Called.NAME;

  static final int OFFICIAL = 99;

  private static final int COMMON_OF_KIND = 70;

  /** Of the name that the maker of an icon gave it: by how many drew it. */
  private static final int OF_SEVERAL = 97;

  private static final int OF_SOME = 93;
  static final int OF_ONE = 80;

  private final List<Concept> concepts;
  private final Map<String, Stock> stock;
  private final WordNet wordNet;
  private final Keywords keywords;
  private final Map<String, String> names = new HashMap<>();
  private final List<Called> called = new ArrayList<>();

  private LibraryNames(List<Concept> concepts, Map<String, Stock> stock, WordNet wordNet) {
    this.concepts = concepts;
    this.stock = stock;
    this.wordNet = wordNet;
    this.keywords = new Keywords(concepts, wordNet);
    for (Concept concept : concepts) {
      names.put(concept.key(), concept.in(ENGLISH).map(label -> lower(label.name())).orElse(""));
    }
  }

  /**
   * All phrases of some concepts.
   *
   * @param stock how much there is of each
   */
  static List<Called> of(List<Concept> concepts, Map<String, Stock> stock, NounMeanings meanings) {
    var naming = new LibraryNames(concepts, stock, meanings.wordNet());
    for (Concept concept : concepts) {
      naming.name(concept);
    }
    naming.commonNames();
    naming.englishNouns(meanings);
    naming.frenchNouns();
    return naming.called;
  }

  private void name(Concept concept) {
    emoji(concept.key());
    for (Map.Entry<String, Label> entry : concept.labels().entrySet()) {
      String language = entry.getKey();
      Label label = entry.getValue();
      if (label.fromCldr()) {
        add(concept, language, label.name(), OFFICIAL);
      } else if (label.fromPlan()) {
        add(concept, language, label.name(), COMMON);
      } else if (namesAThing(label.name(), language, stock(concept))) {
        add(concept, language, label.name(), named(stock(concept)));
      }
      for (String keyword : label.keywords()) {
        int weight = keywords.weight(keyword, label, language);
        if (weight > 0) {
          add(concept, language, keyword, weight + stock(concept).favour());
        }
      }
    }
  }

  private Stock stock(Concept concept) {
    return stock.getOrDefault(concept.key(), Stock.NONE);
  }

  private static int named(Stock stock) {
    if (stock.hands() > 1) {
      return OF_SEVERAL;
    }
    return stock.drawings() > 1 ? OF_SOME : OF_ONE;
  }

  /** An emoji is its own name. */
  private void emoji(String key) {
    if (Arrays.stream(key.split("-", -1)).allMatch(CodePoints::isHex)) {
      var emoji = new StringBuilder();
      for (String point : key.split("-", -1)) {
        emoji.appendCodePoint(Integer.parseInt(point, 16));
      }
      called.add(new Called(key, ANY, emoji.toString(), Called.NAME));
    }
  }

  private void add(Concept concept, String language, String phrase, int weight) {
    called.add(new Called(concept.key(), language, phrase, weight));
  }

  /** Whether the name that an icon's maker gave it is that of a thing; several words mostly are. */
  private boolean namesAThing(String name, String language, Stock stock) {
    String lower = lower(name);
    return !language.equals(ENGLISH)
        || lower.contains(" ")
        || !wordNet.has(lower)
        || wordNet.mayBeVisible(lower)
        || (stock.drawings() > 1 && wordNet.isNoun(lower));
  }

  private void commonNames() {
    for (CommonName common : CommonNames.all()) {
      var shown = new ArrayList<>(common.concepts());
      shown.add(Concept.keyOf(common.english().get(0)));
      shown.removeIf(concept -> !names.containsKey(concept));
      shown.sort(Comparator.comparing(concept -> !isNamed(concept, common.english())));
      for (int i = 0; i < shown.size(); i++) {
        int weight = i == 0 ? COMMON : COMMON_OF_KIND;
        common(shown.get(i), ENGLISH, common.english(), weight);
        common(shown.get(i), FRENCH, common.french(), weight);
      }
    }
  }

  private void englishNouns(NounMeanings meanings) {
    var nouns = new EnglishNouns(meanings);
    for (Concept concept : concepts) {
      concept
          .in(ENGLISH)
          .ifPresent(
              label ->
                  nouns.add(
                      new EnglishNouns.Thing(
                          concept.key(),
                          lower(label.name()),
                          label.keywords().stream().map(LibraryNames::lower).toList(),
                          label.fromCldr()),
                      stock(concept)));
    }
    NamedThings byName = named(ENGLISH);
    Set<String> named = Set.copyOf(byName.nouns());
    names.forEach((concept, name) -> byName.name(name, concept, Called.MIN_NAME));
    NounDictionary.read(NounDictionary.ENGLISH)
        .forEach((noun, synonyms) -> nouns.prefer(noun, synonyms, byName));
    nouns.addNarrower(named);
    called.addAll(nouns.things().in(ENGLISH));
    NounDictionary.read(NounDictionary.ENGLISH_FIRST)
        .forEach(
            (noun, synonyms) ->
                nouns.meant(synonyms, byName).ifPresent(thing -> nameFirst(ENGLISH, noun, thing)));
  }

  private void frenchNouns() {
    NamedThings nouns = FrenchNouns.of(named(ENGLISH));
    called.addAll(nouns.in(FRENCH));
    for (String noun : NounDictionary.read(NounDictionary.FRENCH_FIRST).keySet()) {
      nouns.best(noun).ifPresent(thing -> nameFirst(FRENCH, noun, thing));
    }
  }

  /** Makes a noun mean one thing before what bears that name, which is seldom meant by it. */
  private void nameFirst(String language, String noun, String thing) {
    called.replaceAll(
        phrase ->
            phrase.language().equals(language)
                    && lower(phrase.phrase()).equals(noun)
                    && phrase.weight() > OF_SEVERAL
                ? new Called(phrase.concept(), language, phrase.phrase(), OF_SEVERAL)
                : phrase);
    called.add(new Called(thing, language, noun, COMMON));
  }

  /** What names things in a language, and how well. */
  private NamedThings named(String language) {
    var named = new NamedThings();
    for (Called phrase : called) {
      if (phrase.language().equals(language) && phrase.weight() >= Called.MIN_NAME) {
        named.name(lower(phrase.phrase()), phrase.concept(), phrase.weight());
      }
    }
    return named;
  }

  /** Whether a thing's own name is one of some phrases: a dog is meant by dogs before its face. */
  private boolean isNamed(String concept, Collection<String> phrases) {
    String name = names.getOrDefault(concept, "");
    return phrases.stream().anyMatch(phrase -> lower(phrase).equals(name));
  }

  private void common(String concept, String language, Collection<String> phrases, int weight) {
    phrases.forEach(phrase -> called.add(new Called(concept, language, phrase, weight)));
  }

  private static String lower(String phrase) {
    return phrase.toLowerCase(Locale.ROOT);
  }
}
