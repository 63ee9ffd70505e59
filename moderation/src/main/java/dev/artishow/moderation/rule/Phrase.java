package dev.artishow.moderation.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.artishow.moderation.reading.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words in a row, as a rules file writes them: {@code cover* in|with ~ blood}. {@code word*} is any
 * form of that lemma, {@code a|b} one of the two, {@code <list>} a word of that list, {@code ~} up
 * to three words of any kind. {@code word?} counts only where the prompt shows no other language,
 * {@code word??} only where it shows its own more than any other.
 */
public record Phrase(List<Element> elements) {
  private static final Pattern PART = Pattern.compile("(?:<[^>]*>|[^\\s'’<-])+");
  private static final Pattern WORD =
      Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}&]+\\*?\\?{0,2}|<[a-z-]+>)");

  /** One place in a phrase. */
  sealed interface Element {}

  /** How much a word by itself tells that the prompt is in its language. */
  enum Certainty {
    SURE,
    UNLESS_OTHER,
    ONLY_OWN
  }

  /** One of some words; of {@code isLemma} all forms count. */
  record Words(List<Word> alternatives) implements Element {}

  /** Up to three words of any kind. */
  record Gap() implements Element {}

  /** A word, or, where {@code list} is true, the list of that name. */
  record Word(String text, boolean isLemma, Certainty certainty, boolean isList) {}

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
      var elements = new ArrayList<Element>();
      Matcher parts = PART.matcher(text);
      while (parts.find()) {
        elements.add(element(parts.group()));
      }
      return new Phrase(elements);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be words such as water pistol*, was \"%s\": %s".formatted(text, e.getMessage()), e);
    }
  }

  private static Element element(String part) {
    return part.equals("~")
        ? new Gap()
        : new Words(Stream.of(part.split("\\|", -1)).map(Phrase::word).toList());
  }

  private static Word word(String text) {
    if (!WORD.matches(text)) {
      throw new IllegalArgumentException("\"%s\" is no word, word* or <list>".formatted(text));
    }
    if (text.startsWith("<")) {
      return new Word(text.substring(1, text.length() - 1), false, Certainty.SURE, true);
    }
    String rest = text.replace("?", "");
    Certainty certainty = Certainty.values()[text.length() - rest.length()];
    boolean isLemma = rest.endsWith("*");
    String bare = isLemma ? rest.substring(0, rest.length() - 1) : rest;
    return new Word(Lexicon.spelling(bare), isLemma, certainty, false);
  }

  /** The list that this phrase is, if it is nothing else. */
  Optional<String> list() {
    return elements.size() == 1
            && elements.get(0) instanceof Words words
            && words.alternatives().size() == 1
            && words.alternatives().get(0).isList()
        ? Optional.of(words.alternatives().get(0).text())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(" ", elements.stream().map(Object::toString).toList());
  }
}
