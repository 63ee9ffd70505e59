package dev.artishow.engine.provenance.examine;

import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.Xmp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a file says of itself in XMP. Anybody can write that.
 *
 * @param sourceType the IPTC's name of how the picture came to be
 * @param tool the program that made it
 * @param model name and version of the model, where Artishow drew it
 * @param picture the picture's id, where Artishow drew it
 */
public record XmpClaim(
    Optional<String> sourceType,
    Optional<String> tool,
    Optional<String> model,
    Optional<String> picture) {

  /** Whether it says that a model made it, wholly or in part. */
  public boolean isGenerated() {
    return sourceType.filter(type -> type.endsWith("rainedAlgorithmicMedia")).isPresent();
  }

  /** Whether it says that Artishow made it. */
  public boolean isOurs() {
    return tool.filter(name -> name.startsWith(Provenance.GENERATOR)).isPresent()
        && picture.isPresent();
  }

  /** Reads a packet; empty if it cannot be read. */
  static Optional<XmpClaim> read(byte[] packet) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Document xml = builder.parse(new ByteArrayInputStream(packet));
      Optional<String> version = value(xml, Xmp.ARTISHOW, "ModelVersion");
      return Optional.of(
          new XmpClaim(
              value(xml, Xmp.IPTC, "DigitalSourceType"),
              value(xml, Xmp.BASIC, "CreatorTool"),
              value(xml, Xmp.ARTISHOW, "ModelName")
                  .map(name -> version.map(v -> name + " " + v).orElse(name)),
              value(xml, Xmp.ARTISHOW, "PictureId")));
    } catch (SAXException | IOException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's XML parser refuses to be safe", e);
    }
  }

  /** As an attribute of a description, or as an element in it. */
  private static Optional<String> value(Document xml, String namespace, String name) {
    NodeList descriptions = xml.getElementsByTagNameNS(Xmp.RDF, "Description");
    for (int i = 0; i < descriptions.getLength(); i++) {
      var description = (Element) descriptions.item(i);
      if (description.hasAttributeNS(namespace, name)) {
        return Optional.of(description.getAttributeNS(namespace, name));
      }
      NodeList elements = description.getElementsByTagNameNS(namespace, name);
      if (elements.getLength() > 0) {
        return Optional.of(elements.item(0).getTextContent().strip());
      }
    }
    return Optional.empty();
  }
}
