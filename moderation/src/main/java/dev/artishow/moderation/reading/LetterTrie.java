package dev.artishow.moderation.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words by their bare letters, each with its spelling. */
final class LetterTrie {
  private final Node root = new Node();

  /**
   * A word of the lexicon.
   *
   * @param spelt in lower case, with its accents
   */
  record Form(int id, String spelt) {}

  /** A place in the trie: the letters read so far. */
  static final class Node {
    /** More children than this are looked up, not searched. */
    private static final int MANY = 6;

    private static final int TABLE = 128;

    private char[] letters = new char[0];
    private Node[] nodes = new Node[0];
    private final List<Form> forms = new ArrayList<>(1);
    private @Nullable Node @Nullable [] table;

    @Nullable Node next(char letter) {
      if (table != null && letter < TABLE) {
        return table[letter];
      }
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return nodes[i];
        }
      }
      return null;
    }

    @Nullable Node next(String more) {
      Node node = this;
      for (int i = 0; node != null && i < more.length(); i++) {
        node = node.next(more.charAt(i));
      }
      return node;
    }

    char letter(int i) {
      return letters[i];
    }

    int size() {
      return letters.length;
    }

    Node node(int i) {
      return nodes[i];
    }

    List<Form> forms() {
      return forms;
    }

    private Node grow(char letter) {
      Node next = next(letter);
      if (next != null) {
        return next;
      }
      letters = Arrays.copyOf(letters, letters.length + 1);
      nodes = Arrays.copyOf(nodes, nodes.length + 1);
      letters[letters.length - 1] = letter;
      Node grown = new Node();
      nodes[nodes.length - 1] = grown;
      if (table != null && letter < TABLE) {
        table[letter] = grown;
      } else if (nodes.length == MANY) {
        table = new Node[TABLE];
        for (int i = 0; i < nodes.length; i++) {
          if (letters[i] < TABLE) {
            table[letters[i]] = nodes[i];
          }
        }
      }
      return grown;
    }
  }

  private final Map<String, Form> forms = new HashMap<>();

  Node root() {
    return root;
  }

  /** The form of this spelling, made if it is new. */
  Form add(String spelt) {
    return forms.computeIfAbsent(spelt, this::grow);
  }

  int size() {
    return forms.size();
  }

  boolean has(String spelt) {
    return forms.containsKey(spelt);
  }

  private Form grow(String spelt) {
    var form = new Form(forms.size(), spelt);
    Node node = root;
    String bare = Folding.fold(spelt);
    for (int i = 0; i < bare.length(); i++) {
      node = node.grow(bare.charAt(i));
    }
    node.forms.add(form);
    return form;
  }
}
