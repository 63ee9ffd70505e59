package dev.artishow.moderation;

import java.util.List;

/** One or more words in a row, as a rules file writes them: {@code water pistol*}. Folded. */
record Phrase(List<Word> words) {
  private static final int SHORTEST_STEM = 3;

  /**
   * One word of a phrase.
   *
   * @param isStem whether longer words that start with it match as well
   */
  record Word(String text, boolean isStem) {}

  Phrase {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("must be one or more words, was empty");
    }
  }

  /**
   * Reads words apart by blanks or punctuation; a star at the end of one makes it a stem.
   *
   * @throws IllegalArgumentException if there are no words, or a stem has under three letters
   */
  public static Phrase parse(String text) {
    List<Token> runs =
        Folding.fold(MappedText.of(text)).runs(c -> Character.isLetterOrDigit(c) || c == '*');
    return new Phrase(runs.stream().map(run -> word(run.text(), text)).toList());
  }

  private static Word word(String word, String phrase) {
    int star = word.indexOf('*');
    if (star < 0) {
      return new Word(word, false);
    }
    if (star < SHORTEST_STEM || star < word.length() - 1) {
      throw new IllegalArgumentException(
          "must have a star only at the end of a word of %d letters or more, was \"%s\""
              .formatted(SHORTEST_STEM, phrase));
    }
    return new Word(word.substring(0, star), true);
  }
}
