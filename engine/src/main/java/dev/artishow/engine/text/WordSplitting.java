package dev.artishow.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words that no longer differ in case, width, punctuation, or accents on Latin and
 * Greek letters (members type <i>etoile</i> for <i>étoile</i>). A letter of a script written
 * without spaces is a word with its marks, and so is a symbol such as an emoji.
 *
 * <p>ICU's Unicode tables are used, not the JDK's, so that every Java version cuts alike.
 */
final class WordSplitting {
  private static final int MAX_CHARACTERS = 40;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean complete;

  private WordSplitting() {}

  static List<String> of(String text) {
    var cutter = new WordSplitting();
    fold(text).codePoints().forEach(cutter::accept);
    cutter.endWord();
    return cutter.words;
  }

  private void accept(int character) {
    switch (Role.of(character)) {
      case LETTER -> append(character, UScript.breaksBetweenLetters(UScript.getScript(character)));
      case SYMBOL -> append(character, true);
      case MARK -> word.appendCodePoint(character);
      case SEPARATOR -> endWord();
    }
    if (word.length() >= MAX_CHARACTERS) {
      endWord();
    }
  }

  private void append(int character, boolean alone) {
    if (alone || complete) {
      endWord();
    }
    word.appendCodePoint(character);
    complete = alone;
  }

  private void endWord() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
    complete = false;
  }

  private static String fold(String text) {
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text);
    String plain = withoutAccents(Normalizer2.getNFDInstance().normalize(folded));
    return Normalizer2.getNFCInstance().normalize(plain.replace("œ", "oe").replace("æ", "ae"));
  }

  private static String withoutAccents(String decomposed) {
    var plain = new StringBuilder(decomposed.length());
    boolean afterAlphabet = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      boolean accent = c >= '\u0300' && c <= '\u036f';
      if (!accent) {
        int script = UScript.getScript(c);
        afterAlphabet = script == UScript.LATIN || script == UScript.GREEK;
      }
      if (!(accent && afterAlphabet)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private enum Role {
    LETTER,
    MARK,
    SYMBOL,
    SEPARATOR;

    static Role of(int character) {
      return switch (UCharacter.getType(character)) {
        case ECharacterCategory.UPPERCASE_LETTER,
            ECharacterCategory.LOWERCASE_LETTER,
            ECharacterCategory.TITLECASE_LETTER,
            ECharacterCategory.MODIFIER_LETTER,
            ECharacterCategory.OTHER_LETTER,
            ECharacterCategory.DECIMAL_DIGIT_NUMBER,
            ECharacterCategory.LETTER_NUMBER,
            ECharacterCategory.OTHER_NUMBER ->
            LETTER;
        case ECharacterCategory.NON_SPACING_MARK,
            ECharacterCategory.ENCLOSING_MARK,
            ECharacterCategory.COMBINING_SPACING_MARK ->
            MARK;
        case ECharacterCategory.MATH_SYMBOL,
            ECharacterCategory.CURRENCY_SYMBOL,
            ECharacterCategory.MODIFIER_SYMBOL,
            ECharacterCategory.OTHER_SYMBOL,
            ECharacterCategory.UNASSIGNED ->
            character < 0x80 ? SEPARATOR : SYMBOL;
        default -> SEPARATOR;
      };
    }
  }
}
