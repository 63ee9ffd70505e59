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

/** WordNet's nouns by synset, from its {@code data.noun}, see wndb(5WN). */
final class Synsets {
  private static final String HYPERNYM = "@";
  private static final String HYPONYM = "~";
  private static final int LEMMA = 4;

  private final Map<Integer, Synset> synsets = new HashMap<>();

  private Synsets() {}

  /** Reads {@code data.noun}: a meaning a line. */
  static Synsets read(Path nouns) throws IOException {
    var synsets = new Synsets();
    try (BufferedReader lines = Files.newBufferedReader(nouns, StandardCharsets.US_ASCII)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.startsWith(" ")) {
          continue; // its licence
        }
        try {
          synsets.add(line.split(" ", -1));
        } catch (RuntimeException e) {
          throw new IOException(
              "%s: line %d is no noun of WordNet: %s".formatted(nouns, number, line), e);
        }
      }
    }
    return synsets;
  }

  private void add(String[] fields) {
    int words = Integer.parseInt(fields[3], 16);
    var nouns = new ArrayList<String>();
    for (int i = 0; i < words; i++) {
      nouns.add(fields[LEMMA + 2 * i].replace('_', ' '));
    }
    int pointer = LEMMA + 2 * words + 1;
    // a pointer is its relation, the other synset, a part of speech and which of the words
    int pointers = Integer.parseInt(fields[pointer - 1]);
    var hypernyms = new ArrayList<Integer>();
    var hyponyms = new ArrayList<Integer>();
    for (int i = 0; i < pointers; i++) {
      String relation = fields[pointer + 4 * i];
      int other = Integer.parseInt(fields[pointer + 4 * i + 1]);
      if (relation.equals(HYPERNYM)) {
        hypernyms.add(other);
      } else if (relation.equals(HYPONYM)) {
        hyponyms.add(other);
      }
    }
    int id = Integer.parseInt(fields[0]);
    synsets.put(id, new Synset(id, Integer.parseInt(fields[1]), nouns, hypernyms, hyponyms));
  }

  Collection<Synset> all() {
    return synsets.values();
  }

  Synset get(int id) {
    Synset synset = synsets.get(id);
    if (synset == null) {
      throw new IllegalArgumentException("no noun of WordNet has number " + id);
    }
    return synset;
  }

  /** A meaning and what it is a kind of, with how many steps away that is. */
  Map<Synset, Integer> upTo(Synset synset, int steps) {
    var reached = new LinkedHashMap<Synset, Integer>();
    reached.put(synset, 0);
    List<Synset> last = List.of(synset);
    for (int step = 1; step <= steps; step++) {
      var next = new ArrayList<Synset>();
      for (Synset below : last) {
        for (int kind : below.hypernyms()) {
          if (reached.putIfAbsent(get(kind), step) == null) {
            next.add(get(kind));
          }
        }
      }
      last = next;
    }
    return reached;
  }

  /** A synset, what it is a kind of, and its own kinds. */
  List<Synset> around(Synset synset, int steps) {
    var around = new ArrayList<>(upTo(synset, steps).keySet());
    synset.hyponyms().forEach(id -> around.add(get(id)));
    return around;
  }
}
