package dev.artishow.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of many phrases occur in a text, whole words only, in one pass whose time grows with
 * the text and the longest phrase, not with the number of phrases.
 */
final class PhraseTrie<V> {
  private final Node<V> root = new Node<>();
  private int longestWord;

  /** A phrase that occurs: its value, and the tokens it covers, {@code last} included. */
  record Hit<V>(V value, int first, int last) {}

  private static final class Node<V> {
    final Map<String, Node<V>> words = new HashMap<>();
    final Map<String, Node<V>> stems = new HashMap<>();
    final List<V> values = new ArrayList<>();
  }

  void add(Phrase phrase, V value) {
    Node<V> node = root;
    for (Phrase.Word word : phrase.words()) {
      longestWord = Math.max(longestWord, word.text().length());
      node =
          (word.isStem() ? node.stems : node.words)
              .computeIfAbsent(word.text(), text -> new Node<>());
    }
    node.values.add(value);
  }

  List<Hit<V>> find(List<Token> tokens) {
    var hits = new ArrayList<Hit<V>>();
    for (int first = 0; first < tokens.size(); first++) {
      walk(root, tokens, first, first, hits);
    }
    return hits;
  }

  private void walk(Node<V> node, List<Token> tokens, int first, int next, List<Hit<V>> hits) {
    node.values.forEach(value -> hits.add(new Hit<>(value, first, next - 1)));
    if (next == tokens.size()) {
      return;
    }
    String word = tokens.get(next).text();
    Node<V> exact = node.words.get(word);
    if (exact != null) {
      walk(exact, tokens, first, next + 1, hits);
    }
    if (node.stems.isEmpty()) {
      return;
    }
    for (int length = Math.min(word.length(), longestWord); length > 0; length--) {
      Node<V> stem = node.stems.get(word.substring(0, length));
      if (stem != null) {
        walk(stem, tokens, first, next + 1, hits);
      }
    }
  }
}
