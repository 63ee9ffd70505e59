package dev.artishow.moderation.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What pictures among letters stand for. */
final class EmojiWords {
  private final Map<Integer, List<LetterTrie.Form>> words = new HashMap<>();

  /**
   * @param words by picture; several are parted by blanks
   * @param lexicon takes them in
   */
  EmojiWords(Map<String, String> words, LetterTrie lexicon) {
    words.forEach(
        (picture, meaning) ->
            this.words.put(
                picture.codePointAt(0),
                Stream.of(meaning.split(" ", -1)).map(lexicon::add).toList()));
  }

  List<LetterTrie.Form> of(int codePoint) {
    return words.getOrDefault(codePoint, List.of());
  }
}
