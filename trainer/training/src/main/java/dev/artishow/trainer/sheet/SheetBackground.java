package dev.artishow.trainer.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** What pictures of a sheet lie on. */
public enum SheetBackground {
  /** White, and small pictures smoothed as people will see them. */
  WHITE,
  /** A chequerboard, and small pictures pixel by pixel, so that transparency and halos show. */
  CHEQUERED;

  private static final int CHECK = 8;
  private static final Color DARK_CHECK = new Color(0xdddddd);

  void paint(Graphics2D g, int left, int top, int side) {
    if (this == WHITE) {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      return;
    }
    for (int y = 0; y < side; y += CHECK) {
      for (int x = 0; x < side; x += CHECK) {
        g.setColor((x + y) / CHECK % 2 == 0 ? Color.WHITE : DARK_CHECK);
        g.fillRect(left + x, top + y, CHECK, CHECK);
      }
    }
  }
}
