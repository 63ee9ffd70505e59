package dev.artishow.trainer.data;

import dev.artishow.engine.color.ColorName;
import dev.artishow.trainer.data.caption.ColorWords;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.EnglishArticle;
import dev.artishow.trainer.data.caption.FrenchArticle;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.caption.StyleWords;
import java.util.ArrayList;
import java.util.Collection;
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
  private static final String PHRASE_END = ", ";

  private final Map<String, Concept> concepts;
  private final LanguageDraw languages;
  private final CaptionOdds odds;

  /** A sampler that speaks English and French, as often the one as the other. */
  public CaptionSampler(Dataset dataset) {
    this(dataset, CaptionMix.USUAL);
  }

  /**
   * A sampler for one data set.
   *
   * @throws IllegalArgumentException if the mix names a language that the data set lacks
   */
  public CaptionSampler(Dataset dataset, CaptionMix mix) {
    this(dataset.concepts(), dataset.info().languages(), mix);
  }

  /**
   * A sampler for pictures of some concepts.
   *
   * @param concepts what they show, by key: {@link Dataset#concepts}
   * @param languages that concepts are named in, CLDR locales
   */
  CaptionSampler(Map<String, Concept> concepts, Collection<String> languages, CaptionMix mix) {
    this.concepts = concepts;
    this.languages = new LanguageDraw(mix.probabilities(languages));
    this.odds = mix.odds();
  }

  /** Draws a language and a caption in it. */
  public String caption(PictureEntry entry, RandomGenerator random) {
    return caption(entry, languages.draw(random), random);
  }

  /**
   * Draws a caption in a language.
   *
   * @param language a CLDR locale of the data set; where it does not name the concept, English is
   *     spoken
   */
  public String caption(PictureEntry entry, String language, RandomGenerator random) {
    Map<String, Label> labels = labels(entry, random);
    String spoken = spoken(labels, language);
    var parts = new ArrayList<String>();
    addSubject(parts, entry, label(labels, entry, spoken), spoken, random);
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

  private void addSubject(
      List<String> parts,
      PictureEntry entry,
      Label label,
      String language,
      RandomGenerator random) {
    if (!label.keywords().isEmpty() && happens(odds.keyword(), random)) {
      parts.add(pick(label.keywords(), random));
      return;
    }
    String name = entry.labels().isEmpty() ? label.name() : somePhrases(label.name(), random);
    boolean colored =
        happens(odds.color(), random) && !entry.colors().isEmpty() && ColorWords.fit(name);
    if (colored && ColorWords.joins(language)) {
      name = pick(ColorWords.phrases(name, entry.colors(), language), random);
    }
    if (happens(odds.article(), random)) {
      name = withArticle(name, language);
    }
    parts.add(name);
    if (colored && !ColorWords.joins(language)) {
      addColors(parts, entry.colors(), language);
    }
    if (!label.keywords().isEmpty() && happens(odds.furtherKeyword(), random)) {
      parts.add(pick(label.keywords(), random));
    }
  }

  /** The first phrase, and each further one with its probability. */
  private String somePhrases(String name, RandomGenerator random) {
    if (odds.phrase() == 1 || !name.contains(PHRASE_END)) {
      return name;
    }
    List<String> phrases = List.of(name.split(PHRASE_END));
    var kept = new ArrayList<String>();
    for (String phrase : phrases) {
      if (kept.isEmpty() || happens(odds.phrase(), random)) {
        kept.add(phrase);
      }
    }
    return String.join(PHRASE_END, kept);
  }

  /** Colours as words of their own, where the data set knows all of them in this language. */
  private void addColors(List<String> parts, List<ColorName> colors, String language) {
    var words = new ArrayList<String>();
    for (ColorName color : colors) {
      Concept concept = concepts.get(ColorWords.concept(color));
      Label label = concept == null ? null : concept.labels().get(language);
      if (label != null && !parts.get(0).contains(label.name())) {
        words.add(label.name());
      }
    }
    if (words.size() == colors.size()) {
      parts.addAll(words);
    }
  }

  private static String withArticle(String name, String language) {
    return switch (language) {
      case ENGLISH -> EnglishArticle.before(name).orElse(name);
      case FRENCH -> FrenchArticle.before(name).orElse(name);
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

  /** The picture's own words or its concept's, whichever there are. */
  private Map<String, Label> labels(PictureEntry entry, RandomGenerator random) {
    if (entry.labels().isEmpty()) {
      return concept(entry.concept()).labels();
    }
    Concept concept = concepts.get(entry.concept());
    if (odds.ownWords() == 1 || concept == null || concept.labels().isEmpty()) {
      return entry.labels();
    }
    return happens(odds.ownWords(), random) ? entry.labels() : concept.labels();
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
