package dev.artishow.trainer.data.kind;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.icon.Glyph;
import dev.artishow.trainer.data.source.icon.NamedIconifySet;
import java.io.IOException;
import java.util.List;

/**
 * One JSON file of SVG bodies in one colour, some of which are painted.
 *
 * @param glyphs which signs are painted how
 */
@Kind("glyphs")
public record GlyphListing(String from, String path, List<Glyph> glyphs)
    implements PackagedListing {
  public GlyphListing {
    glyphs = List.copyOf(glyphs);
  }

  @Override
  public PictureSource open(String source, PackageRoots packages, SharedNames names)
      throws IOException {
    return NamedIconifySet.painted(packages.of(this), path, glyphs);
  }
}
