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

/** A contact sheet: pictures with their captions below, rows from the top. */
public final class SampleSheet {
  private static final int CELL = 128;
  private static final int MARGIN = 8;
  private static final int CAPTION = 18;
  private static final Color INK = new Color(0x222222);

  private SampleSheet() {}

  /** One picture and what was asked for. */
  public record Sample(String caption, Picture picture) {}

  /** Writes the sheet on white as a PNG with {@code columns} pictures in a row. */
  public static void write(Path file, List<Sample> samples, int columns) throws IOException {
    write(file, samples, columns, SheetBackground.WHITE);
  }

  /** As the other, on another ground. */
  public static void write(Path file, List<Sample> samples, int columns, SheetBackground ground)
      throws IOException {
    int rows = (samples.size() + columns - 1) / columns;
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
      for (int i = 0; i < samples.size(); i++) {
        int x = MARGIN + i % columns * (CELL + MARGIN);
        int y = MARGIN + i / columns * (CELL + CAPTION + MARGIN);
        ground.paint(g, x, y, CELL);
        g.drawImage(samples.get(i).picture().toImage(), x, y, CELL, CELL, null);
        g.setColor(INK);
        g.drawString(fitted(samples.get(i).caption(), g), x, y + CELL + 13);
      }
    } finally {
      g.dispose();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(rounded(sheet), "png", file.toFile());
  }

  /** Colours to even numbers and white: nobody sees it, and the file is a third smaller. */
  private static BufferedImage rounded(BufferedImage sheet) {
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          int value = sheet.getRGB(x, y) >> shift & 0xff;
          rgb |= (value >= 0xfe ? 0xff : value & 0xfe) << shift;
        }
        sheet.setRGB(x, y, rgb);
      }
    }
    return sheet;
  }

  private static String fitted(String caption, Graphics2D g) {
    String text = caption;
    while (g.getFontMetrics().stringWidth(text) > CELL && text.length() > 2) {
      text = text.substring(0, text.length() - 2).stripTrailing() + "…";
    }
    return text;
  }
}
