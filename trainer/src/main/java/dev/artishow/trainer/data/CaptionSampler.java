package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.ColorWords;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.EnglishArticle;
import dev.artishow.trainer.data.caption.FrenchArticle;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.caption.StyleWords;
import dev.artishow.trainer.data.raster.ColorName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Says what a picture shows in one of the many ways that people would: {@code a red apple}, {@code
 * pomme rouge, style plat}, {@code waving hand, dark skin tone}. The same random numbers give the
 * same caption. Thread-safe as long as each thread has a random generator of its own.
 */
public final class CaptionSampler {
  private static final String ENGLISH = "en";
  private static final String FRENCH = "fr";

  private final Map<String, Concept> concepts;
  private final List<String> languages;
  private final CaptionOdds odds;

  /** A sampler that speaks English and French, as often the one as the other. */
  public CaptionSampler(Dataset dataset) {
    this(dataset.concepts(), List.of(ENGLISH, FRENCH), CaptionOdds.USUAL);
  }

  /**
   * A sampler for one data set.
   *
   * @param concepts what its pictures show, by code points: {@link Dataset#concepts}
   * @param languages to draw from, CLDR locales; one that stands twice is drawn twice as often
   */
  public CaptionSampler(Map<String, Concept> concepts, List<String> languages, CaptionOdds odds) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("languages must name at least one, was empty");
    }
    this.concepts = concepts;
    this.languages = List.copyOf(languages);
    this.odds = odds;
  }

  /** Draws a language and a caption in it. */
  public String caption(PictureEntry entry, RandomGenerator random) {
    return caption(entry, pick(languages, random), random);
  }

  /**
   * Draws a caption in a language.
   *
   * @param language a CLDR locale of the data set; where it does not name the concept, English is
   *     spoken
   */
  public String caption(PictureEntry entry, String language, RandomGenerator random) {
    Map<String, Label> labels = labels(entry);
    String spoken = spoken(labels, language);
    var parts = new ArrayList<>(subject(entry, label(labels, entry, spoken), spoken, random));
    if (happens(odds.tone(), random)) {
      entry.tones().stream()
          .distinct()
          .map(tone -> label(concept(tone.codePoint()).labels(), entry, spoken).name())
          .forEach(parts::add);
    }
    List<String> styles = StyleWords.of(entry.style(), spoken);
    if (!styles.isEmpty() && happens(odds.style(), random)) {
      parts.add(pick(styles, random));
    }
    return String.join(", ", parts);
  }

  private List<String> subject(
      PictureEntry entry, Label label, String language, RandomGenerator random) {
    if (!label.keywords().isEmpty() && happens(odds.keyword(), random)) {
      return List.of(pick(label.keywords(), random));
    }
    String name = label.name();
    if (happens(odds.color(), random)) {
      name = colored(name, entry.colors(), language, random);
    }
    if (happens(odds.article(), random)) {
      name = withArticle(name, language);
    }
    if (!label.keywords().isEmpty() && happens(odds.furtherKeyword(), random)) {
      return List.of(name, pick(label.keywords(), random));
    }
    return List.of(name);
  }

  private static String colored(
      String name, List<ColorName> colors, String language, RandomGenerator random) {
    if (colors.isEmpty() || !ColorWords.fit(name)) {
      return name;
    }
    return switch (language) {
      case ENGLISH -> ColorWords.english(colors) + " " + name;
      case FRENCH -> name + " " + pick(ColorWords.french(colors), random);
      default -> name;
    };
  }

  private static String withArticle(String name, String language) {
    return switch (language) {
      case ENGLISH -> EnglishArticle.before(name).orElse(name);
      case FRENCH -> FrenchArticle.before(name);
      default -> name;
    };
  }

  private static boolean happens(double probability, RandomGenerator random) {
    return random.nextDouble() < probability;
  }

  private static String pick(List<String> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Concept concept(String codePoints) {
    Concept concept = concepts.get(codePoints);
    if (concept == null) {
      throw new IllegalArgumentException("the data set names no concept " + codePoints);
    }
    return concept;
  }

  /** The picture's own words, else those of its concept. */
  private Map<String, Label> labels(PictureEntry entry) {
    return entry.labels().isEmpty() ? concept(entry.concept()).labels() : entry.labels();
  }

  private static String spoken(Map<String, Label> labels, String language) {
    boolean known = labels.containsKey(language) || labels.isEmpty();
    String otherwise =
        labels.containsKey(ENGLISH) || known ? ENGLISH : labels.keySet().iterator().next();
    return labels.containsKey(language) ? language : otherwise;
  }

  private static Label label(Map<String, Label> labels, PictureEntry entry, String language) {
    Label label = labels.get(language);
    if (label == null) {
      throw new IllegalArgumentException(
          "%s (%s) has no name in %s".formatted(entry.concept(), entry.id(), language));
    }
    return label;
  }
}
