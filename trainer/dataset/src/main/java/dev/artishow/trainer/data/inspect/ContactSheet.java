package dev.artishow.trainer.data.inspect;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.raster.Raster;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Pictures of a data set with their captions, side by side: a row for each source, then a random
 * sample of all. Captions alternate between English and French. Behind the pictures lies a
 * chequerboard, so that transparency shows.
 */
public final class ContactSheet {
  private static final int LARGE = 128;
  private static final int COLUMNS = 8;
  private static final int MARGIN = 12;
  private static final int TEXT_HEIGHT = 56;
  private static final int CELL_WIDTH = LARGE + 2 * MARGIN;
  private static final int CELL_HEIGHT = LARGE + MARGIN + TEXT_HEIGHT;
  private static final int CHECK = 8;
  private static final int MAX_LINES = 3;

  private final Dataset dataset;
  private final CaptionSampler captions;

  public ContactSheet(Dataset dataset) {
    this.dataset = dataset;
    this.captions = new CaptionSampler(dataset);
  }

  /**
   * Draws the sheet.
   *
   * @param randomRows rows of the random sample
   * @param seed of the sample and of the captions
   */
  public BufferedImage draw(int randomRows, long seed) {
    var random = RandomStream.of(seed, "contact sheet");
    List<Integer> chosen = choose(randomRows, random);
    int rows = (chosen.size() + COLUMNS - 1) / COLUMNS;
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
      for (int i = 0; i < chosen.size(); i++) {
        String language = i % 2 == 0 ? "en" : "fr";
        PictureEntry entry = dataset.entry(chosen.get(i));
        int left = i % COLUMNS * CELL_WIDTH + MARGIN;
        int top = i / COLUMNS * CELL_HEIGHT + MARGIN;
        drawPicture(graphics, entry, left, top);
        drawText(graphics, captions.caption(entry, language, random), left, top + LARGE);
      }
    } finally {
      graphics.dispose();
    }
    return sheet;
  }

  private List<Integer> choose(int randomRows, SplittableRandom random) {
    var bySource = new TreeMap<String, List<Integer>>();
    for (PictureEntry entry : (Iterable<PictureEntry>) dataset.entries()::iterator) {
      bySource.computeIfAbsent(entry.source(), unused -> new ArrayList<>()).add(entry.index());
    }
    var chosen = new ArrayList<Integer>();
    for (List<Integer> pictures : bySource.values()) {
      for (int i = 0; i < COLUMNS; i++) {
        chosen.add(pictures.get(random.nextInt(pictures.size())));
      }
    }
    for (int i = 0; i < randomRows * COLUMNS; i++) {
      chosen.add(random.nextInt(dataset.size()));
    }
    return chosen;
  }

  private void drawPicture(Graphics2D graphics, PictureEntry entry, int left, int top) {
    for (int y = 0; y < LARGE; y += CHECK) {
      for (int x = 0; x < LARGE; x += CHECK) {
        graphics.setColor((x + y) / CHECK % 2 == 0 ? Color.WHITE : new Color(0xdddddd));
        graphics.fillRect(left + x, top + y, CHECK, CHECK);
      }
    }
    byte[] rgba = new byte[LARGE * LARGE * 4];
    dataset.read(entry.index(), LARGE, rgba);
    graphics.drawImage(new Raster(LARGE, rgba).toImage(), left, top, null);
  }

  private static void drawText(Graphics2D graphics, String text, int left, int top) {
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.setColor(Color.DARK_GRAY);
    int line = 0;
    var current = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = current.isEmpty() ? word : current + " " + word;
      if (metrics.stringWidth(longer) > CELL_WIDTH - MARGIN && !current.isEmpty()) {
        line++;
        graphics.drawString(current.toString(), left, top + line * metrics.getHeight());
        current.setLength(0);
        current.append(word);
      } else {
        current.setLength(0);
        current.append(longer);
      }
      if (line == MAX_LINES) {
        return;
      }
    }
    graphics.drawString(current.toString(), left, top + (line + 1) * metrics.getHeight());
  }
}
