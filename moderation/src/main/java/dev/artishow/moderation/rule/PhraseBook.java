package dev.artishow.moderation.rule;

import dev.artishow.moderation.reading.Lexicon;
import dev.artishow.moderation.reading.ReadWord;
import dev.artishow.moderation.reading.Reading;
import dev.artishow.moderation.reading.WordLattice;
import dev.artishow.moderation.rule.Phrase.Certainty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many phrases a prompt can be read as. Its time grows with the prompt and the
 * longest phrase, not with the number of phrases. Filled once, then read by many threads.
 */
public final class PhraseBook<V> {
  private static final int WIDEST_GAP = 3;
  private static final int MAX_STEPS = 2000;

  private final Lexicon lexicon;
  private final Node<V> root = new Node<>();
  private final Map<GroupKey, Integer> groups = new HashMap<>();
  private final Map<Integer, Certainty> certainties = new HashMap<>();
  private final Map<Integer, Set<Integer>> groupsOfWord = new HashMap<>();

  /**
   * A phrase that a prompt can be read as.
   *
   * @param words where its words stand in the prompt, in order
   * @param certainty the least that one of its words has of being of its language
   * @param apart on which sides it must stand by itself to count
   */
  public record Hit<V>(
      V value, List<Place> words, Reading reading, Certainty certainty, Apart apart) {
    public Hit {
      words = List.copyOf(words);
    }

    /** From the first word to the last. */
    public Place place() {
      return new Place(words.get(0).start(), words.get(words.size() - 1).end());
    }
  }

  /** The words on the way to a place in the trie, the last one first. */
  private record Path(ReadWord last, @Nullable Path before) {
    List<Place> places() {
      var places = new ArrayDeque<Place>();
      for (Path path = this; path != null; path = path.before) {
        places.addFirst(new Place(path.last.start(), path.last.end()));
      }
      return List.copyOf(places);
    }
  }

  /** What makes two places in phrases the same. */
  private record GroupKey(String language, boolean areNames, Phrase.Words words) {}

  private record Value<V>(V value, Apart apart) {}

  private static final class Node<V> {
    private final Map<Integer, Node<V>> words = new HashMap<>();
    private final List<Value<V>> values = new ArrayList<>(1);
    private @Nullable Node<V> afterGap;
  }

  public PhraseBook(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds all phrases of a list, for words of one language. */
  public void add(PhraseList phrases, Vocabulary vocabulary, V value) {
    phrases.phrases().forEach(phrase -> add(phrase, vocabulary, false, value));
  }

  /** As {@link #add(PhraseList, Vocabulary, Object)}; misspellings within one letter count too. */
  public void addNames(PhraseList names, Vocabulary vocabulary, V value) {
    names.phrases().forEach(phrase -> add(phrase, vocabulary, true, value));
  }

  private void add(Phrase phrase, Vocabulary vocabulary, boolean isName, V value) {
    var list = phrase.list();
    if (list.isPresent()) {
      boolean areNames = Persons.LISTS.contains(list.get());
      vocabulary.list(list.get()).phrases().forEach(p -> add(p, vocabulary, areNames, value));
      return;
    }
    Node<V> node = root;
    for (Phrase.Element element : phrase.elements()) {
      if (element instanceof Phrase.Words words) {
        int group = group(words, vocabulary, isName);
        node = node.words.computeIfAbsent(group, key -> new Node<>());
      } else {
        if (node.afterGap == null) {
          node.afterGap = new Node<>();
        }
        node = node.afterGap;
      }
    }
    node.values.add(new Value<>(value, phrase.apart()));
  }

  private int group(Phrase.Words words, Vocabulary vocabulary, boolean isName) {
    var key = new GroupKey(vocabulary.language(), isName, words);
    Integer known = groups.get(key);
    if (known != null) {
      return known;
    }
    int group = groups.size();
    groups.put(key, group);
    for (String form : vocabulary.forms(words)) {
      int word = isName ? lexicon.addName(form) : lexicon.add(form);
      groupsOfWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(group);
    }
    certainties.put(
        group,
        words.alternatives().stream()
            .map(Phrase.Word::certainty)
            .max(Comparator.naturalOrder())
            .orElse(Certainty.SURE));
    return group;
  }

  /** All phrases that occur, in the order of where they begin. */
  public List<Hit<V>> find(WordLattice prompt) {
    var search = new Search(prompt);
    for (int start : prompt.starts()) {
      search.steps = 0;
      search.walk(root, prompt.at(start), null, Reading.PLAIN, Certainty.SURE);
    }
    return search.hits;
  }

  private final class Search {
    private final WordLattice prompt;
    private final List<Hit<V>> hits = new ArrayList<>();
    private int steps;

    private Search(WordLattice prompt) {
      this.prompt = prompt;
    }

    private void walk(
        Node<V> node,
        List<ReadWord> words,
        @Nullable Path before,
        Reading reading,
        Certainty certainty) {
      for (ReadWord word : words) {
        Set<Integer> groups = groupsOfWord.getOrDefault(word.word(), Set.of());
        if (node.words.size() < groups.size()) {
          node.words.forEach(
              (group, next) -> {
                if (groups.contains(group)) {
                  step(group, next, word, before, reading, certainty);
                }
              });
        } else {
          for (Integer group : groups) {
            Node<V> next = node.words.get(group);
            if (next != null) {
              step(group, next, word, before, reading, certainty);
            }
          }
        }
      }
    }

    private void step(
        Integer group,
        Node<V> next,
        ReadWord word,
        @Nullable Path before,
        Reading reading,
        Certainty certainty) {
      if (++steps < MAX_STEPS) {
        Certainty own = certainties.getOrDefault(group, Certainty.SURE);
        Certainty least = own.compareTo(certainty) > 0 ? own : certainty;
        arrive(next, new Path(word, before), reading.and(word.reading()), least);
      }
    }

    private void arrive(Node<V> node, Path path, Reading reading, Certainty certainty) {
      node.values.forEach(
          found ->
              hits.add(new Hit<>(found.value(), path.places(), reading, certainty, found.apart())));
      int end = path.last().end();
      if (!node.words.isEmpty()) {
        walk(node, prompt.after(end), path, reading, certainty);
      }
      if (node.afterGap != null) {
        for (int leftOut = 0; leftOut <= WIDEST_GAP; leftOut++) {
          walk(node.afterGap, prompt.after(end, leftOut), path, reading, certainty);
        }
      }
    }
  }
}
