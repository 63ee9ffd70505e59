package dev.artishow.engine.model;

import dev.artishow.config.file.Bounds;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.util.Base64;

/**
 * A picture as its model drew it when it was published, shrunk to {@value #SIDE}×{@value #SIDE}.
 *
 * @param caption normalised
 * @param thumbnail Base64 of {@value #SIDE}×{@value #SIDE} premultiplied RGBA, 8 bits a channel,
 *     each the mean of its part of the picture
 */
public record ReferenceSample(
    String caption, long seed, int steps, double guidance, String thumbnail) {
  /** The most that {@link #difference} may be: other processors round otherwise, no more. */
  public static final double TOLERANCE = 4;

  private static final int SIDE = 8;
  private static final int BYTES = SIDE * SIDE * 4;

  public ReferenceSample {
    Bounds.size("caption", caption.length(), 0, DrawRequest.MAX_PROMPT_CHARACTERS);
    Bounds.between("steps", steps, 1, DrawRequest.MAX_STEPS);
    Bounds.between("guidance", guidance, 0, DrawRequest.MAX_GUIDANCE);
    Bounds.size("thumbnail", Base64.getDecoder().decode(thumbnail).length, BYTES, BYTES);
  }

  /** What a model drew for a request. */
  public static ReferenceSample of(CanonicalRequest request, Picture picture) {
    return new ReferenceSample(
        request.caption(),
        request.seed(),
        request.steps(),
        request.guidance(),
        Base64.getEncoder().encodeToString(thumbnail(picture)));
  }

  /** Mean difference of the thumbnails' channels, 0 to 255. */
  public double difference(Picture picture) {
    byte[] here = Base64.getDecoder().decode(thumbnail);
    byte[] there = thumbnail(picture);
    double sum = 0;
    for (int i = 0; i < BYTES; i++) {
      sum += Math.abs((here[i] & 0xff) - (there[i] & 0xff));
    }
    return sum / BYTES;
  }

  private static byte[] thumbnail(Picture picture) {
    byte[] rgba = picture.rgba();
    var thumbnail = new byte[BYTES];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double[] mean = mean(rgba, picture.width(), picture.height(), x, y);
        for (int c = 0; c < 4; c++) {
          thumbnail[4 * (y * SIDE + x) + c] = (byte) Math.round(mean[c]);
        }
      }
    }
    return thumbnail;
  }

  /** Mean premultiplied RGBA, 0 to 255, of one of the SIDE × SIDE parts. */
  private static double[] mean(byte[] rgba, int width, int height, int partX, int partY) {
    var sum = new double[4];
    int top = partY * height / SIDE;
    int bottom = Math.max(top + 1, (partY + 1) * height / SIDE);
    int left = partX * width / SIDE;
    int right = Math.max(left + 1, (partX + 1) * width / SIDE);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int at = 4 * (y * width + x);
        double alpha = rgba[at + 3] & 0xff;
        for (int c = 0; c < 3; c++) {
          sum[c] += (rgba[at + c] & 0xff) * alpha / 255;
        }
        sum[3] += alpha;
      }
    }
    for (int c = 0; c < 4; c++) {
      sum[c] /= (bottom - top) * (right - left);
    }
    return sum;
  }
}
