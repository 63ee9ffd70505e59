package dev.artishow.trainer.data.raster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.SVGRenderingHints;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Draws SVG documents with JSVG, centred on a transparent square. Text is refused because it would
 * depend on the machine's fonts, and so is what {@link SvgCheck} finds.
 */
public final class SvgRenderer {
  private static final Pattern TEXT = Pattern.compile("<(\\w+:)?text[\\s>]");
  private static final String FOREIGN_OBJECT = "<foreignObject";
  private static final String FOREIGN_OBJECT_END = "</foreignObject>";
  private static final Pattern SWITCH = Pattern.compile("(</?)switch(?=[\\s>])");
  private static final Pattern ROOT = Pattern.compile("<svg(?=[\\s>])");
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final Pattern LINK_DECLARED = Pattern.compile("xmlns:xlink\\s*=");
  private static final String LINK_NAMESPACE = "http://www.w3.org/1999/xlink";

  /** How much larger a page is drawn whose drawing is then cut out. */
  private static final int OVERSAMPLING = 4;

  /** JSVG answers null for a document of more elements; gradients-heavy emoji have thousands. */
  private static final DocumentLimits LIMITS = new DocumentLimits(64, 32, 100_000);

  /**
   * Draws a document.
   *
   * @param svg a whole document
   * @param side of the square, in pixels
   * @throws UnusablePictureException if it has text, refers to what is outside of it, asks for too
   *     much or is not SVG that can be drawn
   */
  public Raster render(String svg, int side) throws UnusablePictureException {
    return watched(svg, document -> Raster.of(draw(document, side)));
  }

  /**
   * Draws of a document only as much of its page as is drawn upon, as large as the square allows.
   *
   * @param svg a whole document
   * @param side of the square, in pixels
   * @throws UnusablePictureException as {@link #render} does
   */
  public Raster renderDrawn(String svg, int side) throws UnusablePictureException {
    return watched(
        svg,
        document -> AreaAverage.fit(Cropping.drawn(draw(document, side * OVERSAMPLING)), side));
  }

  /** What is made of a document. */
  private interface Drawing {
    Raster of(SVGDocument document) throws UnusablePictureException;
  }

  private static Raster watched(String svg, Drawing drawing) throws UnusablePictureException {
    SvgCheck.requireLength(svg);
    if (TEXT.matcher(svg).find()) {
      throw new UnusablePictureException("has text, which depends on fonts");
    }
    String mended = mended(svg);
    SvgCheck.check(mended);
    return Watchdog.USUAL.watch(() -> drawing.of(load(mended)));
  }

  private static BufferedImage draw(SVGDocument document, int side)
      throws UnusablePictureException {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          SVGRenderingHints.KEY_SOFT_CLIPPING, SVGRenderingHints.VALUE_SOFT_CLIPPING_ON);
      document.renderWithPlatform(
          NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, side, side));
    } catch (RuntimeException e) {
      throw new UnusablePictureException("cannot be drawn: " + e, e);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static SVGDocument load(String svg) throws UnusablePictureException {
    var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    LoaderContext context =
        LoaderContext.builder()
            .documentLimits(LIMITS)
            .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
            .build();
    SVGDocument document;
    try {
      document = new SVGLoader().load(bytes, (URI) null, context);
    } catch (RuntimeException e) {
      throw new UnusablePictureException("is not SVG that can be read: " + e, e);
    }
    if (document == null) {
      throw new UnusablePictureException(
          "is not well-formed SVG or has more than %d elements".formatted(LIMITS.maxPathCount()));
    }
    return document;
  }

  /**
   * JSVG draws nothing inside {@code switch}, stumbles over {@code foreignObject} and reads no
   * document whose namespace is missing.
   */
  static String mended(String svg) {
    String mended = SWITCH.matcher(withoutForeignObjects(svg)).replaceAll("$1g");
    if (!mended.contains(NAMESPACE)) {
      mended = ROOT.matcher(mended).replaceFirst("<svg xmlns=\"" + NAMESPACE + "\"");
    }
    if (mended.contains("xlink:") && !LINK_DECLARED.matcher(mended).find()) {
      mended = ROOT.matcher(mended).replaceFirst("<svg xmlns:xlink=\"" + LINK_NAMESPACE + "\"");
    }
    return mended;
  }

  /** Looks at each character once, however many begin and never end. */
  private static String withoutForeignObjects(String svg) {
    var kept = new StringBuilder();
    int from = 0;
    int start = svg.indexOf(FOREIGN_OBJECT);
    while (start >= 0) {
      kept.append(svg, from, start);
      int tagEnd = svg.indexOf('>', start);
      boolean empty = tagEnd > 0 && svg.charAt(tagEnd - 1) == '/';
      int end = empty ? tagEnd + 1 : svg.indexOf(FOREIGN_OBJECT_END, start);
      if (end < 0) {
        return svg;
      }
      from = empty ? end : end + FOREIGN_OBJECT_END.length();
      start = svg.indexOf(FOREIGN_OBJECT, from);
    }
    return kept.append(svg, from, svg.length()).toString();
  }
}
