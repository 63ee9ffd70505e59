package dev.artishow.moderation.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * All words that a prompt can be read as, by where they begin. Words that overlap are other
 * readings of one place.
 */
public final class WordLattice {
  private final Map<Integer, List<ReadWord>> byStart = new HashMap<>();
  private final NavigableSet<Integer> units = new TreeSet<>();
  private int[] starts = new int[0];

  void unit(int start) {
    units.add(start);
  }

  /** Adds a word, unless it is known from a reading as plain. */
  void add(ReadWord word) {
    List<ReadWord> here = byStart.computeIfAbsent(word.start(), start -> new ArrayList<>(2));
    for (int i = 0; i < here.size(); i++) {
      ReadWord known = here.get(i);
      if (known.word() == word.word() && known.end() == word.end()) {
        if (word.reading().compareTo(known.reading()) < 0) {
          here.set(i, word);
        }
        return;
      }
    }
    here.add(word);
  }

  void close() {
    starts = units.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean hasWordOver(int start, int end) {
    return byStart.getOrDefault(start, List.of()).stream().anyMatch(word -> word.end() == end);
  }

  /** The words that begin at a character. */
  public List<ReadWord> at(int start) {
    return byStart.getOrDefault(start, List.of());
  }

  /** The words that may follow one that ends at a character. */
  public List<ReadWord> after(int end) {
    List<ReadWord> joined = at(end);
    if (!joined.isEmpty()) {
      return joined;
    }
    int place = Arrays.binarySearch(starts, end);
    int next = place >= 0 ? place : -place - 1;
    return next < starts.length ? at(starts[next]) : List.of();
  }

  /** As {@link #after}, with so many words left out between. */
  public List<ReadWord> after(int end, int leftOut) {
    int place = Arrays.binarySearch(starts, end);
    int next = (place >= 0 ? place : -place - 1) + leftOut;
    return next < starts.length ? at(starts[next]) : List.of();
  }

  /** Where words begin, in order. */
  public List<Integer> starts() {
    return byStart.keySet().stream().sorted().toList();
  }

  /** Which word of the prompt a character belongs to, counted from 0. */
  public int index(int character) {
    int place = Arrays.binarySearch(starts, character);
    return place >= 0 ? place : -place - 2;
  }

  /** How many words the prompt has as it stands. */
  public int size() {
    return starts.length;
  }
}
