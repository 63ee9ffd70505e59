package dev.artishow.trainer.data.scene;

import dev.artishow.engine.random.RandomStream;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Scenes with their captions, side by side, for people to look at. Behind them lies a chequerboard,
 * so that transparency shows.
 */
public final class SceneSheet {
  private static final int SHOWN = 128;
  private static final int COLUMNS = 10;
  private static final int MARGIN = 12;
  private static final int TEXT_HEIGHT = 68;
  private static final int CELL_WIDTH = SHOWN + 2 * MARGIN;
  private static final int CELL_HEIGHT = SHOWN + MARGIN + TEXT_HEIGHT;
  private static final int CHECK = 8;

  private final Scenes scenes;
  private final int pixels;

  /**
   * A sheet of scenes.
   *
   * @param pixels side of each as it is composed: 32, 64 or 128; shown larger where it is less
   */
  public SceneSheet(Scenes scenes, int pixels) {
    this.scenes = scenes;
    this.pixels = pixels;
  }

  /**
   * Draws the sheet, ten scenes a row.
   *
   * @param language of the captions, one of {@link Scenes#LANGUAGES}
   * @param seed of the scenes and of their wording
   */
  public BufferedImage draw(int rows, String language, long seed) {
    var random = RandomStream.of(seed, "scene sheet");
    var sheet =
        new BufferedImage(
            COLUMNS * CELL_WIDTH, rows * CELL_HEIGHT + MARGIN, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
      for (int i = 0; i < rows * COLUMNS; i++) {
        long scene = random.nextLong();
        int left = i % COLUMNS * CELL_WIDTH + MARGIN;
        int top = i / COLUMNS * CELL_HEIGHT + MARGIN;
        drawPicture(graphics, scene, left, top);
        drawText(graphics, scenes.caption(scene, language, random), left, top + SHOWN);
      }
    } finally {
      graphics.dispose();
    }
    return sheet;
  }

  private void drawPicture(Graphics2D graphics, long scene, int left, int top) {
    for (int y = 0; y < SHOWN; y += CHECK) {
      for (int x = 0; x < SHOWN; x += CHECK) {
        graphics.setColor((x + y) / CHECK % 2 == 0 ? Color.WHITE : new Color(0xdddddd));
        graphics.fillRect(left + x, top + y, CHECK, CHECK);
      }
    }
    graphics.drawImage(scenes.picture(scene, pixels).toImage(), left, top, SHOWN, SHOWN, null);
  }

  /** In as many lines as it needs. */
  private static void drawText(Graphics2D graphics, String text, int left, int top) {
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.setColor(Color.DARK_GRAY);
    int baseline = top + metrics.getHeight();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (metrics.stringWidth(longer) > CELL_WIDTH - MARGIN && !line.isEmpty()) {
        graphics.drawString(line.toString(), left, baseline);
        baseline += metrics.getHeight();
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    graphics.drawString(line.toString(), left, baseline);
  }
}
