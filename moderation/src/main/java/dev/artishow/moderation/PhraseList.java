package dev.artishow.moderation;

import java.util.Arrays;
import java.util.List;

/** The phrases of one language in a rules file, parted by commas: {@code bomb*, hand grenade*}. */
record PhraseList(List<Phrase> phrases) {
  PhraseList {
    phrases = List.copyOf(phrases);
  }

  /**
   * Reads phrases parted by commas; blanks and line ends around them do not matter.
   *
   * @throws IllegalArgumentException if one of them is no {@link Phrase}
   */
  public static PhraseList parse(String text) {
    return new PhraseList(Arrays.stream(text.split(",", -1)).map(Phrase::parse).toList());
  }
}
