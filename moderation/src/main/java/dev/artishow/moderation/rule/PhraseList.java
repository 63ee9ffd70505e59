package dev.artishow.moderation.rule;

import java.util.List;
import java.util.stream.Stream;

/** Phrases of one language, parted by commas: {@code bomb*, hand grenade*}. */
public record PhraseList(List<Phrase> phrases) {
  public static final PhraseList NONE = new PhraseList(List.of());

  public PhraseList {
    phrases = List.copyOf(phrases);
  }

  /**
   * Reads phrases parted by commas; blanks and line ends around them do not matter, nor does a
   * comma at the end.
   *
   * @throws IllegalArgumentException if one of them is no {@link Phrase}
   */
  public static PhraseList parse(String text) {
    return new PhraseList(
        Stream.of(text.split(",", -1))
            .filter(phrase -> !phrase.isBlank())
            .flatMap(PhraseList::expand)
            .map(Phrase::parse)
            .toList());
  }

  /** One phrase for each alternative in brackets: {@code hair (of a dog|of cats)}. */
  private static Stream<String> expand(String phrase) {
    int open = phrase.indexOf('(');
    int close = phrase.indexOf(')', open);
    if (open < 0 || close < 0) {
      return Stream.of(phrase);
    }
    String before = phrase.substring(0, open);
    String after = phrase.substring(close + 1);
    return Stream.of(phrase.substring(open + 1, close).split("\\|", -1))
        .flatMap(alternative -> expand(before + alternative + after));
  }

  @Override
  public String toString() {
    return String.join(", ", phrases.stream().map(Phrase::toString).toList());
  }
}
