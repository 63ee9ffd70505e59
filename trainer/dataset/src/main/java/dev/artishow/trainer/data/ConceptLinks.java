package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Concepts that must be held out together, because one would give the other away: two names of one
 * drawing, or a name that is the other's synonym. A disjoint-set forest (Tarjan, 1975); each set is
 * represented by its first emoji, else by its first key.
 */
final class ConceptLinks {
  private static final Comparator<String> EMOJI_FIRST =
      Comparator.comparing((String key) -> !CodePoints.isHex(key))
          .thenComparing(Comparator.naturalOrder());

  private final Map<String, String> parents = new HashMap<>();

  /** Says that two concepts belong together. */
  void link(String one, String other) {
    String first = representative(one);
    String second = representative(other);
    if (!first.equals(second)) {
      boolean inOrder = EMOJI_FIRST.compare(first, second) < 0;
      parents.put(inOrder ? second : first, inOrder ? first : second);
    }
  }

  /**
   * Links concepts whose English names differ by a plural alone, and those whose name is a keyword
   * of one other concept only.
   */
  void linkSynonyms(List<Concept> concepts) {
    var byName = new HashMap<String, String>();
    var byKeyword = new HashMap<String, String>();
    for (Concept concept : concepts) {
      concept
          .in("en")
          .ifPresent(
              label -> {
                String known = byName.putIfAbsent(singular(label.name()), concept.key());
                if (known != null) {
                  link(known, concept.key());
                }
                rememberKeywords(concept.key(), label, byKeyword);
              });
    }
    byKeyword.forEach(
        (keyword, key) -> {
          String named = byName.get(keyword);
          if (named != null && !key.equals(SHARED)) {
            link(named, key);
          }
        });
  }

  private static final String SHARED = "";

  private static void rememberKeywords(String key, Label label, Map<String, String> byKeyword) {
    label.keywords().stream()
        .map(ConceptLinks::singular)
        .distinct()
        .forEach(keyword -> byKeyword.merge(keyword, key, (one, other) -> SHARED));
  }

  private static String singular(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.length() > 3 && plain.endsWith("s") && !plain.endsWith("ss")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  /** By concept, who represents it; concepts that stand for themselves are left out. */
  Map<String, String> representatives() {
    var representatives = new TreeMap<String, String>();
    for (String key : List.copyOf(parents.keySet())) {
      representatives.put(key, representative(key));
    }
    return representatives;
  }

  private String representative(String key) {
    String parent = parents.get(key);
    if (parent == null) {
      return key;
    }
    String root = representative(parent);
    parents.put(key, root);
    return root;
  }
}
