package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.glyph.GlyphPainter;
import dev.artishow.trainer.data.source.SourcePicture;
import dev.artishow.trainer.data.svg.SvgRenderer;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Turns a source's picture into pixels, or finds that it cannot. */
sealed interface Rendering {

  /** Sides of the pictures that are kept, in pixels. */
  int SMALL = 32;

  int MEDIUM = 64;

  int LARGE = 128;

  /** Raised whenever the same source gives other pixels. */
  int VERSION = 3;

  /** Less of the square covered than this is blank to the eye. */
  double MIN_COVERAGE = 0.01;

  /** Knows the names of colours. */
  DominantColors COLORS = new DominantColors();

  /** Pixels, and what is needed to compare them. */
  record Drawn(
      Raster small,
      Raster medium,
      Raster large,
      Fingerprint fingerprint,
      List<ColorName> colors,
      String sourceSha256,
      String pixelsSha256)
      implements Rendering {}

  /** No pixels, and why. */
  record Unusable(String reason) implements Rendering {}

  /** Renders, or takes from the cache what was rendered before. Safe on many threads. */
  static Rendering of(SourcePicture.Content content, RenderCache cache) throws IOException {
    byte[] source = content.bytes();
    byte[] sourceSha256 = Sha256.bytes(source);
    Optional<Raster> known = cache.get(sourceSha256);
    Raster large;
    try {
      large = known.isPresent() ? known.get() : draw(content);
    } catch (UnusablePictureException e) {
      return new Unusable(String.valueOf(e.getMessage()));
    }
    if (known.isEmpty()) {
      cache.put(sourceSha256, large);
    }
    if (large.coverage() < MIN_COVERAGE) {
      return new Unusable("is blank");
    }
    Raster small = large.averagedTo(SMALL);
    return new Drawn(
        small,
        large.averagedTo(MEDIUM),
        large,
        Fingerprint.of(large),
        COLORS.of(small.toPixels()),
        HexFormat.of().formatHex(sourceSha256),
        Sha256.of(large.bytes()));
  }

  private static Raster draw(SourcePicture.Content content) throws UnusablePictureException {
    if (content instanceof SourcePicture.Svg svg) {
      return new SvgRenderer().render(svg.document(), LARGE);
    } else if (content instanceof SourcePicture.SvgPage page) {
      return new SvgRenderer().renderDrawn(page.document(), LARGE);
    }
    if (content instanceof SourcePicture.Sign sign) {
      Raster large = new SvgRenderer().render(sign.document(), LARGE * GlyphPainter.OVERSAMPLING);
      return GlyphPainter.paint(large, sign.rgb()).averagedTo(LARGE);
    }
    return new PictureDecoder().decode(content.bytes(), LARGE);
  }
}
