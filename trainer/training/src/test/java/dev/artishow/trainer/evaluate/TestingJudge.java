package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.PictureEntry;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sees the colours of an 8 × 8 picture’s places, and of a caption its letters: enough to tell
 * crowds apart and equal captions from others.
 */
final class TestingJudge implements Judge {
  static final int SIDE = 8;
  private static final int LETTERS = SIDE * SIDE * 4;

  private final Predicate<PictureEntry> learnt;

  TestingJudge(Predicate<PictureEntry> learnt) {
    this.learnt = learnt;
  }

  @Override
  public String name() {
    return "eye 1.0.0";
  }

  @Override
  public boolean learntFrom(PictureEntry picture) {
    return learnt.test(picture);
  }

  @Override
  public int resolution() {
    return SIDE;
  }

  @Override
  public float[][] pictures(List<Picture> pictures) {
    return pictures.stream().map(TestingJudge::features).toArray(float[][]::new);
  }

  private static float[] features(Picture picture) {
    byte[] rgba = picture.rgba();
    var row = new float[rgba.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (rgba[i] & 0xff) - 127.5f;
    }
    return unit(row);
  }

  @Override
  public float[][] captions(List<String> captions) {
    return captions.stream()
        .map(
            caption -> {
              var row = new float[LETTERS];
              caption.chars().forEach(letter -> row[letter % LETTERS]++);
              return unit(row);
            })
        .toArray(float[][]::new);
  }

  private static float[] unit(float[] row) {
    double squares = 0;
    for (float value : row) {
      squares += value * value;
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= (float) Math.sqrt(squares);
    }
    return row;
  }

  @Override
  public void close() {}
}
