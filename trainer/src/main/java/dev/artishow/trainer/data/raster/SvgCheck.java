package dev.artishow.trainer.data.raster;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses SVG documents before they are drawn that are made to exhaust who draws them, or that show
 * something else than what is in them. Nothing outside a document is ever read.
 */
final class SvgCheck {
  private static final int MOST_CHARACTERS = 8 << 20;
  private static final int MOST_ELEMENTS = 100_000;
  private static final int MOST_NESTING = 64;
  private static final int WIDEST_BLUR = 10_000;
  private static final double SHORTEST_DASH = 0.001;

  /** Each is drawn on a picture of its own. */
  private static final Set<String> LAYERS = Set.of("filter", "mask");

  private static final int LAYER_COST = 500;
  private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d+([eE][+-]?\\d+)?");
  private static final Pattern ENTITY = Pattern.compile("<!ENTITY");

  private final XMLStreamReader reader;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final SvgReferences references = new SvgReferences();
  private int elements;

  private SvgCheck(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * Checks a document that has every namespace it needs.
   *
   * @throws UnusablePictureException saying which limit it exceeds
   */
  static void check(String svg) throws UnusablePictureException {
    requireLength(svg);
    if (ENTITY.matcher(svg).find()) {
      throw new UnusablePictureException("declares entities; save it without a DOCTYPE");
    }
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      try {
        new SvgCheck(reader).run();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new UnusablePictureException(
          "is not well-formed SVG: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
    }
  }

  /** Before anything searches it. */
  static void requireLength(String svg) throws UnusablePictureException {
    if (svg.length() > MOST_CHARACTERS) {
      throw new UnusablePictureException(
          "must be at most %d characters long, was %d; simplify it"
              .formatted(MOST_CHARACTERS, svg.length()));
    }
  }

  private void run() throws XMLStreamException, UnusablePictureException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        begin();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnusablePictureException("uses entities; save it without them");
      }
    }
    references.requireModest();
  }

  private void begin() throws UnusablePictureException {
    if (++elements > MOST_ELEMENTS) {
      throw new UnusablePictureException(
          "must have at most %d elements, has more; simplify it".formatted(MOST_ELEMENTS));
    }
    if (open.size() >= MOST_NESTING) {
      throw new UnusablePictureException(
          "must be nested at most %d deep, is deeper; ungroup it".formatted(MOST_NESTING));
    }
    String name = reader.getLocalName();
    if (name.equals("image") || name.equals("feImage")) {
      throw new UnusablePictureException("holds another picture; save that one by itself");
    }
    int parent = open.isEmpty() ? SvgReferences.NONE : open.peek();
    int element = references.element(parent, reader.getAttributeValue(null, "id"));
    open.push(element);
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(name, element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
  }

  private void attribute(String name, int element, String attribute, String value)
      throws UnusablePictureException {
    if (attribute.equals("href") && !name.equals("a")) {
      references.link(element, value.strip());
    } else if (attribute.equals("stdDeviation")) {
      requireNumbers(value, "blur by", 0, WIDEST_BLUR);
    } else if (attribute.equals("stroke-dasharray")) {
      requireNumbers(value, "have dashes of", SHORTEST_DASH, Double.MAX_VALUE);
    } else {
      references.links(element, value, times(attribute, value));
    }
  }

  private static void requireNumbers(String list, String what, double least, double most)
      throws UnusablePictureException {
    Matcher numbers = NUMBER.matcher(list);
    while (numbers.find()) {
      double number = Double.parseDouble(numbers.group());
      if ((number != 0 && number < least) || number > most) {
        throw new UnusablePictureException(
            "must %s %s, was %s; simplify it"
                .formatted(
                    what,
                    most == Double.MAX_VALUE ? "at least " + least : "at most " + most,
                    number));
      }
    }
  }

  /** How much drawing by reference costs, in elements drawn. */
  private int times(String attribute, String value) {
    boolean layer =
        LAYERS.contains(attribute)
            || (attribute.equals("style") && LAYERS.stream().anyMatch(value::contains));
    return layer ? LAYER_COST : attribute.startsWith("marker") ? vertices() : 1;
  }

  /** At most as many as its path has numbers; a marker is drawn at each. */
  private int vertices() {
    String path = reader.getAttributeValue(null, "d");
    String points = path == null ? reader.getAttributeValue(null, "points") : path;
    return points == null ? 2 : 1 + points.length() / 2;
  }
}
