package dev.artishow.trainer.library.bench;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.library.BundledLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * How well and how fast a library finds what prompts name: by the names that Unicode's CLDR gives
 * the things of a data set, as they are, misspelt and in the plural; two in a sentence; none; and
 * by everyday nouns, whose things a person chose.
 */
public final class FindingBench {
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "it", "pt", "ja", "zh", "ar");
  private static final int PAIRS = 500;
  private static final int WARM_UP = 3000;
  private static final long SEED = 16;
  private static final Map<String, List<String>> TWO =
      Map.of(
          "en",
          List.of(
              "a %s and a %s",
              "%s next to a %s",
              "a small %s on top of a red %s",
              "draw me a %s with the %s, please",
              "three %s and one %s on a yellow background"),
          "fr",
          List.of(
              "un %s et une %s",
              "%s à côté d’un %s",
              "un petit %s sur un grand %s",
              "dessine-moi un %s avec le %s",
              "trois %s et une %s sur fond jaune"));

  private final TimedFinder finder;
  private final List<Concept> concepts;
  private final Map<String, Map<String, Set<String>>> named = new HashMap<>();

  /**
   * A share of prompts that were understood.
   *
   * @param misses the prompts that were not, with what was found instead
   */
  public record Share(String what, int prompts, List<String> misses) {
    /** From 0 to 1. */
    public double value() {
      return prompts == 0 ? 0 : 1 - (double) misses.size() / prompts;
    }
  }

  /**
   * All figures.
   *
   * @param time a prompt by the clock
   * @param processorTime likewise of the processor alone, which other work leaves as it is
   */
  public record Report(List<Share> shares, Millis time, Millis processorTime) {}

  /** What half, and ninety-nine in a hundred, take at most. */
  public record Millis(double median, double p99) {
    static Millis of(List<Long> nanos) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Millis(
          sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
    }
  }

  private FindingBench(Dataset dataset, Library library) {
    this.finder = new TimedFinder(library);
    this.concepts =
        dataset.concepts().values().stream()
            .filter(concept -> !library.of(concept.key()).isEmpty())
            .toList();
    for (Concept concept : concepts) {
      concept
          .labels()
          .forEach(
              (language, label) ->
                  named
                      .computeIfAbsent(language, unused -> new HashMap<>())
                      .computeIfAbsent(lower(label.name()), unused -> new HashSet<>())
                      .add(concept.key()));
    }
  }

  /** Asks a library that was built from a data set. */
  public static Report measure(Dataset dataset, Library library) {
    var bench = new FindingBench(dataset, library);
    bench.warmUp();
    bench.finder.restart();
    return bench.measure();
  }

  private Report measure() {
    var shares = new ArrayList<Share>();
    for (String language : LANGUAGES) {
      shares.add(names(language, "name", Optional::of));
    }
    var random = new SplittableRandom(SEED);
    shares.add(names("en", "slip", name -> Misspelling.of(name, random)));
    shares.add(names("fr", "slip", name -> Misspelling.of(name, random)));
    shares.add(names("en", "plural", Plural::english));
    shares.add(names("fr", "plural", Plural::french));
    shares.add(two("en", random));
    shares.add(two("fr", random));
    shares.addAll(nothing());
    List<String> names = concepts.stream().map(concept -> finder.english(concept.key())).toList();
    shares.addAll(new EverydayBench(names, finder).shares());
    return new Report(shares, finder.time(), finder.processorTime());
  }

  private void warmUp() {
    List<String> names = named.getOrDefault("en", Map.of()).keySet().stream().sorted().toList();
    for (int i = 0; i < WARM_UP; i++) {
      finder.find("a " + names.get(i % names.size()));
    }
  }

  private List<Concept> official(String language) {
    return concepts.stream()
        .filter(concept -> concept.in(language).filter(Label::fromCldr).isPresent())
        .toList();
  }

  private static String name(Concept concept, String language) {
    return concept.in(language).orElseThrow().name();
  }

  private Share names(String language, String what, Function<String, Optional<String>> changed) {
    int prompts = 0;
    var misses = new ArrayList<String>();
    for (Concept concept : official(language)) {
      String name = name(concept, language);
      Optional<String> prompt = changed.apply(name);
      if (prompt.isPresent()) {
        prompts++;
        List<Match> matches = finder.find(prompt.get());
        if (matches.isEmpty() || !means(matches.get(0), name, language)) {
          misses.add(finder.taken(prompt.get(), matches));
        }
      }
    }
    return new Share(what + " " + language, prompts, misses);
  }

  /** Whether a match is a thing of that name: more than one may have it. */
  private boolean means(Match match, String name, String language) {
    return Objects.requireNonNull(named.get(language))
        .getOrDefault(lower(name), Set.of())
        .contains(match.concept());
  }

  private Share two(String language, RandomGenerator random) {
    List<Concept> official =
        official(language).stream()
            .filter(concept -> name(concept, language).matches("[\\p{L} ]+"))
            .toList();
    List<String> sentences = Objects.requireNonNull(TWO.get(language));
    var misses = new ArrayList<String>();
    for (int i = 0; i < PAIRS; i++) {
      String first = name(official.get(random.nextInt(official.size())), language);
      String second = name(official.get(random.nextInt(official.size())), language);
      String prompt = sentences.get(i % sentences.size()).formatted(first, second);
      List<Match> matches = finder.find(prompt);
      boolean both =
          List.of(first, second).stream()
              .allMatch(name -> matches.stream().anyMatch(match -> means(match, name, language)));
      if (!both) {
        misses.add(finder.taken(prompt, matches));
      }
    }
    return new Share("two " + language, PAIRS, misses);
  }

  private List<Share> nothing() {
    List<String> prompts = BundledLines.of(FindingBench.class, "nothing.txt");
    return List.of(
        nothing("none, looked at", prompts, line -> line % 2 == 0),
        nothing("none, unseen", prompts, line -> line % 2 == 1));
  }

  private Share nothing(String what, List<String> prompts, Predicate<Integer> chosen) {
    int asked = 0;
    var misses = new ArrayList<String>();
    for (int line = 0; line < prompts.size(); line++) {
      if (chosen.test(line)) {
        asked++;
        List<Match> matches = finder.find(prompts.get(line));
        if (!matches.isEmpty()) {
          misses.add(finder.taken(prompts.get(line), matches));
        }
      }
    }
    return new Share(what, asked, misses);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
