package dev.artishow.trainer.data.raster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a document draw which others: by holding them, or by reference as {@code use},
 * patterns, masks, markers and filters do. A few dozen references of references can ask for
 * billions of drawings.
 */
final class SvgReferences {
  /** The parent of the document's root. */
  static final int NONE = -1;

  private static final long MOST_DRAWINGS = 1_000_000;
  private static final int LONGEST_CHAIN = 200;
  private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?\\s*([^)'\"]*)");

  private record Edge(String id, int times) {}

  private final List<List<Integer>> children = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<Integer, Long> costs = new HashMap<>();

  /** Adds an element; the first to bear an id owns it. */
  int element(int parent, @Nullable String id) {
    int element = children.size();
    children.add(new ArrayList<>(0));
    edges.add(new ArrayList<>(0));
    if (parent != NONE) {
      children.get(parent).add(element);
    }
    if (id != null) {
      byId.putIfAbsent(id, element);
    }
    return element;
  }

  /** An element draws what {@code target} names. */
  void link(int element, String target) throws UnusablePictureException {
    link(element, target, 1);
  }

  /** An element draws what a property's {@code url(…)} name, so many times each. */
  void links(int element, String property, int times) throws UnusablePictureException {
    if (!property.contains("url(")) {
      return;
    }
    Matcher urls = URL.matcher(property);
    while (urls.find()) {
      link(element, urls.group(1).strip(), times);
    }
  }

  private void link(int element, String target, int times) throws UnusablePictureException {
    if (target.isEmpty()) {
      return;
    }
    if (!target.startsWith("#")) {
      String shown = target.length() > 40 ? target.substring(0, 40) + "…" : target;
      throw new UnusablePictureException(
          "refers to something outside of it, \"%s\"; embed or remove that".formatted(shown));
    }
    edges.get(element).add(new Edge(target.substring(1), times));
  }

  /**
   * Adds up what the whole document draws.
   *
   * @throws UnusablePictureException if that is too much
   */
  void requireModest() throws UnusablePictureException {
    if (!children.isEmpty()) {
      cost(0, 0);
    }
  }

  private long cost(int element, int chain) throws UnusablePictureException {
    Long known = costs.get(element);
    if (known != null) {
      return known;
    }
    if (chain > LONGEST_CHAIN) {
      throw new UnusablePictureException(
          "must refer at most %d elements deep, refers deeper or to itself; simplify it"
              .formatted(LONGEST_CHAIN));
    }
    long sum = 1;
    for (int child : children.get(element)) {
      sum += cost(child, chain + 1);
    }
    for (Edge edge : edges.get(element)) {
      Integer target = byId.get(edge.id());
      sum += target == null ? 0 : edge.times() * cost(target, chain + 1);
    }
    if (sum > MOST_DRAWINGS) {
      throw new UnusablePictureException(
          "must draw at most %d elements, draws more by reference; simplify it"
              .formatted(MOST_DRAWINGS));
    }
    costs.put(element, sum);
    return sum;
  }
}
