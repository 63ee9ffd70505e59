package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.sampling.Lanczos;
import dev.artishow.trainer.data.Dataset;
import java.util.List;

/** Pictures between the trainer's premultiplied rasters and the engine's straight ones. */
final class Pictures {
  private static final int COARSE_SIDE = 16;

  /** On each side. */
  private static final int BLOT_PATCHES = 4;

  private Pictures() {}

  /** A picture of a data set. */
  static Picture read(Dataset dataset, int index, int side) {
    byte[] rgba = new byte[side * side * 4];
    dataset.read(index, side, rgba);
    return of(new Raster(side, rgba));
  }

  static Picture of(Raster raster) {
    return Picture.of(raster.toImage());
  }

  static Raster raster(Picture picture) {
    return Raster.of(picture.toImage());
  }

  /**
   * The picture at another side: the mean of what each new pixel covers, or enlarged.
   *
   * @param side divides the picture's, or is larger
   */
  static Picture scaled(Picture picture, int side) {
    if (side == picture.width()) {
      return picture;
    }
    return side < picture.width()
        ? of(raster(picture).averagedTo(side))
        : Lanczos.enlarge(picture, side);
  }

  /**
   * The picture as a few patches of colour that flow into each other: all that is left of it is
   * which colours it has and roughly where.
   */
  static Picture blot(Picture picture) {
    return scaled(scaled(picture, BLOT_PATCHES), picture.width());
  }

  /** The picture moved to the right and down, transparent where it came from. */
  static Picture moved(Picture picture, int right, int down) {
    int width = picture.width();
    int height = picture.height();
    byte[] from = picture.rgba();
    byte[] to = new byte[from.length];
    for (int y = Math.max(0, down); y < Math.min(height, height + down); y++) {
      for (int x = Math.max(0, right); x < Math.min(width, width + right); x++) {
        System.arraycopy(from, 4 * ((y - down) * width + x - right), to, 4 * (y * width + x), 4);
      }
    }
    return new Picture(width, height, to);
  }

  /** Features of pictures of any side. */
  static float[][] features(Judge judge, List<Picture> pictures) {
    return judge.pictures(
        pictures.stream().map(picture -> scaled(picture, judge.resolution())).toList());
  }

  /** Premultiplied RGBA in 0–1 of pictures at 16 × 16 pixels, a row each. */
  static float[][] pixels(List<Picture> pictures) {
    return pictures.stream().map(Pictures::pixels).toArray(float[][]::new);
  }

  private static float[] pixels(Picture picture) {
    byte[] rgba = raster(scaled(picture, COARSE_SIDE)).bytes();
    var row = new float[rgba.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (rgba[i] & 0xff) / 255f;
    }
    return row;
  }
}
