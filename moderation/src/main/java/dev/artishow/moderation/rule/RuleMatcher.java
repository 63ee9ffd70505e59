package dev.artishow.moderation.rule;

import dev.artishow.moderation.reading.FoldedText;
import dev.artishow.moderation.reading.Lexicon;
import dev.artishow.moderation.reading.Reading;
import dev.artishow.moderation.reading.WordLattice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds which rules of a {@link RuleBook} apply to a prompt, and where. Thread-safe. */
public final class RuleMatcher {
  private final Map<String, Rule> rules;
  private final Lexicon lexicon = Words.lexicon();
  private final PhraseBook<Use> phrases = new PhraseBook<>(lexicon);
  private final Languages languages = new Languages();

  /** A phrase's part in a rule. */
  private record Use(String ruleId, String language, Wording.Role role) {}

  /** Words from one to another, both included, and where they stand. */
  private record Span(List<Place> words, Place place, int first, int last, Reading reading) {
    int distance(Span other) {
      return Math.max(0, Math.max(first - other.last, other.first - last));
    }
  }

  /** Learns the rules that are switched on. */
  public RuleMatcher(RuleBook book) {
    this.rules = book.activeRules();
    rules.forEach(
        (id, rule) -> rule.in().forEach((language, wording) -> learn(id, language, wording, book)));
  }

  private void learn(String id, String language, Wording wording, RuleBook book) {
    Vocabulary vocabulary = book.vocabulary(language);
    for (Wording.Role role : Wording.Role.values()) {
      phrases.add(wording.phrases(role), vocabulary, new Use(id, language, role));
    }
  }

  /** All that applies; a place is told once for each rule, in its plainest reading. */
  public List<Match> match(String prompt) {
    var found = new ArrayList<Match>();
    Map<Use, List<Span>> spans = spans(prompt);
    FoldedText folded = FoldedText.of(prompt);
    var softening = new Softening(spans, new Quotes(prompt));
    rules.forEach(
        (id, rule) -> {
          var ofRule = new ArrayList<Match>();
          rule.in()
              .forEach(
                  (language, wording) -> {
                    ofRule.addAll(words(id, rule, language, wording, spans, softening));
                    ofRule.addAll(patterns(id, rule, language, wording, folded));
                  });
          found.addAll(withoutRepeats(ofRule));
        });
    return List.copyOf(found);
  }

  private Map<Use, List<Span>> spans(String prompt) {
    WordLattice lattice = lexicon.read(prompt);
    PromptLanguages spoken = languages.of(prompt);
    var spans = new HashMap<Use, List<Span>>();
    for (PhraseBook.Hit<Use> hit : phrases.find(lattice)) {
      if (means(hit, spoken)) {
        spans
            .computeIfAbsent(hit.value(), use -> new ArrayList<>())
            .add(
                new Span(
                    hit.words(),
                    hit.place(),
                    lattice.index(hit.place().start()),
                    lattice.index(hit.place().end() - 1),
                    hit.reading()));
      }
    }
    return spans;
  }

  private static List<Match> words(
      String id,
      Rule rule,
      String language,
      Wording wording,
      Map<Use, List<Span>> spans,
      Softening softening) {
    List<Span> frees = of(spans, id, language, Wording.Role.FREES);
    List<Span> words = unfreed(of(spans, id, language, Wording.Role.WORD), frees);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Span> near = unfreed(of(spans, id, language, Wording.Role.NEAR), frees);
    var matches = new ArrayList<Match>();
    for (Span word : words) {
      var places = new ArrayList<Place>();
      places.add(word.place());
      Reading reading = word.reading();
      if (wording.near().isPresent()) {
        Optional<Span> context = nearest(word, near, wording.closeness());
        if (context.isEmpty()) {
          continue;
        }
        places.add(context.get().place());
        reading = reading.and(context.get().reading());
      }
      Severity severity = softening.of(id, rule, word);
      matches.add(new Match(id, rule.category(), severity, language, places, reading, rule.why()));
    }
    return matches;
  }

  private static boolean means(PhraseBook.Hit<Use> hit, PromptLanguages spoken) {
    String language = hit.value().language();
    return spoken.allow(language, hit)
        && (hit.value().role() != Wording.Role.WORD
            || hit.words().size() > 1
            || !spoken.isOrdinaryElsewhere(language, hit.place()));
  }

