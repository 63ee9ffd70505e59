package dev.artishow.engine.scene.scenery;

/** What a setting is sprinkled with, about one unit around its middle. */
enum Shape {
  /** Stars, snowflakes, a sun. */
  DISC {
    @Override
    double distance(double x, double y) {
      return Math.hypot(x, y) - 1;
    }
  },
  /** A bright star with four points. */
  SPARK {
    @Override
    double distance(double x, double y) {
      double root = Math.sqrt(Math.abs(x)) + Math.sqrt(Math.abs(y));
      return (root * root - 1) / 2;
    }
  },
  /** Three puffs, flat below. */
  CLOUD {
    @Override
    double distance(double x, double y) {
      double left = Math.hypot(x + 0.6, y - 0.05) - 0.38;
      double middle = Math.hypot(x + 0.05, y + 0.14) - 0.56;
      double right = Math.hypot(x - 0.6, y - 0.02) - 0.42;
      double base = Math.max(Math.abs(x) - 0.62, Math.abs(y - 0.24) - 0.2);
      double puffs = Math.min(Math.min(left, right), Math.min(middle, base));
      return Math.max(puffs, y - 0.44);
    }
  },
  /** Rain. */
  STREAK {
    @Override
    double distance(double x, double y) {
      return toLine(x + 0.28 * y, y) - 0.07;
    }

    private static double toLine(double x, double y) {
      return Math.hypot(x, Math.max(0, Math.abs(y) - 1));
    }
  },
  BUBBLE {
    @Override
    double distance(double x, double y) {
      return Math.abs(Math.hypot(x, y) - 0.85) - 0.15;
    }
  },
  /** Light on water, blades of grass seen from afar. */
  RIPPLE {
    @Override
    double distance(double x, double y) {
      return Math.hypot(Math.max(0, Math.abs(x) - 1), y) - 0.09;
    }
  };

  /** How far a place is outside of it, in units; negative inside. */
  abstract double distance(double x, double y);
}
