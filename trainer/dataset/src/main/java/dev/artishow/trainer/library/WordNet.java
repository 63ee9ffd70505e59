package dev.artishow.trainer.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What English words mean, as far as a library must know: whether a word is mostly the name of
 * something that can be seen. From WordNet's index of senses, see Fellbaum (ed.), "WordNet: An
 * Electronic Lexical Database" (1998), and senseidx(5WN).
 */
final class WordNet {
  private static final int NOUN = 1;
  private static final Set<Integer> ADJECTIVE = Set.of(3, 5);

  /** Lexicographers' files of what can be seen; see lexnames(5WN). */
  static final Set<Integer> VISIBLE =
      Set.of(
          5, // animals
          6, // artefacts
          8, // parts of bodies
          13, // food
          17, // natural objects
          18, // people
          20, // plants
          25, // shapes
          27 // substances
          );

  private final Map<String, Uses> words = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Integer>> nouns = new HashMap<>();
  private final Set<String> adjectives = new HashSet<>();

  private WordNet() {}

  /** How often a word was found in each of its uses. */
  private static final class Uses {
    int all;
    int visible;
    int noun;
    boolean firstNounIsVisible;
  }

  /** Reads {@code index.sense}: a sense a line, with how often it was found in marked texts. */
  static WordNet read(Path indexOfSenses) throws IOException {
    var wordNet = new WordNet();
    try (BufferedReader lines = Files.newBufferedReader(indexOfSenses, StandardCharsets.US_ASCII)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          wordNet.add(line);
        } catch (RuntimeException e) {
          throw new IOException(
              "%s: line %d is no sense of WordNet: %s".formatted(indexOfSenses, number, line), e);
        }
      }
    }
    return wordNet;
  }

  private void add(String line) {
    String[] fields = line.split(" ", -1);
    int percent = fields[0].lastIndexOf('%');
    String[] senseKey = fields[0].substring(percent + 1).split(":", -1);
    String word = fields[0].substring(0, percent).replace('_', ' ');
    int partOfSpeech = Integer.parseInt(senseKey[0]);
    boolean noun = partOfSpeech == NOUN;
    boolean visible = noun && VISIBLE.contains(Integer.parseInt(senseKey[1]));
    // one more, so that words that were never found still have uses
    int found = Integer.parseInt(fields[3]) + 1;
    if (noun) {
      nouns
          .computeIfAbsent(word, unused -> new TreeMap<>())
          .put(Integer.parseInt(fields[2]), Integer.parseInt(fields[1]));
    } else if (ADJECTIVE.contains(partOfSpeech)) {
      adjectives.add(word);
    }
    Uses uses = words.computeIfAbsent(word, unused -> new Uses());
    uses.all += found;
    uses.visible += visible ? found : 0;
    uses.noun += noun ? found : 0;
    if (noun && fields[2].equals("1")) {
      uses.firstNounIsVisible = visible;
    }
  }

  /** Whether a word, or a phrase, is in it. */
  boolean has(String phrase) {
    return words.containsKey(phrase);
  }

  /** Whether a word mostly names something that can be seen. */
  boolean isVisible(String phrase) {
    Uses uses = words.get(phrase);
    return uses != null && uses.firstNounIsVisible && uses.visible * 2 >= uses.all;
  }

  /** Whether a word that stands for a thing anyhow may well name something that can be seen. */
  boolean mayBeVisible(String phrase) {
    Uses uses = words.get(phrase);
    return uses != null && uses.noun * 4 >= uses.all && uses.visible * 3 >= uses.noun;
  }

  /** Whether a word is mostly a noun. */
  boolean isNoun(String phrase) {
    Uses uses = words.get(phrase);
    return uses != null && uses.noun * 2 >= uses.all;
  }

  /** The meanings of a noun, the commonest first, as {@link Synsets} numbers them. */
  Collection<Integer> senses(String noun) {
    return nouns.getOrDefault(noun, Collections.emptyNavigableMap()).values();
  }

  /** Whether a word may be an adjective. */
  boolean isAdjective(String word) {
    return adjectives.contains(word);
  }

  /** How often a word was found in marked texts, and once more. */
  int frequency(String phrase) {
    Uses uses = words.get(phrase);
    return uses == null ? 0 : uses.all;
  }

  /** All single words of letters. */
  Set<String> singleWords() {
    var single = new TreeSet<String>();
    words.keySet().stream().filter(word -> word.matches("[a-z]{2,}")).forEach(single::add);
    return single;
  }
}
