package dev.artishow.engine.reference.find.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a language that are no things by themselves, though names may have them: <i>green
 * heart</i>, <i>rouge à lèvres</i>. Each language has a file {@code TAG.txt} beside this class,
 * whose lines are a kind and its words, folded, in every form; {@code trait}, a trait, and its
 * words; or {@code form} or {@code ending}, a word, and its irregular forms.
 */
public final class PlainWords {
  private static final String COMMENT = "#";

  /** What a word is instead of a thing. */
  public enum Kind {
    COLOR,
    STYLE,
    NUMBER,
    SIZE,
    PLACE,
    /** Says nothing of a thing: names are compared without. */
    ARTICLE,
    /** Small words of grammar, by which a language is told as well. */
    GRAMMAR,
    /** What people say to be drawn something, and what things do. */
    REQUEST,
    /** A verb after a subject or before whom it is done for, else perhaps a thing: <i>porte</i>. */
    VERB,
    SUBJECT,
    DATIVE
  }

  /** What else counts of a word, whether it may be a thing or not. */
  public enum Trait {
    /** A colour called after a thing that people ask for: an orange. */
    THING_TOO,
    /** An adjective that stands before its noun where most stand behind: <i>une belle rose</i>. */
    BEFORE_NOUN,
    /** A thing by which others are measured out: a cup of coffee. */
    MEASURE,
    /** Leads from a measure to what it measures, or to what says which one a thing is. */
    OF,
    /** Leads to what a thing is made of or for, if the next word is one of these. */
    TIE,
    /** Beside a thing it says which one that is: a baby elephant, a porte en bois. */
    ATTRIBUTIVE
  }

  /** Where a language puts most of its adjectives. */
  public enum AdjectivePlace {
    BEFORE,
    AFTER
  }

  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Map<String, Set<Trait>> traits = new HashMap<>();
  private final IrregularForms irregular = new IrregularForms();
  private AdjectivePlace adjectives = AdjectivePlace.BEFORE;

  private PlainWords() {}

  /** A language's; none of a language without a file. */
  static PlainWords of(String tag) {
    var words = new PlainWords();
    try (InputStream stream = PlainWords.class.getResourceAsStream(tag + ".txt")) {
      if (stream != null) {
        words.read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void read(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.startsWith(COMMENT)) {
        continue;
      }
      read(line.strip().split("\\s+", -1));
    }
  }

  private void read(String[] words) {
    switch (words[0]) {
      case "adjectives" -> adjectives = AdjectivePlace.valueOf(words[1].toUpperCase(Locale.ROOT));
      case "form" -> Arrays.stream(words, 2, words.length).forEach(f -> irregular.add(words[1], f));
      case "ending" ->
          Arrays.stream(words, 2, words.length).forEach(f -> irregular.addEnding(words[1], f));
      case "trait" -> add(traits, Trait.class, words[1], words, 2);
      default -> add(kinds, Kind.class, words[0], words, 1);
    }
  }

  private static <E extends Enum<E>> void add(
      Map<String, Set<E>> sets, Class<E> type, String name, String[] words, int first) {
    E value = Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    Arrays.stream(words, first, words.length)
        .forEach(word -> sets.computeIfAbsent(word, unused -> EnumSet.noneOf(type)).add(value));
  }

  /** What a word is instead of a thing; empty if it may be one. */
  public Set<Kind> kinds(Token word) {
    return kinds.getOrDefault(word.text(), Collections.emptySet());
  }

  public boolean is(Token word, Kind kind) {
    return kinds(word).contains(kind);
  }

  public boolean is(Token word, Trait trait) {
    return traits.getOrDefault(word.text(), Collections.emptySet()).contains(trait);
  }

  IrregularForms irregular() {
    return irregular;
  }

  public AdjectivePlace adjectives() {
    return adjectives;
  }
}
