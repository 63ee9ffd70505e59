package dev.artishow.trainer.data.svg;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.check.SvgChecks;
import dev.artishow.trainer.data.svg.syntax.SvgConditions;
import dev.artishow.trainer.data.svg.syntax.SvgElement;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document from a stranger once, from front to end, and writes down what of it is drawn:
 * the elements of SVG's namespace, without comments, metadata and what is not meant for us. What
 * would exhaust who draws it is refused on the way, and so is what JSVG would draw wrong.
 */
final class SvgReader {
  private static final int MAX_CHARACTERS = 8 << 20;
  private static final int MAX_ELEMENTS = 100_000;
  private static final int MAX_NESTING = 64;
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final Set<String> INVISIBLE =
      Set.of("metadata", "title", "desc", "script", "foreignObject");
  private static final Pattern ROOT = Pattern.compile("<(\\w+:)?svg(?=[\\s>])");
  private static final Pattern LINK_DECLARED = Pattern.compile("xmlns:xlink\\s*=");
  private static final Pattern ENTITY = Pattern.compile("<!ENTITY");

  private final XMLStreamReader reader;
  private final SvgWriter writer = new SvgWriter();
  private final SvgMending mending = new SvgMending();
  private final SvgChecks checks = new SvgChecks();
  private final Deque<Frame> open = new ArrayDeque<>();
  private int elements;
  private int passedOver;

  /** An element that is open; of a switch, whether one of its children was taken. */
  private static final class Frame {
    final String name;
    boolean chosen;

    Frame(String name) {
      this.name = name;
    }
  }

  private SvgReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * What is drawn of a document.
   *
   * @param side of the square that it will be drawn on, in pixels
   * @throws UnusablePictureException saying which limit it exceeds, or what cannot be drawn
   */
  static String read(String svg, int side) throws UnusablePictureException {
    if (svg.length() > MAX_CHARACTERS) {
      throw new UnusablePictureException(
          "must be at most %d characters long, was %d; simplify it"
              .formatted(MAX_CHARACTERS, svg.length()));
    }
    if (ENTITY.matcher(svg).find()) {
      throw new UnusablePictureException("declares entities; save it without a DOCTYPE");
    }
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(linked(svg)));
      try {
        return new SvgReader(reader).run(side);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new UnusablePictureException(
          "is not well-formed SVG: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
    }
  }

  /** Many documents link by XLink's prefix without having declared it. */
  private static String linked(String svg) {
    String text = (svg.startsWith("\ufeff") ? svg.substring(1) : svg).strip();
    return text.contains("xlink:") && !LINK_DECLARED.matcher(text).find()
        ? ROOT.matcher(text).replaceFirst("$0 xmlns:xlink=\"" + XLINK + "\"")
        : text;
  }

  private String run(int side) throws XMLStreamException, UnusablePictureException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        begin();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end();
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnusablePictureException("uses entities; save it without them");
      } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
        text();
      }
    }
    checks.finish(side);
    return writer.document();
  }

  private void begin() throws UnusablePictureException {
    if (++elements > MAX_ELEMENTS) {
      throw new UnusablePictureException(
          "must have at most %d elements, has more; simplify it".formatted(MAX_ELEMENTS));
    }
    if (open.size() + passedOver >= MAX_NESTING) {
      throw new UnusablePictureException(
          "must be nested at most %d deep, is deeper; ungroup it".formatted(MAX_NESTING));
    }
    if (passedOver > 0) {
      passedOver++;
      return;
    }
    SvgElement element = element();
    if (!isDrawn(element)) {
      passedOver = 1;
      return;
    }
    Frame parent = open.peek();
    if (parent != null) {
      parent.chosen = true;
    }
    SvgElement mended = mending.of(element);
    checks.begin(mended);
    writer.begin(mended, open.isEmpty());
    open.push(new Frame(element.name()));
  }

  private void end() throws UnusablePictureException {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    open.pop();
    checks.end();
    writer.end();
  }

  private void text() throws UnusablePictureException {
    Frame parent = open.peek();
    if (passedOver == 0 && parent != null && parent.name.equals("style")) {
      checks.styleSheet(reader.getText());
      writer.text(reader.getText());
    }
  }

  /** The element that begins here; its name is empty if it is of another namespace. */
  private SvgElement element() {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      String attribute = reader.getAttributeLocalName(i);
      if (namespace == null || namespace.isEmpty()) {
        attributes.put(attribute, reader.getAttributeValue(i));
      } else if (namespace.equals(XLINK) && attribute.equals("href")) {
        attributes.putIfAbsent(attribute, reader.getAttributeValue(i));
      }
    }
    String namespace = reader.getNamespaceURI();
    boolean own = namespace == null || namespace.isEmpty() || namespace.equals(SVG);
    return new SvgElement(own ? reader.getLocalName() : "", attributes);
  }

  /** Of a switch, the first child that is for us; elsewhere, whatever is. */
  private boolean isDrawn(SvgElement element) {
    if (element.name().isEmpty() || INVISIBLE.contains(element.name())) {
      return false;
    }
    Frame parent = open.peek();
    if (parent == null) {
      return true;
    }
    boolean passed = parent.name.equals("switch") && parent.chosen;
    return !passed && SvgConditions.hold(element);
  }
}
