package dev.artishow.trainer.data;

import dev.artishow.moderation.Finding;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
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
  static final String ORIGIN = "cldr";

  private final CldrLabels labels;
  private final CaptionPlan plan;
  private final PromptScreen screen;
  private final Map<String, Optional<String>> objections = new ConcurrentHashMap<>();

  CaptionFilter(CldrLabels labels, CaptionPlan plan, PromptScreen screen) {
    this.labels = labels;
    this.plan = plan;
    this.screen = screen;
  }

  /** Why a concept cannot be used at all: a required language has no name for it, or a bad one. */
  Optional<String> objection(CodePoints concept) {
    for (String language : plan.required()) {
      Optional<Label> label = labels.label(language, concept);
      if (label.isEmpty()) {
        return Optional.of("has no name in " + language);
      }
      Optional<String> objection = objection(label.get().name());
      if (objection.isPresent()) {
        return objection.map(reason -> "its name in %s %s".formatted(language, reason));
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
    return Optional.empty();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::ruleId).distinct().sorted().toList();
  }

  /** The languages to keep: the required ones and those that name enough of the concepts. */
  List<String> languages(Collection<CodePoints> concepts) {
    return labels.languages().stream()
        .filter(
            language ->
                plan.required().contains(language)
                    || coverage(language, concepts) >= plan.leastCoverage())
        .toList();
  }

  private double coverage(String language, Collection<CodePoints> concepts) {
    long named =
        concepts.stream().filter(concept -> labels.label(language, concept).isPresent()).count();
    return (double) named / concepts.size();
  }

  /** What may be said of a concept; what may not is listed. */
  Concept concept(CodePoints concept, List<String> languages, DatasetWriter writer)
      throws IOException {
    var kept = new TreeMap<String, Label>();
    for (String language : languages) {
      Optional<Label> label = labels.label(language, concept);
      if (label.isEmpty()) {
        continue;
      }
      String what = "%s in %s: ".formatted(concept, language);
      if (allowed(label.get().name(), what, writer)) {
        var keywords = new ArrayList<String>();
        for (String keyword : label.get().keywords()) {
          if (allowed(keyword, what, writer)) {
            keywords.add(keyword);
          }
        }
        kept.put(language, new Label(label.get().name(), keywords));
      }
    }
    return new Concept(concept.hex(), ORIGIN, kept);
  }

  private boolean allowed(String caption, String what, DatasetWriter writer) throws IOException {
    Optional<String> objection = objection(caption);
    if (objection.isPresent()) {
      writer.dropped(what + caption, objection.get());
    }
    return objection.isEmpty();
  }
}
