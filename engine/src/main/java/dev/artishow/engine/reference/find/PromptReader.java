package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Match.Certainty;
import dev.artishow.engine.reference.find.PlainWords.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads one prompt in one language: looks up all its words in a row. Not thread-safe. */
final class PromptReader {
  private static final int LONGEST = 14;
  private static final int MOST_SLIPS = 6;
  private static final int LEAST_SLIPPED = 4;
  private static final double INFLECTED = 0.95;
  private static final double SLIPPED = 0.8;
  private static final double GRAMMAR_WORD = 0.4;

  private final Language language;
  private final WordIndex.Search search;
  private final Predicate<String> present;
  private final List<Token> words;
  private final List<List<Token>> alternatives = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();

  private PromptReader(
      Language language, WordIndex.Search search, Predicate<String> present, List<Token> words) {
    this.language = language;
    this.search = search;
    this.present = present;
    this.words = words;
  }

  /**
   * Reads a prompt.
   *
   * @param present whether a thing is there to be found
   */
  static Reading read(
      String prompt, Language language, WordIndex.Search search, Predicate<String> present)
      throws IOException {
    var reader = new PromptReader(language, search, present, language.words(prompt));
    return reader.read();
  }

  private Reading read() throws IOException {
    correct();
    for (int first = 0; first < words.size(); first++) {
      if (!is(first, Kind.ARTICLE)) {
        String begin = Phrases.begin(words.get(first).isWord() ? language.tag() : Languages.ANY);
        walk(first, first, begin, false, 1);
        if (language.inflects()) {
          walk(first, first, begin, true, INFLECTED);
        }
      }
    }
    List<Window> chosen = choose();
    return new Reading(chosen.stream().map(window -> window.in(words)).toList(), score(chosen));
  }

  private boolean is(int word, Kind kind) {
    return language.plain().is(words.get(word), kind);
  }

  /** What else each word may have been meant to be. */
  private void correct() throws IOException {
    int slips = 0;
    for (Token word : words) {
      var forms = new ArrayList<Token>();
      String text = word.text();
      boolean longEnough = text.codePointCount(0, text.length()) >= LEAST_SLIPPED;
      if (language.inflects()
          && longEnough
          && slips < MOST_SLIPS
          && language.plain().kinds(word).isEmpty()
          && !search.knows(language.tag(), text)
          && !search.knows(language.tag(), word.stem())) {
        slips++;
        for (String other : search.slips(language.tag(), text)) {
          forms.add(language.words(other).get(0));
        }
      }
      alternatives.add(forms);
    }
  }

  /** Follows all phrases that go on from {@code key} with the word at {@code next}. */
  private void walk(int first, int next, String key, boolean stems, double certain)
      throws IOException {
    if (next == words.size() || next - first >= LONGEST) {
      return;
    }
    if (is(next, Kind.ARTICLE)) {
      walk(first, next + 1, key, stems, certain);
      return;
    }
    step(first, next, key, words.get(next), stems, certain);
    for (Token other : alternatives.get(next)) {
      step(first, next, key, other, stems, certain * SLIPPED);
    }
  }

  private void step(int first, int next, String key, Token word, boolean stems, double certain)
      throws IOException {
    String longer = Phrases.append(key, stems ? word.stem() : word.text(), word.isRunOn());
    WordIndex.Found found = search.look(longer, stems);
    if (found == WordIndex.Found.TERM) {
      best(search.hits(stems, present))
          .ifPresent(hit -> windows.add(window(first, next, hit, certain)));
    }
    if (found != WordIndex.Found.NOTHING) {
      walk(first, next + 1, longer, stems, certain);
    }
  }

  private static Optional<WordIndex.Hit> best(List<WordIndex.Hit> hits) {
    WordIndex.Hit best = null;
    for (WordIndex.Hit hit : hits) {
      if (best == null || hit.weight() > best.weight()) {
        best = hit;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Window window(int first, int last, WordIndex.Hit hit, double certain) {
    boolean name = hit.weight() >= Called.LEAST_NAME;
    Certainty certainty =
        !name ? Certainty.KEYWORD : certain < 1 ? Certainty.SIMILAR_NAME : Certainty.NAME;
    double score = certain * hit.weight() / Called.NAME;
    return new Window(first, last, hit.concept(), certainty, score);
  }

  private List<Window> choose() {
    windows.sort(Window.BEST_FIRST);
    var chosen = new ArrayList<Window>();
    for (Window window : windows) {
      if (isThing(window) && chosen.stream().noneMatch(window::overlaps)) {
        chosen.add(window);
      }
    }
    chosen.sort(java.util.Comparator.comparingInt(Window::first));
    return chosen;
  }

  /** Words of colour, style, number and the like are things only as a whole name. */
  private boolean isThing(Window window) {
    int plain = 0;
    int content = 0;
    for (int word = window.first(); word <= window.last(); word++) {
      if (!is(word, Kind.ARTICLE)) {
        content++;
        plain += isPlain(word) ? 1 : 0;
      }
    }
    if (plain < content) {
      return true;
    }
    return content > 1
        ? window.isName()
        : window.isName() && isColor(window.first()) && standsAlone(window.first());
  }

  private boolean isPlain(int word) {
    Set<Kind> kinds = language.plain().kinds(words.get(word));
    if (kinds.equals(Set.of(Kind.VERB))) {
      boolean done = word > 0 && is(word - 1, Kind.SUBJECT);
      return done || (word + 1 < words.size() && is(word + 1, Kind.DATIVE));
    }
    return !kinds.isEmpty();
  }

  private boolean isColor(int word) {
    return language.plain().kinds(words.get(word)).equals(Set.of(Kind.COLOR));
  }

  /** Whether a word that is a colour and a thing, like an orange, is no adjective here. */
  private boolean standsAlone(int word) {
    int noun =
        language.plain().adjectives() == PlainWords.AdjectivePlace.BEFORE ? word + 1 : word - 1;
    return noun < 0
        || noun >= words.size()
        || is(noun, Kind.GRAMMAR)
        || is(noun, Kind.ARTICLE)
        || is(noun, Kind.NUMBER)
        || is(noun, Kind.REQUEST);
  }

  private double score(List<Window> chosen) {
    double score = 0;
    for (Window window : chosen) {
      score += window.score() * window.length();
    }
    for (Token word : words) {
      score += language.plain().kinds(word).isEmpty() ? 0 : GRAMMAR_WORD;
    }
    return score;
  }
}
