package dev.artishow.engine.provenance;

/** Namespaces of XMP (ISO 16684-1). */
public final class Xmp {
  public static final String META = "adobe:ns:meta/";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String BASIC = "http://ns.adobe.com/xap/1.0/";

  /** The IPTC's extension, which has DigitalSourceType. */
  public static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

  /** Our own: what a drawing was made by. */
  public static final String ARTISHOW = "http://ns.artishow.dev/drawing/1.0/";

  /** Keyword of the text chunk that holds it in PNG files. */
  public static final String PNG_KEYWORD = "XML:com.adobe.xmp";

  private Xmp() {}
}
