package dev.artishow.moderation.measure;

import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a screen does with labelled prompts. */
public final class Evaluation {
  private final RulePromptScreen screen;
  private final List<LabelledPrompt> prompts;

  /**
   * Figures of one group of prompts.
   *
   * @param stopped of the unsafe prompts
   * @param falselyStopped of the harmless ones
   * @param falselyRefused of the harmless ones
   */
  public record Figures(Interval stopped, Interval falselyStopped, Interval falselyRefused) {}

  public Evaluation(RulePromptScreen screen, List<LabelledPrompt> prompts) {
    this.screen = screen;
    this.prompts = List.copyOf(prompts);
  }

  /** All prompts. */
  public Figures all() {
    return figures(prompts, screen::screen);
  }

  /** All prompts, as if there were no rules of authors' rights and persons alone. */
  public Figures withoutAuthorsRights() {
    return figures(
        prompts,
        text ->
            screen
                .policy()
                .decide(
                    screen.findings(text).stream()
                        .filter(finding -> finding.category() != Category.AUTHORS_RIGHTS)
                        .toList()));
  }

  /** By group. */
  public Map<String, Figures> byGroup() {
    var groups = new TreeMap<String, List<LabelledPrompt>>();
    prompts.forEach(p -> groups.computeIfAbsent(p.group(), key -> new ArrayList<>()).add(p));
    var figures = new LinkedHashMap<String, Figures>();
    groups.forEach((group, list) -> figures.put(group, figures(list, screen::screen)));
    return figures;
  }

  /**
   * Of the prompts that are stopped when plain, how many are when the words found are disguised.
   */
  public Map<String, Interval> disguised() {
    List<String> caught =
        prompts.stream()
            .filter(LabelledPrompt::isUnsafe)
            .map(LabelledPrompt::text)
            .filter(text -> screen.screen(text).stops())
            .toList();
    var kept = new LinkedHashMap<String, Interval>();
    Disguises.all()
        .forEach(
            (name, disguise) ->
                kept.put(
                    name,
                    share(
                        caught,
                        text ->
                            screen.screen(Disguises.apply(text, words(text), disguise)).stops())));
    kept.put("joined", share(caught, text -> screen.screen(text.replaceAll("\\s+", "")).stops()));
    return kept;
  }

  private Set<String> words(String text) {
    var words = new LinkedHashSet<String>();
    for (Finding finding : screen.screen(text).found()) {
      for (Place place : finding.places()) {
        words.addAll(List.of(text.substring(place.start(), place.end()).split("[^\\p{L}]+")));
      }
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  private static Interval share(List<String> texts, Predicate<String> counts) {
    return new Interval((int) texts.stream().filter(counts).count(), texts.size());
  }

  private static Figures figures(List<LabelledPrompt> prompts, Function<String, Verdict> screen) {
    int unsafe = 0;
    int stopped = 0;
    int falselyStopped = 0;
    int falselyRefused = 0;
    for (LabelledPrompt prompt : prompts) {
      Verdict verdict = screen.apply(prompt.text());
      if (prompt.isUnsafe()) {
        unsafe++;
        stopped += verdict.stops() ? 1 : 0;
      } else {
        falselyStopped += verdict.stops() ? 1 : 0;
        falselyRefused += verdict instanceof Verdict.Refuse ? 1 : 0;
      }
    }
    int harmless = prompts.size() - unsafe;
    return new Figures(
        new Interval(stopped, unsafe),
        new Interval(falselyStopped, harmless),
        new Interval(falselyRefused, harmless));
  }
}
