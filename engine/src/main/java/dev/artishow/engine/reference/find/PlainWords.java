package dev.artishow.engine.reference.find;

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
 * heart</i>, <i>rouge à lèvres</i>. Each language has a file {@code words/TAG.txt}, whose lines are
 * a kind and its words, folded, in every form; or {@code form} or {@code ending}, a word, and its
 * irregular forms.
 */
final class PlainWords {
  private static final String COMMENT = "#";

  /** What a word is instead of a thing. */
  enum Kind {
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

  /** Where a language puts most of its adjectives. */
  enum AdjectivePlace {
    BEFORE,
    AFTER
  }

  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final IrregularForms irregular = new IrregularForms();
  private AdjectivePlace adjectives = AdjectivePlace.BEFORE;

  private PlainWords() {}

  /** A language's; none of a language without a file. */
  static PlainWords of(String tag) {
    var words = new PlainWords();
    try (InputStream stream = PlainWords.class.getResourceAsStream("words/" + tag + ".txt")) {
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
      default -> {
        Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
          kinds.computeIfAbsent(words[i], unused -> EnumSet.noneOf(Kind.class)).add(kind);
        }
      }
    }
  }

  /** What a word is instead of a thing; empty if it may be one. */
  Set<Kind> kinds(Token word) {
    return kinds.getOrDefault(word.text(), Collections.emptySet());
  }

  boolean is(Token word, Kind kind) {
    return kinds(word).contains(kind);
  }

  IrregularForms irregular() {
    return irregular;
  }

  AdjectivePlace adjectives() {
    return adjectives;
  }
}
