package dev.artishow.trainer.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which kind of what an English noun means: WordNet's nouns by meaning, from its {@code data.noun},
 * see wndb(5WN).
 */
final class Kinds {
  private static final String KIND_OF = "@";
  private static final int LEMMA = 4;

  private static final String HAS_KIND = "~";

  private final Map<Integer, Meaning> meanings = new HashMap<>();

  private Kinds() {}

  /**
   * What one noun, or several, mean.
   *
   * @param file of WordNet's lexicographers that it is in
   * @param nouns that mean it
   * @param kinds the meanings that it is directly a kind of
   * @param narrower those that are directly kinds of it
   */
  record Meaning(
      int id, int file, List<String> nouns, List<Integer> kinds, List<Integer> narrower) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Meaning meaning && meaning.id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }

    boolean isVisible() {
      return WordNet.VISIBLE.contains(file);
    }
  }

  /** Reads {@code data.noun}: a meaning a line. */
  static Kinds read(Path nouns) throws IOException {
    var kinds = new Kinds();
    try (BufferedReader lines = Files.newBufferedReader(nouns, StandardCharsets.US_ASCII)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.startsWith(" ")) {
          continue; // its licence
        }
        try {
          kinds.add(line.split(" ", -1));
        } catch (RuntimeException e) {
          throw new IOException(
              "%s: line %d is no noun of WordNet: %s".formatted(nouns, number, line), e);
        }
      }
    }
    return kinds;
  }

  private void add(String[] fields) {
    int words = Integer.parseInt(fields[3], 16);
    var nouns = new ArrayList<String>();
    for (int i = 0; i < words; i++) {
      nouns.add(fields[LEMMA + 2 * i].replace('_', ' '));
    }
    int pointer = LEMMA + 2 * words + 1;
    // a pointer is its relation, the other meaning, a part of speech and which of the words
    int pointers = Integer.parseInt(fields[pointer - 1]);
    var kinds = new ArrayList<Integer>();
    var narrower = new ArrayList<Integer>();
    for (int i = 0; i < pointers; i++) {
      String relation = fields[pointer + 4 * i];
      int other = Integer.parseInt(fields[pointer + 4 * i + 1]);
      if (relation.equals(KIND_OF)) {
        kinds.add(other);
      } else if (relation.equals(HAS_KIND)) {
        narrower.add(other);
      }
    }
    int id = Integer.parseInt(fields[0]);
    meanings.put(id, new Meaning(id, Integer.parseInt(fields[1]), nouns, kinds, narrower));
  }

  Collection<Meaning> all() {
    return meanings.values();
  }

  Meaning get(int id) {
    Meaning meaning = meanings.get(id);
    if (meaning == null) {
      throw new IllegalArgumentException("no noun of WordNet has number " + id);
    }
    return meaning;
  }

  /** A meaning and what it is a kind of, with how many steps away that is. */
  Map<Meaning, Integer> upTo(Meaning meaning, int steps) {
    var reached = new LinkedHashMap<Meaning, Integer>();
    reached.put(meaning, 0);
    List<Meaning> last = List.of(meaning);
    for (int step = 1; step <= steps; step++) {
      var next = new ArrayList<Meaning>();
      for (Meaning below : last) {
        for (int kind : below.kinds()) {
          if (reached.putIfAbsent(get(kind), step) == null) {
            next.add(get(kind));
          }
        }
      }
      last = next;
    }
    return reached;
  }

  /** A meaning, what it is a kind of, and its own kinds. */
  List<Meaning> around(Meaning meaning, int steps) {
    var around = new ArrayList<>(upTo(meaning, steps).keySet());
    meaning.narrower().forEach(id -> around.add(get(id)));
    return around;
  }

  /** How many meanings are directly kinds of one. */
  int count(Meaning meaning) {
    return meaning.narrower().size();
  }
}
