package dev.artishow.trainer.text;

import dev.artishow.engine.nn.Denoiser;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureGroups;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.evaluate.Vectors;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A row for each prompt: the prompt, and the pictures that are nearest to it. */
final class RetrievalSheet {
  private static final int PICTURES = 2000;
  private static final int COLUMNS = 8;
  private static final int TEXT_WIDTH = 220;
  private static final int CELL = 72;
  private static final int SHOWN = 64;
  private static final Color INK = new Color(0x222222);

  private final Dataset dataset;
  private final int side;
  private final List<String> prompts;
  private final List<Integer> pictures;

  /** A sheet over pictures of a data set, one a concept and split, those not learnt from first. */
  RetrievalSheet(Dataset dataset, int side, List<String> prompts) {
    this.dataset = dataset;
    this.side = side;
    this.prompts = List.copyOf(prompts);
    pictures =
        Stream.of(Split.HELD_OUT_STYLE, Split.HELD_OUT_PAIR, Split.HELD_OUT, Split.TRAIN)
            .map(dataset::groups)
            .flatMap(RetrievalSheet::firsts)
            .limit(PICTURES)
            .toList();
  }

  private static Stream<Integer> firsts(PictureGroups groups) {
    return IntStream.range(0, groups.groups()).mapToObj(group -> groups.picture(group, 0));
  }

  void write(Features features, Path png) throws IOException {
    float[][] shown =
        features.pictures(
            pictures.stream().map(new EncodedPictures(dataset, side)::planes).toList());
    float[][] asked = features.captions(prompts);
    var sheet =
        new BufferedImage(
            TEXT_WIDTH + COLUMNS * CELL, prompts.size() * CELL, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
      graphics.setColor(INK);
      for (int row = 0; row < prompts.size(); row++) {
        drawRow(graphics, row, nearest(asked[row], shown));
      }
    } finally {
      graphics.dispose();
    }
    Files.createDirectories(png.toAbsolutePath().getParent());
    ImageIO.write(sheet, "png", png.toFile());
  }

  private void drawRow(Graphics2D graphics, int row, List<Integer> found) {
    graphics.drawString(prompts.get(row), CELL - SHOWN, row * CELL + CELL / 2);
    for (int column = 0; column < found.size(); column++) {
      graphics.drawImage(
          image(pictures.get(found.get(column))),
          TEXT_WIDTH + column * CELL,
          row * CELL,
          SHOWN,
          SHOWN,
          null);
    }
  }

  private static List<Integer> nearest(float[] question, float[][] pictures) {
    var nearness = new double[pictures.length];
    for (int i = 0; i < pictures.length; i++) {
      nearness[i] = Vectors.dot(question, pictures[i]);
    }
    return IntStream.range(0, pictures.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -nearness[i]))
        .limit(COLUMNS)
        .toList();
  }

  private BufferedImage image(int index) {
    var rgba = new byte[Denoiser.CHANNELS * side * side];
    dataset.read(index, side, rgba);
    var argb = new int[side * side];
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          (rgba[4 * i + 3] & 0xff) << 24
              | (rgba[4 * i] & 0xff) << 16
              | (rgba[4 * i + 1] & 0xff) << 8
              | (rgba[4 * i + 2] & 0xff);
    }
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
    image.getRaster().setDataElements(0, 0, side, side, argb);
    return image;
  }
}
