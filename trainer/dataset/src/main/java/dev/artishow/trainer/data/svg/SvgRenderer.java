package dev.artishow.trainer.data.svg;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.SVGRenderingHints;
import com.github.weisj.jsvg.view.ViewBox;
import dev.artishow.engine.raster.AreaAverage;
import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.engine.raster.Watchdog;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Draws SVG documents with JSVG, centred on a transparent square. Text is refused because it would
 * depend on the machine's fonts, and so is what {@link SvgReader} finds.
 */
public final class SvgRenderer {
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
   *     much, for what cannot be drawn, or is not SVG
   */
  public Raster render(String svg, int side) throws UnusablePictureException {
    String drawn = SvgReader.read(svg, side);
    return Watchdog.USUAL.watch(() -> Raster.of(draw(load(drawn), side)));
  }

  /**
   * Draws of a document only as much of its page as is drawn upon, as large as the square allows.
   *
   * @param svg a whole document
   * @param side of the square, in pixels
   * @throws UnusablePictureException as {@link #render} does
   */
  public Raster renderDrawn(String svg, int side) throws UnusablePictureException {
    int large = side * OVERSAMPLING;
    String drawn = SvgReader.read(svg, large);
    return Watchdog.USUAL.watch(
        () -> AreaAverage.fit(Cropping.drawn(draw(load(drawn), large)), side));
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
      throw new UnusablePictureException(
          "cannot be drawn, %s; save it as plain SVG".formatted(said(e)), e);
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
      throw new UnusablePictureException(
          "is not SVG that can be read, %s; save it as plain SVG".formatted(said(e)), e);
    }
    if (document == null) {
      throw new UnusablePictureException(
          "is not well-formed SVG or has more than %d elements".formatted(LIMITS.maxPathCount()));
    }
    return document;
  }

  /** What an exception tells a person. */
  private static String said(RuntimeException e) {
    String message = e.getMessage();
    return message == null || message.contains("java.") ? "for it contradicts itself" : message;
  }
}
