package dev.artishow.trainer.data.source;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an SVG file says of itself in RDF.
 *
 * @param title as its author wrote it
 * @param subjects words for what it shows and where it belongs
 * @param author its creator, else its publisher or who holds the rights; blank if nobody is named
 * @param licenseAddress as it stands there; blank if there is none
 */
record ClipArtMetadata(String title, List<String> subjects, String author, String licenseAddress) {
  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
  }

  /** Licences by the addresses that stand for them. */
  private static final Map<String, String> LICENSES =
      Map.of(
          "http://web.resource.org/cc/PublicDomain", "LicenseRef-public-domain",
          "http://creativecommons.org/licenses/publicdomain/", "LicenseRef-public-domain",
          "Public Domain", "LicenseRef-public-domain",
          "http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0");

  ClipArtMetadata {
    subjects = List.copyOf(subjects);
  }

  /** SPDX identifier of the licence, if it is one that we know. */
  Optional<String> license() {
    return Optional.ofNullable(LICENSES.get(licenseAddress));
  }

  /** Reads a document's metadata; empty if it is not well-formed. */
  static Optional<ClipArtMetadata> read(String svg) {
    var reading = new Reading();
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(svg));
      while (xml.hasNext() && !reading.finished) {
        reading.take(xml.next(), xml);
      }
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
    return Optional.of(reading.metadata());
  }

  /** Goes through a document's elements, knowing in which it is. */
  private static final class Reading {
    private static final List<String> HOLDERS = List.of("creator", "rights", "publisher");

    private final Deque<String> inside = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> subjects = new ArrayList<>();
    private final String[] holders = new String[HOLDERS.size()];
    private String title = "";
    private String license = "";
    private boolean finished;

    void take(int event, XMLStreamReader xml) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          inside.push(xml.getLocalName());
          text.setLength(0);
          license(xml);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          inside.pop();
          ended(xml.getLocalName(), text.toString().strip());
          text.setLength(0);
        }
        default -> {}
      }
    }

    private void license(XMLStreamReader xml) {
      if (xml.getLocalName().equals("license") && inside.contains("Work")) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          if (xml.getAttributeLocalName(i).equals("resource")) {
            license = xml.getAttributeValue(i).strip();
          }
        }
      }
    }

    private void ended(String element, String content) {
      if (element.equals("metadata")) {
        finished = true;
      } else if (element.equals("title") && "Work".equals(inside.peek())) {
        title = content;
      } else if (element.equals("li") && inside.contains("subject") && !content.isEmpty()) {
        subjects.add(content);
      } else if (element.equals("title") && "Agent".equals(inside.peek())) {
        HOLDERS.stream()
            .filter(inside::contains)
            .findFirst()
            .ifPresent(holder -> holders[HOLDERS.indexOf(holder)] = content);
      }
    }

    ClipArtMetadata metadata() {
      String author = "";
      for (String holder : holders) {
        if (author.isBlank() && holder != null) {
          author = holder;
        }
      }
      return new ClipArtMetadata(title, subjects, author, license);
    }
  }
}
