package dev.artishow.trainer.sheet;

import dev.artishow.engine.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Rows of pictures with what they are written below. Smaller ones are enlarged pixel by pixel, and
 * behind all lies a chequerboard, so that transparency and halos show.
 */
public final class GridSheet {
  private static final int CELL = 128;
  private static final int MARGIN = 8;
  private static final int CAPTION = 18;
  private static final int CHECK = 8;
  private static final Color INK = new Color(0x222222);
  private static final Color DARK_CHECK = new Color(0xdddddd);

  private GridSheet() {}

  /** One picture and what it is. */
  public record Cell(String caption, Picture picture) {}

  /**
   * Writes the sheet as a PNG.
   *
   * @param columns pictures in a row
   */
  public static void write(Path file, List<Cell> cells, int columns) throws IOException {
    int rows = (cells.size() + columns - 1) / columns;
    int width = columns * (CELL + MARGIN) + MARGIN;
    int height = rows * (CELL + CAPTION + MARGIN) + MARGIN;
    var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
      for (int i = 0; i < cells.size(); i++) {
        int x = MARGIN + i % columns * (CELL + MARGIN);
        int y = MARGIN + i / columns * (CELL + CAPTION + MARGIN);
        draw(g, cells.get(i), x, y);
      }
    } finally {
      g.dispose();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(sheet, "png", file.toFile());
  }

  private static void draw(Graphics2D g, Cell cell, int left, int top) {
    for (int y = 0; y < CELL; y += CHECK) {
      for (int x = 0; x < CELL; x += CHECK) {
        g.setColor((x + y) / CHECK % 2 == 0 ? Color.WHITE : DARK_CHECK);
        g.fillRect(left + x, top + y, CHECK, CHECK);
      }
    }
    g.drawImage(cell.picture().toImage(), left, top, CELL, CELL, null);
    g.setColor(INK);
    g.drawString(fitted(cell.caption(), g), left, top + CELL + 13);
  }

  private static String fitted(String caption, Graphics2D g) {
    String text = caption;
    while (g.getFontMetrics().stringWidth(text) > CELL && text.length() > 2) {
      text = text.substring(0, text.length() - 2).stripTrailing() + "…";
    }
    return text;
  }
}
