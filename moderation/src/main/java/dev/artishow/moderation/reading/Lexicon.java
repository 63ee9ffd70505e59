package dev.artishow.moderation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words to look for, and those that stand for themselves and are never another in disguise.
 * Filled once, then read by many threads.
 */
public final class Lexicon {
  private static final int SHORTEST_MISSPELT = 6;

  private final LetterTrie words = new LetterTrie();
  private final LetterTrie common = new LetterTrie();
  private final Set<String> ordinary = new HashSet<>();
  private final Map<String, Set<LetterTrie.Form>> misspellings = new HashMap<>();
  private final Lookalikes lookalikes = new Lookalikes();
  private final EmojiWords emoji;

  /**
   * @param emoji what pictures stand for: words by the picture
   * @param common everyday words, that words run together are parted by
   * @param ordinary words and phrases that a reading in disguise would take for another
   */
  public Lexicon(Map<String, String> emoji, Iterable<String> common, Iterable<String> ordinary) {
    this.emoji = new EmojiWords(emoji, words);
    common.forEach(
        word -> {
          this.common.add(Folding.spelling(word));
          this.ordinary.add(Folding.spelling(word));
        });
    ordinary.forEach(word -> this.ordinary.add(Folding.spelling(word)));
  }

  /** The number of a word, made if it is new. */
  public int add(String word) {
    return words.add(Folding.spelling(word)).id();
  }

  /** As {@link #add}; one letter more, less or other is read as this word too. */
  public int addName(String word) {
    LetterTrie.Form form = words.add(Folding.spelling(word));
    String bare = Folding.fold(word);
    if (bare.length() >= SHORTEST_MISSPELT) {
      for (String less : withoutOne(bare)) {
        misspellings.computeIfAbsent(less, key -> new HashSet<>()).add(form);
      }
    }
    return form.id();
  }

  /** How a word is written in rules and compared: in lower case, composed. */
  public static String spelling(String word) {
    return Folding.spelling(word);
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** All the ways to read a prompt. */
  public WordLattice read(String prompt) {
    var lattice = new WordLattice();
    new PromptReader(this, lattice, Reading.PLAIN).read(EncodedText.plain(prompt));
    EncodedText.decode(prompt)
        .ifPresent(decoded -> new PromptReader(this, lattice, Reading.ENCODED).read(decoded));
    lattice.close();
    return lattice;
  }

  LetterTrie words() {
    return words;
  }

  LetterTrie common() {
    return common;
  }

  EmojiWords emoji() {
    return emoji;
  }

  Lookalikes lookalikes() {
    return lookalikes;
  }

  /** Whether a word is one of the everyday ones. */
  public boolean isEveryday(String word) {
    return common.has(Folding.spelling(word));
  }

  boolean isOrdinary(String spelt) {
    return ordinary.contains(spelt);
  }

  /** The names that a word, in bare letters, is one letter away from. */
  Set<LetterTrie.Form> misspelt(String bare) {
    if (bare.length() < SHORTEST_MISSPELT - 1 || bare.length() > 30) {
      return Set.of();
    }
    var near = new HashSet<LetterTrie.Form>();
    for (String less : withoutOne(bare)) {
      for (LetterTrie.Form form : misspellings.getOrDefault(less, Set.of())) {
        if (Spelling.isOneEdit(bare, Folding.fold(form.spelt()))) {
          near.add(form);
        }
      }
    }
    return near;
  }

  private static List<String> withoutOne(String word) {
    var all = new ArrayList<String>();
    all.add(word);
    for (int i = 0; i < word.length(); i++) {
      all.add(word.substring(0, i) + word.substring(i + 1));
    }
    return all;
  }
}
