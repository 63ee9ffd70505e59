package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.find.words.Language;
import dev.artishow.engine.reference.find.words.PlainWords;
import dev.artishow.engine.reference.find.words.PlainWords.AdjectivePlace;
import dev.artishow.engine.reference.find.words.PlainWords.Kind;
import dev.artishow.engine.reference.find.words.PlainWords.Trait;
import dev.artishow.engine.reference.find.words.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which of the names that stand in a prompt, some within others, are meant. */
final class Choice {
  private static final double MUCH_POORER = 0.85;

  private final PlainWords plain;
  private final List<Token> words;

  /** Among the names in a prompt of some words, as a language reads them. */
  Choice(Language language, List<Token> words) {
    this.plain = language.plain();
    this.words = words;
  }

  /** Those that are meant, in the order of their words; none overlaps another. */
  List<Window> of(List<Window> windows) {
    var chosen = new ArrayList<Window>();
    windows.stream()
        .sorted(Window.BEST_FIRST)
        .filter(window -> isThing(window) && isLikely(window, windows) && !isParted(window))
        .forEach(
            window -> {
              if (chosen.stream().noneMatch(window::overlaps)) {
                chosen.add(window);
              }
            });
    chosen.sort(Comparator.comparingInt(Window::first));
    return new Modifiers(plain, words).removedFrom(chosen);
  }

  /**
   * Whether nothing else is likelier. A ship is rather whatever has that keyword than what is
   * called <i>shipped</i>, and in <i>wizard cat</i> nobody slipped who meant a hat.
   */
  private static boolean isLikely(Window window, List<Window> all) {
    if (window.slipped()) {
      return all.stream()
          .noneMatch(other -> other.isExact() && other.isName() && isWord(other, window.slip()));
    }
    return !window.inflected()
        || all.stream()
            .noneMatch(
                other -> other.isExact() && other.hasSameWords(window) && !isPoorer(other, window));
  }

  /** Whether words name one thing worse than what another form of them does: beans, not a bean. */
  private static boolean isPoorer(Window exact, Window inflected) {
    return exact.isName() && exact.score() < MUCH_POORER * inflected.score();
  }

  /**
   * Whether words are a noun for a kind of thing but for an article between them: somebody riding a
   * horse asks for no riding horse.
   */
  private boolean isParted(Window window) {
    return window.isExact()
        && window.score() < MUCH_POORER
        && IntStream.range(window.first() + 1, window.last())
            .anyMatch(word -> is(word, Kind.ARTICLE));
  }

  private static boolean isWord(Window window, int word) {
    return window.first() == word && window.last() == word;
  }

  private boolean is(int word, Kind kind) {
    return plain.is(words.get(word), kind);
  }

  private boolean is(int word, Trait trait) {
    return plain.is(words.get(word), trait);
  }

  /** Words of colour, style, number and the like are things only as a whole name. */
  private boolean isThing(Window window) {
    int content = 0;
    int plainWords = 0;
    for (int word = window.first(); word <= window.last(); word++) {
      if (!is(word, Kind.ARTICLE)) {
        content++;
        plainWords += isPlain(word) ? 1 : 0;
      }
    }
    if (plainWords < content) {
      return true;
    }
    int word = window.first();
    if (is(word, Trait.THING_TOO) && standsAlone(word) && isCounted(word)) {
      return true;
    }
    return window.isName()
        && (content > 1 || (isColor(word) && standsAlone(word)) || isAllThereIs(word));
  }

  /** Whether a word of a style, like a pencil, is all that is asked for. */
  private boolean isAllThereIs(int word) {
    if (!is(word, Kind.STYLE)) {
      return false;
    }
    for (int other = 0; other < words.size(); other++) {
      boolean counts = is(other, Kind.ARTICLE) || is(other, Kind.NUMBER) || is(other, Kind.SIZE);
      if (other != word && !counts && !is(other, Kind.REQUEST) && !isColor(other)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(int word) {
    Set<Kind> kinds = plain.kinds(words.get(word));
    if (kinds.equals(Set.of(Kind.VERB))) {
      boolean done = word > 0 && is(word - 1, Kind.SUBJECT);
      return done || (word + 1 < words.size() && is(word + 1, Kind.DATIVE));
    }
    return !kinds.isEmpty();
  }

  private boolean isColor(int word) {
    return plain.kinds(words.get(word)).equals(Set.of(Kind.COLOR));
  }

  /** Whether a word that is a colour and a thing, like an orange, is no adjective here. */
  private boolean standsAlone(int word) {
    int noun = plain.adjectives() == AdjectivePlace.BEFORE ? word + 1 : word - 1;
    return noun < 0
        || noun >= words.size()
        || is(noun, Kind.GRAMMAR)
        || is(noun, Kind.ARTICLE)
        || is(noun, Kind.NUMBER)
        || (is(noun, Kind.REQUEST) && !is(noun, Kind.STYLE))
        || is(noun, Trait.BEFORE_NOUN);
  }

  /**
   * Whether an article or a number leads to a word, perhaps by way of a size, a colour or what says
   * which it is.
   */
  private boolean isCounted(int word) {
    int before = word - 1;
    while (before >= 0 && describes(before)) {
      before--;
    }
    return before < 0 || is(before, Kind.ARTICLE) || is(before, Kind.NUMBER);
  }

  private boolean describes(int word) {
    return is(word, Kind.SIZE) || is(word, Kind.COLOR) || is(word, Trait.ATTRIBUTIVE);
  }
}