  private static List<Span> of(
      Map<Use, List<Span>> spans, String id, String language, Wording.Role role) {
    return spans.getOrDefault(new Use(id, language, role), List.of());
  }

  /** Those that no exception covers. Both lists are in the order of where they begin. */
  private static List<Span> unfreed(List<Span> words, List<Span> frees) {
    if (frees.isEmpty()) {
      return words;
    }
    List<Place> phrases = frees.stream().map(Span::place).toList();
    return words.stream().filter(word -> !Covers.any(phrases, word.words())).toList();
  }

  private static final int LONGEST_PHRASE = 12;

  /** The closest one that is not the word itself. */
  private static Optional<Span> nearest(Span word, List<Span> context, int closeness) {
    Span best = null;
    int from = firstAt(context, word.first() - closeness - LONGEST_PHRASE);
    for (int i = from;
        i < context.size() && context.get(i).first() <= word.last() + closeness;
        i++) {
      Span one = context.get(i);
      if (one.place().overlaps(word.place()) || one.distance(word) > closeness) {
        continue;
      }
      if (best == null || one.distance(word) < best.distance(word)) {
        best = one;
      }
      if (best.distance(word) <= 1) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int firstAt(List<Span> spans, int index) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).first() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<Match> patterns(
      String id, Rule rule, String language, Wording wording, FoldedText folded) {
    return wording.patterns().orElse(List.of()).stream()
        .flatMap(pattern -> pattern.find(folded.text()).stream())
        .map(at -> new Place(folded.start(at[0]), folded.end(at[1] - 1)))
        .map(
            place ->
                new Match(
                    id,
                    rule.category(),
                    rule.severity(),
                    language,
                    List.of(place),
                    Reading.PLAIN,
                    rule.why()))
        .toList();
  }

  /** Of matches that begin with the same words the gravest and plainest, with most words. */
  private static List<Match> withoutRepeats(List<Match> matches) {
    if (matches.size() < 2) {
      return matches;
    }
    var sorted = new ArrayList<>(matches);
    sorted.sort(
        Comparator.comparing(Match::severity)
            .reversed()
            .thenComparing(Match::reading)
            .thenComparing(match -> match.places().get(0).start()));
    var kept = new ArrayList<Match>();
    var taken = new Taken();
    for (Match match : sorted) {
      if (match.places().stream().noneMatch(taken::has)) {
        kept.add(match);
        match.places().forEach(taken::add);
      }
    }
    kept.sort(Comparator.comparingInt(Match::start));
    return kept;
  }

  /**
   * What the words around a hit take from its severity. Who speaks against something names it, in
   * whatever language the word itself was found: a rule's own softening phrases count in all of its
   * languages and may make a hit one that is allowed; those of other rules, and quotation marks,
   * only spare it a refusal.
   */
  private static final class Softening {
    private static final int WITHIN = 12;

    private final Map<String, List<Span>> byRule = new HashMap<>();
    private final List<Span> all = new ArrayList<>();
    private final Quotes quotes;

    Softening(Map<Use, List<Span>> spans, Quotes quotes) {
      this.quotes = quotes;
      spans.forEach(
          (use, softening) -> {
            if (use.role() == Wording.Role.SOFTENS) {
              byRule.computeIfAbsent(use.ruleId(), id -> new ArrayList<>()).addAll(softening);
              all.addAll(softening);
            }
          });
      byRule.values().forEach(list -> list.sort(Comparator.comparingInt(Span::first)));
      all.sort(Comparator.comparingInt(Span::first));
    }

    Severity of(String id, Rule rule, Span word) {
      boolean isQuoted = quotes.hold(word.place());
      if (nearest(word, byRule.getOrDefault(id, List.of()), WITHIN).isPresent()) {
        return rule.severity() == Severity.HIGH && !isQuoted ? Severity.MEDIUM : Severity.LOW;
      }
      boolean isSpared = isQuoted || nearest(word, all, WITHIN).isPresent();
      return isSpared && rule.severity() == Severity.HIGH ? Severity.MEDIUM : rule.severity();
    }
  }

  /** Places that do not overlap. */
  private static final class Taken {
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    boolean has(Place place) {
      Map.Entry<Integer, Integer> before = ends.lowerEntry(place.end());
      return before != null && before.getValue() > place.start();
    }

    void add(Place place) {
      ends.merge(place.start(), place.end(), Math::max);
    }
  }
}
