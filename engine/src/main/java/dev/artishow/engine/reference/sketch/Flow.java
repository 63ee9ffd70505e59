package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.Pixels;
import java.util.Arrays;

/**
 * Where each place of one drawing is to be found in another that lies over it already: the ear of a
 * cat in the ear of another cat. Found step by step from rough to fine by Thirion's demons (Image
 * matching as a diffusion process, 1998), which push each place along the slope of the other
 * drawing until both look alike, as smoothly as its neighbours.
 */
final class Flow {
  private static final int SIDE = Look.SIDE;
  private static final int CHANNELS = 4;

  /** Blur of both drawings, in pixels, from the first round to the last. */
  private static final double[] BLURS = {3, 2, 1};

  private static final int STEPS = 24;

  /** Of the pushes of neighbours, in pixels. */
  private static final double SMOOTHING = 1.6;

  /** No place is pushed further in a step, in pixels. */
  private static final float MAX_PUSH = 0.7f;

  private static final float EPSILON = 1e-4f;

  private final float[] across;
  private final float[] down;

  private Flow(float[] across, float[] down) {
    this.across = across;
    this.down = down;
  }

  /**
   * Finds it.
   *
   * @param still {@value Look#SIDE} pixels wide, as is the other
   * @param laid over it
   */
  static Flow between(Pixels still, Pixels laid) {
    var flow = new Flow(new float[SIDE * SIDE], new float[SIDE * SIDE]);
    for (double blur : BLURS) {
      float[][] to = planes(still, blur);
      float[][] from = planes(laid, blur);
      for (int step = 0; step < STEPS; step++) {
        flow.push(to, from);
      }
    }
    return flow;
  }

  private static float[][] planes(Pixels pixels, double blur) {
    var planes = new float[CHANNELS][SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        planes[channel][i] = (pixels.rgba()[i * CHANNELS + channel] & 0xff) / 255f;
      }
    }
    for (float[] plane : planes) {
      Blur.gaussian(plane, SIDE, blur);
    }
    return planes;
  }

  private void push(float[][] still, float[][] moved) {
    var laid = new float[CHANNELS][SIDE * SIDE];
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          int i = y * SIDE + x;
          laid[channel][i] = between(moved[channel], x + across[i], y + down[i]);
        }
      }
    }
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        push(still, laid, x, y);
      }
    }
    Blur.gaussian(across, SIDE, SMOOTHING);
    Blur.gaussian(down, SIDE, SMOOTHING);
  }

  private void push(float[][] still, float[][] laid, int x, int y) {
    int i = y * SIDE + x;
    float pushX = 0;
    float pushY = 0;
    float norm = EPSILON;
    for (int channel = 0; channel < CHANNELS; channel++) {
      float[] plane = laid[channel];
      float slopeX = (at(plane, x + 1, y) - at(plane, x - 1, y)) / 2;
      float slopeY = (at(plane, x, y + 1) - at(plane, x, y - 1)) / 2;
      float apart = still[channel][i] - plane[i];
      pushX += apart * slopeX;
      pushY += apart * slopeY;
      norm += slopeX * slopeX + slopeY * slopeY + apart * apart;
    }
    across[i] += limited(pushX / norm);
    down[i] += limited(pushY / norm);
  }

  private static float limited(float push) {
    return Math.max(-MAX_PUSH, Math.min(MAX_PUSH, push));
  }

  private static float at(float[] plane, int x, int y) {
    int column = Math.max(0, Math.min(SIDE - 1, x));
    int row = Math.max(0, Math.min(SIDE - 1, y));
    return plane[row * SIDE + column];
  }

  private static float between(float[] plane, float x, float y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = x - left;
    float low = y - top;
    float above = at(plane, left, top) * (1 - right) + at(plane, left + 1, top) * right;
    float below = at(plane, left, top + 1) * (1 - right) + at(plane, left + 1, top + 1) * right;
    return above * (1 - low) + below * low;
  }

  /** How far to the right a place of the first lies in the second, in shares of the side. */
  double across(double x, double y) {
    return between(across, (float) (x * SIDE - 0.5), (float) (y * SIDE - 0.5)) / SIDE;
  }

  /** How far down. */
  double down(double x, double y) {
    return between(down, (float) (x * SIDE - 0.5), (float) (y * SIDE - 0.5)) / SIDE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Flow flow
        && Arrays.equals(across, flow.across)
        && Arrays.equals(down, flow.down);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(across) + Arrays.hashCode(down);
  }
}
