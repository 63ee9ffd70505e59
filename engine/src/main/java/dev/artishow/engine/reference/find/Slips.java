package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.find.words.Language;
import dev.artishow.engine.reference.find.words.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which words of a prompt may be slips of the hand, and for what. The shorter a word, the more
 * words lie next to it by chance, so that short ones must be all that a prompt is about, and those
 * that are spelt right must be part of a longer name. Not thread-safe.
 */
final class Slips {
  private static final int SHORTEST = 3;
  private static final int LONG = 6;
  private static final int FAIRLY_LONG = 5;

  /** In longer prompts, words that are spelt right are left alone. */
  private static final int FEW_WORDS = 6;

  private static final int MAX_WORDS = 24;

  private final List<Token> words;
  private final List<List<Token>> alternatives = new ArrayList<>();
  private final List<Boolean> known = new ArrayList<>();
  private final boolean[] plain;
  private final boolean dictionary;
  private boolean gibberish;

  /** Of a prompt's words, as a language reads them. */
  Slips(Language language, WordIndex.Search search, List<Token> words) throws IOException {
    this.words = words;
    this.plain = new boolean[words.size()];
    this.dictionary = language.inflects() && search.hasDictionary(language.tag());
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      plain[i] = !language.plain().kinds(word).isEmpty();
      boolean isKnown = plain[i] || !word.isWord() || search.knows(language, word);
      known.add(isKnown);
      boolean looked =
          language.inflects()
              && !plain[i]
              && i < MAX_WORDS
              && (!isKnown || words.size() <= FEW_WORDS);
      alternatives.add(looked ? near(language, search, word) : List.of());
      gibberish |= !isKnown && alternatives.get(i).isEmpty();
    }
  }

  private static List<Token> near(Language language, WordIndex.Search search, Token word) {
    String text = word.text();
    if (text.length() < SHORTEST || !text.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    return search.slips(language.tag(), text).stream()
        .map(other -> language.words(other).get(0))
        .toList();
  }

  /** What a word may have been meant to be; empty if it is no slip. */
  List<Token> alternatives(int word) {
    return alternatives.get(word);
  }

  /** Whether a name may be meant by words of which one is taken for another. */
  boolean mayBe(Window window) {
    int slip = window.slip();
    if (!window.isName()) {
      return false;
    }
    int inside = content(window.first(), window.last());
    if (inside > 1) {
      return true;
    }
    if (known.get(slip)) {
      return false;
    }
    int length = words.get(slip).text().length();
    if (!dictionary || gibberish) {
      return length >= LONG;
    }
    return length >= FAIRLY_LONG || inside == content(0, words.size() - 1);
  }

  private int content(int first, int last) {
    int content = 0;
    for (int word = first; word <= last; word++) {
      content += plain[word] ? 0 : 1;
    }
    return content;
  }
}
