package dev.artishow.engine.provenance.mark;

import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.Xmp;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Provenance as XMP (ISO 16684-1), which most programs that show pictures can read: the IPTC's
 * DigitalSourceType and properties for AI (IPTC Photo Metadata Standard 2025.1), and our own.
 */
final class XmpPacket {
  private static final String BEGIN =
      "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
  private static final String END = "\n<?xpacket end=\"r\"?>";

  private XmpPacket() {}

  /**
   * As UTF-8.
   *
   * @param version that of the program
   */
  static byte[] write(Provenance provenance, String version) {
    return packet(xml -> describe(xml, provenance, version));
  }

  /** That a picture is generated, and no more: as UTF-8. */
  static byte[] ofPreview() {
    return packet(
        xml -> {
          begin(xml, Provenance.GENERATOR);
          xml.writeNamespace("Iptc4xmpExt", Xmp.IPTC);
          xml.writeAttribute("Iptc4xmpExt", Xmp.IPTC, "DigitalSourceType", Provenance.SOURCE_TYPE);
        });
  }

  /** Writes the one description. */
  @FunctionalInterface
  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static byte[] packet(Content content) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(BEGIN.getBytes(StandardCharsets.UTF_8));
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartElement("x", "xmpmeta", Xmp.META);
      xml.writeNamespace("x", Xmp.META);
      xml.writeStartElement("rdf", "RDF", Xmp.RDF);
      xml.writeNamespace("rdf", Xmp.RDF);
      content.write(xml);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XMP could not be written to memory", e);
    }
    out.writeBytes(END.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static void describe(XMLStreamWriter xml, Provenance provenance, String version)
      throws XMLStreamException {
    begin(xml, Provenance.GENERATOR + " " + version);
    xml.writeNamespace("Iptc4xmpExt", Xmp.IPTC);
    xml.writeNamespace("artishow", Xmp.ARTISHOW);
    xml.writeAttribute("xmp", Xmp.BASIC, "CreateDate", provenance.when().toString());
    xml.writeAttribute("Iptc4xmpExt", Xmp.IPTC, "DigitalSourceType", Provenance.SOURCE_TYPE);
    xml.writeAttribute("Iptc4xmpExt", Xmp.IPTC, "AISystemUsed", provenance.model().name());
    xml.writeAttribute(
        "Iptc4xmpExt", Xmp.IPTC, "AISystemVersionUsed", provenance.model().version());
    xml.writeAttribute("artishow", Xmp.ARTISHOW, "PictureId", provenance.picture().toString());
    xml.writeAttribute("artishow", Xmp.ARTISHOW, "ModelName", provenance.model().name());
    xml.writeAttribute("artishow", Xmp.ARTISHOW, "ModelVersion", provenance.model().version());
    xml.writeAttribute("artishow", Xmp.ARTISHOW, "ModelDigest", provenance.model().digest());
    xml.writeAttribute("artishow", Xmp.ARTISHOW, "Seed", Long.toString(provenance.seed()));
  }

  private static void begin(XMLStreamWriter xml, String generator) throws XMLStreamException {
    xml.writeEmptyElement("rdf", "Description", Xmp.RDF);
    xml.writeNamespace("xmp", Xmp.BASIC);
    xml.writeAttribute("rdf", Xmp.RDF, "about", "");
    xml.writeAttribute("xmp", Xmp.BASIC, "CreatorTool", generator);
  }
}
