package dev.artishow.moderation.rule;

import dev.artishow.moderation.reading.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words in a row, as a rules file writes them: {@code cover* in|with ~ blood}. {@code word*} is any
 * form of that lemma, {@code a|b} one of the two, {@code <list>} a word of that list, {@code ~} up
 * to three words of any kind. {@code word?} counts only where the prompt shows no other language,
 * {@code word??} only where it shows its own more than any other. A phrase in brackets, {@code
 * [nude]}, counts only where marks part it from the rest, as people write lists of tags; one
 * bracket asks for a mark on that side alone.
 *
 * @param apart on which sides a mark must part it from the rest
 */
public record Phrase(List<Element> elements, Apart apart) {
  /** One place in a phrase. */
  sealed interface Element {}

  /** How much a word by itself tells that the prompt is in its language. */
  enum Certainty {
    SURE(""),
    UNLESS_OTHER("?"),
    ONLY_OWN("??");

    /** How a rules file writes it, behind a word. */
    private final String mark;

    Certainty(String mark) {
      this.mark = mark;
    }
  }

  /** One of some words; of {@code isLemma} all forms count. */
  record Words(List<Word> alternatives) implements Element {
    @Override
    public String toString() {
      return String.join("|", alternatives.stream().map(Word::toString).toList());
    }
  }

  /** Up to three words of any kind. */
  record Gap() implements Element {
    @Override
    public String toString() {
      return "~";
    }
  }

  /** A word, or, where {@code list} is true, the list of that name. */
  record Word(String text, boolean isLemma, Certainty certainty, boolean isList) {
    @Override
    public String toString() {
      return isList ? "<" + text + ">" : text + (isLemma ? "*" : "") + certainty.mark;
    }
  }

  public Phrase {
    elements = List.copyOf(elements);
    if (elements.stream().noneMatch(Words.class::isInstance)
        || elements.get(0) instanceof Gap
        || elements.get(elements.size() - 1) instanceof Gap) {
      throw new IllegalArgumentException("must begin and end with a word");
    }
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Phrase parse(String text) {
    try {
      String bare = text.strip();
      Apart apart = Apart.of(bare.startsWith("["), bare.endsWith("]"));
      String words =
          bare.substring(apart.isBefore() ? 1 : 0, bare.length() - (apart.isAfter() ? 1 : 0));
      return new Phrase(parts(words).stream().map(Phrase::element).toList(), apart);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be words such as water pistol*, was \"%s\": %s".formatted(text, e.getMessage()), e);
    }
  }

  /** What stands between blanks, hyphens and apostrophes; the name of a list is left whole. */
  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    int start = 0;
    boolean isList = false;
    for (int i = 0; i <= text.length(); i++) {
      char at = i < text.length() ? text.charAt(i) : ' ';
      isList = at == '<' || (isList && at != '>');
      boolean isBetween = Character.isWhitespace(at) || at == '-' || at == '\'' || at == '’';
      if (i == text.length() || (isBetween && !isList)) {
        if (i > start) {
          parts.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private static Element element(String part) {
    return part.equals("~")
        ? new Gap()
        : new Words(Stream.of(part.split("\\|", -1)).map(Phrase::word).toList());
  }

  private static Word word(String text) {
    if (text.startsWith("<") && text.endsWith(">")) {
      String name = text.substring(1, text.length() - 1);
      if (!name.isEmpty() && name.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'))) {
        return new Word(name, false, Certainty.SURE, true);
      }
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '?') {
      end--;
    }
    int doubts = text.length() - end;
    boolean isLemma = end > 0 && text.charAt(end - 1) == '*';
    String bare = text.substring(0, isLemma ? end - 1 : end);
    boolean isWord = !bare.isEmpty() && bare.codePoints().allMatch(Phrase::isOfWord);
    if (!isWord || doubts >= Certainty.values().length) {
      throw new IllegalArgumentException("\"%s\" is no word, word* or <list>".formatted(text));
    }
    return new Word(Lexicon.spelling(bare), isLemma, Certainty.values()[doubts], false);
  }

  private static boolean isOfWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetterOrDigit(codePoint) || codePoint == '&';
    };
  }

  /** The list that this phrase is, if it is nothing else. */
  Optional<String> list() {
    return apart == Apart.NOWHERE
            && elements.size() == 1
            && elements.get(0) instanceof Words words
            && words.alternatives().size() == 1
            && words.alternatives().get(0).isList()
        ? Optional.of(words.alternatives().get(0).text())
        : Optional.empty();
  }

  @Override
  public String toString() {
    String words = String.join(" ", elements.stream().map(Element::toString).toList());
    return (apart.isBefore() ? "[" : "") + words + (apart.isAfter() ? "]" : "");
  }
}
