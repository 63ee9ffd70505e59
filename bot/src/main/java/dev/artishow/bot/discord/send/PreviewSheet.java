package dev.artishow.bot.discord.send;

import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.mark.PictureMarker;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Collection;

/** Up to four previews side by side, as small as they are, enlarged so that they can be seen. */
final class PreviewSheet {
  private static final int SIDE = 160;
  private static final int GAP = 4;

  private PreviewSheet() {}

  static byte[] png(Collection<Picture> previews) {
    int columns = previews.size() == 1 ? 1 : 2;
    int rows = (previews.size() + columns - 1) / columns;
    var sheet =
        new BufferedImage(
            columns * (SIDE + GAP) - GAP, rows * (SIDE + GAP) - GAP, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = sheet.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int number = 0;
    for (Picture preview : previews) {
      int x = number % columns * (SIDE + GAP);
      int y = number / columns * (SIDE + GAP);
      canvas.setColor(Color.WHITE);
      canvas.fillRect(x, y, SIDE, SIDE);
      canvas.drawImage(preview.toImage(), x, y, SIDE, SIDE, null);
      number++;
    }
    canvas.dispose();
    return PictureMarker.preview(Picture.of(sheet));
  }
}
