package dev.artishow.trainer.data;

import dev.artishow.engine.color.ColorName;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.ColorWords;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.caption.Translations;
import dev.artishow.trainer.data.plan.CaptionPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets through the names and keywords that a member could have typed: they pass the same screen as
 * prompts. A word that would be held for a moderator is left out like one that would be refused.
 */
final class CaptionFilter {
  private final CldrLabels labels;
  private final List<String> required;
  private final double leastCoverage;
  private final PromptScreen screen;
  private final Translations translations;
  private final Map<String, Optional<String>> objections = new ConcurrentHashMap<>();

  CaptionFilter(CldrLabels labels, Optional<CaptionPlan> plan, PromptScreen screen) {
    this.labels = labels;
    this.required = plan.map(CaptionPlan::required).orElse(List.of());
    this.leastCoverage = plan.map(CaptionPlan::leastCoverage).orElse(1.0);
    this.screen = screen;
    this.translations = new Translations(labels);
  }

  /** Why an emoji cannot be used at all: a required language has no name for it, or a bad one. */
  Optional<String> objection(CodePoints emoji) {
    var names = new TreeMap<String, Label>();
    for (String language : required) {
      Optional<Label> label = labels.label(language, emoji);
      if (label.isEmpty()) {
        return Optional.of("has no name in " + language);
      }
      names.put(language, label.get());
    }
    return objection(names);
  }

  /** Why a picture of these names cannot be used at all: one of them would not be drawn. */
  Optional<String> objection(Map<String, Label> names) {
    for (Map.Entry<String, Label> name : names.entrySet()) {
      Optional<String> objection = objection(name.getValue().name());
      if (objection.isPresent()) {
        return objection.map(reason -> "its name in %s %s".formatted(name.getKey(), reason));
      }
    }
    return Optional.empty();
  }

  private Optional<String> objection(String caption) {
    return objections.computeIfAbsent(caption, unused -> objection(screen.screen(caption)));
  }

  private static Optional<String> objection(Verdict verdict) {
    if (verdict instanceof Verdict.Refuse refuse) {
      return Optional.of("is refused by " + rules(refuse.findings()));
    }
    if (verdict instanceof Verdict.Hold hold) {
      return Optional.of("is held by " + rules(hold.findings()));
    }
    if (verdict instanceof Verdict.Advise advise) {
      return Optional.of("names what is left out of prompts by " + rules(advise.findings()));
    }
    return Optional.empty();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::ruleId).distinct().sorted().toList();
  }

  /** The languages to keep: the required ones and those that name enough of the emoji. */
  List<String> languages(Collection<CodePoints> emoji) {
    return labels.languages().stream()
        .filter(
            language -> required.contains(language) || coverage(language, emoji) >= leastCoverage)
        .toList();
  }

  private double coverage(String language, Collection<CodePoints> emoji) {
    long named = emoji.stream().filter(one -> labels.label(language, one).isPresent()).count();
    return (double) named / emoji.size();
  }

  /** What CLDR calls an emoji, in these languages. */
  Map<String, Label> words(CodePoints emoji, List<String> languages) {
    var words = new TreeMap<String, Label>();
    for (String language : languages) {
      labels.label(language, emoji).ifPresent(label -> words.put(language, label));
    }
    return words;
  }

  /** A source's own words for a thing, and what they translate to. */
  Map<String, Label> translated(Map<String, Label> words, List<String> languages) {
    return translations.complete(words, languages);
  }

  /** What a colour is called, in those of the languages that have a word for it. */
  Map<String, Label> color(ColorName color, List<String> languages) {
    return translations.color(color, languages);
  }

  /** What may be said of a concept; what may not is listed. */
  Concept concept(String key, Map<String, Label> words, DatasetWriter writer) throws IOException {
    return new Concept(key, allowed(key, words, writer));
  }

  /**
   * Those of the words that may be said, alone and after the name; the others are listed.
   *
   * @param what they name, for the list
   */
  Map<String, Label> allowed(String what, Map<String, Label> words, DatasetWriter writer)
      throws IOException {
    var kept = new TreeMap<String, Label>();
    for (Map.Entry<String, Label> word : words.entrySet()) {
      String place = "%s in %s: ".formatted(what, word.getKey());
      Label label = word.getValue();
      if (allowed(label.name(), place, writer)) {
        var keywords = new ArrayList<String>();
        for (String keyword : label.keywords()) {
          if (allowed(keyword, place, writer)
              && allowed(label.name() + ", " + keyword, place, writer)) {
            keywords.add(keyword);
          }
        }
        kept.put(word.getKey(), new Label(label.name(), keywords, label.origin()));
      }
    }
    return kept;
  }

  /** Screens what {@link #allowed} will ask about, so that it is known by then. Thread-safe. */
  void screen(Map<String, Label> words) {
    for (Label label : words.values()) {
      objection(label.name());
      for (String keyword : label.keywords()) {
        objection(keyword);
        objection(label.name() + ", " + keyword);
      }
    }
  }

  /**
   * The colours of a picture, or none if a name in one of them would not be drawn; that is listed.
   *
   * @param what picture, for the list
   */
  List<ColorName> tellable(
      String what, Map<String, Label> names, List<ColorName> colors, DatasetWriter writer)
      throws IOException {
    boolean allowed = true;
    for (Map.Entry<String, Label> name : names.entrySet()) {
      String said = name.getValue().name();
      if (!colors.isEmpty() && ColorWords.joins(name.getKey()) && ColorWords.fit(said)) {
        for (String phrase : ColorWords.phrases(said, colors, name.getKey())) {
          allowed &= allowed(phrase, "%s in %s: ".formatted(what, name.getKey()), writer);
        }
      }
    }
    return allowed ? colors : List.of();
  }

  private boolean allowed(String caption, String what, DatasetWriter writer) throws IOException {
    Optional<String> objection = objection(caption);
    if (objection.isPresent()) {
      writer.dropped(what + caption, objection.get());
    }
    return objection.isEmpty();
  }
}
