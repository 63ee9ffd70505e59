package dev.artishow.trainer.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What English words mean, as far as a library must know: whether a word is mostly the name of
 * something that can be seen. From WordNet's index of senses, see Fellbaum (ed.), "WordNet: An
 * Electronic Lexical Database" (1998), and senseidx(5WN).
 */
final class WordNet {
  private static final int NOUN = 1;

  /** Lexicographers' files of what can be seen; see lexnames(5WN). */
  private static final Set<Integer> VISIBLE =
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

  private WordNet() {}

  /** How often a word was found in each of its uses. */
  private static final class Uses {
    int all;
    int visible;
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
    boolean noun = Integer.parseInt(senseKey[0]) == NOUN;
    boolean visible = noun && VISIBLE.contains(Integer.parseInt(senseKey[1]));
    // one more, so that words that were never found still have uses
    int found = Integer.parseInt(fields[3]) + 1;
    Uses uses =
        words.computeIfAbsent(
            fields[0].substring(0, percent).replace('_', ' '), unused -> new Uses());
    uses.all += found;
    uses.visible += visible ? found : 0;
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

  /** All single words of letters. */
  Set<String> singleWords() {
    var single = new TreeSet<String>();
    words.keySet().stream().filter(word -> word.matches("[a-z]{2,}")).forEach(single::add);
    return single;
  }
}
