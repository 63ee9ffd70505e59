package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which elements of a document draw which others: by holding them, or by reference as {@code use},
 * patterns, masks, markers and filters do. A few dozen references of references can ask for
 * billions of drawings, and a filter for a picture that fills the memory, so that both are added up
 * before anything is drawn.
 */
final class SvgReferences {
  private static final long MAX_DRAWINGS = 1_000_000;
  private static final int LONGEST_CHAIN = 200;
  private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?\\s*([^)'\"]*)");

  /** So many pixels of an outline take as long as the drawing of a small element. */
  private static final double LENGTH_A_DRAWING = 10;

  /** So many pixels take as long to fill. */
  private static final double AREA_A_DRAWING = 5000;

  /** How much longer pixels take to fill that a gradient or a pattern paints. */
  private static final double PAINT = 10;

  /** A stroke has two sides, and turns a curve into many. */
  private static final double STROKE = 4;

  /** So many dashes take as long as the drawing of a small element. */
  private static final double DASHES_A_DRAWING = 30;

  private record Edge(String id, long times) {}

  /**
   * What is known of an element where it begins.
   *
   * @param growth by how much it enlarges what is in it at most
   * @param shrinkage by how much it makes that smaller at most
   */
  record Extent(double growth, double shrinkage, Outline outline) {}

  /** An element; what it draws comes after it in no particular order. */
  private static final class Node {
    final Extent extent;
    final List<Node> children = new ArrayList<>(0);
    final List<Edge> edges = new ArrayList<>(0);
    Optional<FilterCost> filter = Optional.empty();
    boolean visited;
    double scale;
    double least = Double.POSITIVE_INFINITY; // scale
    double dash = Double.POSITIVE_INFINITY; // period of the shortest
    boolean stroked;
    double strokeWidth = 1;
    boolean painted; // by reference
    double own; // cost
    long cost;

    Node(Extent extent) {
      this.extent = extent;
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Node> byId = new HashMap<>();
  private final Set<String> paints = new HashSet<>();
  private final List<Node> drawersLast = new ArrayList<>();

  /**
   * Adds an element; the first to bear an id owns it.
   *
   * @param parent the element's number; empty for the root
   * @return the element's number
   */
  int element(Optional<Integer> parent, Optional<String> id, Extent extent) {
    var node = new Node(extent);
    nodes.add(node);
    parent.ifPresent(number -> nodes.get(number).children.add(node));
    id.ifPresent(name -> byId.putIfAbsent(name, node));
    return nodes.size() - 1;
  }

  /** What an element that is a filter costs. */
  void filter(int element, FilterCost cost) {
    nodes.get(element).filter = Optional.of(cost);
  }

  /** An element, and what it draws, is dashed with a period in its own units. */
  void dash(int element, double period) {
    Node node = nodes.get(element);
    node.dash = Math.min(node.dash, period);
  }

  /** An element costs more than what it draws, so many drawings of small elements. */
  void cost(int element, double drawings) {
    nodes.get(element).own += drawings;
  }

  /** An element, and what it draws, has a stroke of some paint. */
  void stroke(int element) {
    nodes.get(element).stroked = true;
  }

  /** How wide strokes of an element, and of what it draws, may be in its own units. */
  void strokeWidth(int element, double width) {
    Node node = nodes.get(element);
    node.strokeWidth = Math.max(node.strokeWidth, width);
  }

  /** Stretches of all outlines together. */
  long segments() {
    return nodes.stream().mapToLong(node -> node.extent.outline().segments()).sum();
  }

  /** How many elements there are. */
  int count() {
    return nodes.size();
  }

  /** An element draws what {@code target} names. */
  void link(int element, String target, long times) throws UnusablePictureException {
    if (target.isEmpty()) {
      return;
    }
    if (!target.startsWith("#")) {
      throw new UnusablePictureException(
          "refers to something outside of it, \"%s\"; embed or remove that"
              .formatted(SvgRefusal.shortened(target)));
    }
    nodes.get(element).edges.add(new Edge(target.substring(1), times));
  }

  /** An element draws what a property's {@code url(…)} name, so many times each. */
  void links(int element, String property, long times) throws UnusablePictureException {
    if (!property.contains("url(")) {
      return;
    }
    Matcher urls = URL.matcher(property);
    while (urls.find()) {
      link(element, urls.group(1).strip(), times);
    }
  }

  /** An element, and what it draws, is painted by what a property's {@code url(…)} names. */
  void paint(int element, String property) {
    if (property.contains("url(")) {
      nodes.get(element).painted = true;
      Matcher urls = URL.matcher(property);
      while (urls.find()) {
        paints.add(urls.group(1).strip());
      }
    }
  }

  /** All paints must be there: JSVG paints black instead, whatever is to be painted then. */
  void requirePaints() throws UnusablePictureException {
    for (String paint : paints) {
      if (paint.startsWith("#") && !byId.containsKey(paint.substring(1))) {
        throw SvgRefusal.unsupported(
            "paints by #%s, which is not there"
                .formatted(SvgRefusal.shortened(paint.substring(1))));
      }
    }
  }

  /**
   * Adds up what the whole document draws.
   *
   * @param scale pixels of a unit of the root's
   * @param side of the square that is drawn on, in pixels
   * @throws UnusablePictureException if that is too much
   */
  void requireModest(double scale, int side) throws UnusablePictureException {
    if (nodes.isEmpty()) {
      return;
    }
    visit(nodes.get(0), 0);
    nodes.get(0).scale = scale;
    nodes.get(0).least = scale;
    for (int i = drawersLast.size() - 1; i >= 0; i--) {
      Node node = drawersLast.get(i);
      node.children.forEach(child -> enlarge(node, child));
      node.edges.forEach(
          edge ->
              Optional.ofNullable(byId.get(edge.id())).ifPresent(drawn -> enlarge(node, drawn)));
    }
    for (Node node : drawersLast) {
      addUp(node, side);
    }
  }

  private static void enlarge(Node drawer, Node drawn) {
    drawn.scale = Math.max(drawn.scale, drawer.scale * drawn.extent.growth());
    drawn.least = Math.min(drawn.least, drawer.least * drawn.extent.shrinkage());
    drawn.dash = Math.min(drawn.dash, drawer.dash);
    drawn.stroked |= drawer.stroked;
    drawn.strokeWidth = Math.max(drawn.strokeWidth, drawer.strokeWidth);
    drawn.painted |= drawer.painted;
  }

  /** Whatever an element draws is listed before it. */
  private void visit(Node node, int chain) throws UnusablePictureException {
    if (chain > LONGEST_CHAIN) {
      throw new UnusablePictureException(
          "must refer at most %d elements deep, refers deeper or to itself; simplify it"
              .formatted(LONGEST_CHAIN));
    }
    if (node.visited) {
      return;
    }
    for (Node child : node.children) {
      visit(child, chain + 1);
    }
    for (Edge edge : node.edges) {
      Node drawn = byId.get(edge.id());
      if (drawn != null) {
        visit(drawn, chain + 1);
      }
    }
    node.visited = true;
    drawersLast.add(node);
  }

  private void addUp(Node node, int side) throws UnusablePictureException {
    double sum = 1 + node.own + outline(node, side);
    if (node.filter.isPresent()) {
      sum = node.filter.get().drawings(node.scale / side);
    }
    for (Node child : node.children) {
      sum += child.cost;
    }
    for (Edge edge : node.edges) {
      Node drawn = byId.get(edge.id());
      sum += drawn == null ? 0 : (double) edge.times() * drawn.cost;
    }
    if (!(sum <= MAX_DRAWINGS)) {
      throw new UnusablePictureException(
          "must draw at most %d elements, draws more by reference, outlines or dashes; simplify it"
              .formatted(MAX_DRAWINGS));
    }
    node.cost = (long) sum;
  }

  /** What it costs to fill and to stroke an element's own outline. */
  private static double outline(Node node, int side) {
    Outline outline = node.extent.outline();
    double longest = 2.0 * side; // the rest is cut off
    double stretch =
        Math.min(longest, node.scale * outline.length() / Math.max(1, outline.segments()));
    double turn = Math.min(longest, node.scale * node.strokeWidth);
    double pixels = stretch + (node.stroked ? STROKE * (stretch + turn) : 0);
    double area =
        Math.min(side, node.scale * outline.width())
            * Math.min(side, node.scale * outline.height());
    return outline.segments() * (1 + pixels / LENGTH_A_DRAWING) * (1 + dashes(node, side))
        + area * (node.painted ? PAINT : 1) / AREA_A_DRAWING;
  }

  /** What the dashes of one stretch cost that crosses the whole picture, in stretches. */
  private static double dashes(Node node, int side) {
    double pixels = node.dash * node.least;
    return pixels > 0 ? 2 * side / pixels / DASHES_A_DRAWING : 0;
  }
}
