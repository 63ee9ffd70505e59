package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Match.Certainty;
import dev.artishow.engine.reference.find.words.Language;
import dev.artishow.engine.reference.find.words.Languages;
import dev.artishow.engine.reference.find.words.PlainWords.Kind;
import dev.artishow.engine.reference.find.words.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads one prompt in one language: looks up all its words in a row. Not thread-safe. */
final class PromptReader {
  private static final int LONGEST = 14;
  private static final double INFLECTED = 0.95;
  private static final double SLIPPED = 0.8;

  /** How much of a prompt a word of grammar but an article explains: others have it as a noun. */
  private static final double GRAMMAR_WORD = 0.97;

  /** Likewise, a word of a name. */
  private static final double NAMING_WORD = 0.97;

  /** Likewise, one that is taken for another one. */
  private static final double SLIPPED_WORD = 0.3;

  /** Likewise, one that is no thing and may be part of several languages. */
  private static final double PLAIN_WORD = 0.8;

  /** Likewise, one that is spelt right but names nothing. */
  private static final double KNOWN_WORD = 0.5;

  private final Language language;
  private final WordIndex.Search search;
  private final Predicate<String> present;
  private final List<Token> words;
  private final Slips slips;
  private final List<Window> windows = new ArrayList<>();

  private PromptReader(
      Language language, WordIndex.Search search, Predicate<String> present, List<Token> words)
      throws IOException {
    this.language = language;
    this.search = search;
    this.present = present;
    this.words = words;
    this.slips = new Slips(language, search, words);
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

  /** Whether all words of a prompt but articles are a phrase that names something. */
  static boolean mayBeWhole(String prompt, Language language, WordIndex.Search search)
      throws IOException {
    List<Token> content =
        language.words(prompt).stream()
            .filter(word -> !language.plain().is(word, Kind.ARTICLE))
            .toList();
    return !content.isEmpty()
        && search.look(Phrases.key(language.tag(), content, Token::text), false)
            == WordIndex.Found.TERM;
  }

  private Reading read() throws IOException {
    for (int first = 0; first < words.size(); first++) {
      if (!is(first, Kind.ARTICLE)) {
        String begin = Phrases.begin(words.get(first).isWord() ? language.tag() : Languages.ANY);
        walk(new Path(first, first, begin, Window.NO_SLIP), false);
        if (language.inflects()) {
          walk(new Path(first, first, begin, Window.NO_SLIP), true);
        }
      }
    }
    List<Window> chosen = new Choice(language, words).of(windows);
    return new Reading(
        chosen.stream().map(window -> window.in(words)).toList(), score(chosen), isWhole(chosen));
  }

  private boolean is(int word, Kind kind) {
    return language.plain().is(words.get(word), kind);
  }

  /**
   * The beginning of a phrase.
   *
   * @param next word that it may go on with
   * @param slip the word that is taken for another one; {@link Window#NO_SLIP} if none is
   */
  private record Path(int first, int next, String key, int slip) {}

  /** Follows all phrases that go on from a beginning. */
  private void walk(Path path, boolean stems) throws IOException {
    int next = path.next();
    if (next == words.size() || next - path.first() >= LONGEST) {
      return;
    }
    if (is(next, Kind.ARTICLE)) {
      walk(new Path(path.first(), next + 1, path.key(), path.slip()), stems);
      return;
    }
    step(path, words.get(next), path.slip(), stems);
    if (path.slip() == Window.NO_SLIP) {
      for (Token other : slips.alternatives(next)) {
        step(path, other, next, stems);
      }
    }
  }

  private void step(Path path, Token word, int slip, boolean stems) throws IOException {
    String longer = Phrases.append(path.key(), stems ? word.stem() : word.text(), word.isRunOn());
    WordIndex.Found found = search.look(longer, stems);
    if (found == WordIndex.Found.TERM) {
      best(search.hits(stems, present))
          .map(hit -> window(path.first(), path.next(), hit, stems, slip))
          .filter(window -> !window.slipped() || slips.mayBe(window))
          .ifPresent(windows::add);
    }
    if (found != WordIndex.Found.NOTHING) {
      walk(new Path(path.first(), path.next() + 1, longer, slip), stems);
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

  private static Window window(int first, int last, WordIndex.Hit hit, boolean stems, int slip) {
    double certain = (stems ? INFLECTED : 1) * (slip == Window.NO_SLIP ? 1 : SLIPPED);
    boolean name = hit.weight() >= Called.MIN_NAME;
    Certainty certainty =
        !name ? Certainty.KEYWORD : certain < 1 ? Certainty.SIMILAR_NAME : Certainty.NAME;
    double score = certain * hit.weight() / Called.NAME;
    return new Window(first, last, hit.concept(), certainty, score, stems, slip);
  }

  private double score(List<Window> chosen) throws IOException {
    double score = 0;
    for (int word = 0; word < words.size(); word++) {
      score += score(word, chosen);
    }
    return score;
  }

  /** How well a word is explained, from 0 to 1. */
  private double score(int word, List<Window> chosen) throws IOException {
    for (Window window : chosen) {
      if (window.covers(word)) {
        return window.slipped()
            ? (window.length() - 1 + SLIPPED_WORD) / window.length()
            : explained(window);
      }
    }
    Set<Kind> kinds = language.plain().kinds(words.get(word));
    if (!kinds.isEmpty()) {
      return kinds.contains(Kind.ARTICLE)
          ? 1
          : kinds.contains(Kind.GRAMMAR) ? GRAMMAR_WORD : PLAIN_WORD;
    }
    return search.knows(language, words.get(word)) ? KNOWN_WORD : 0;
  }

  /** A word that names something is explained by that, however well it does. */
  private static double explained(Window window) {
    if (!window.isName()) {
      return window.score();
    }
    double naming = NAMING_WORD + (1 - NAMING_WORD) * window.score();
    return window.inflected() ? naming * INFLECTED : naming;
  }

  private boolean isWhole(List<Window> chosen) {
    if (chosen.size() != 1 || chosen.get(0).certainty() != Certainty.NAME) {
      return false;
    }
    for (int word = 0; word < words.size(); word++) {
      if (!chosen.get(0).covers(word) && !is(word, Kind.ARTICLE)) {
        return false;
      }
    }
    return true;
  }
}
