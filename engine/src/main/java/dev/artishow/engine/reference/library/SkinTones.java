package dev.artishow.engine.reference.library;

import dev.artishow.engine.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Large pictures of people in skin tones that are kept small: the same drawing without a tone,
 * which is kept large, in the colours of the small one. Thread-safe.
 */
final class SkinTones {
  private static final int CHANNELS = 4;
  private static final int ALPHA = 3;
  private static final int OPAQUE = 255;

  /** Mean difference of two outlines that are one drawing's. */
  private static final double SAME = 0.02;

  private final Library library;
  private final int smallSide;
  private final int largeSide;
  private final Map<Reference, Optional<Reference>> models = new ConcurrentHashMap<>();

  SkinTones(Library library, int smallSide, int largeSide) {
    this.library = library;
    this.smallSide = smallSide;
    this.largeSide = largeSide;
  }

  /** The drawing of which a small one differs in its tone alone, if it is kept large. */
  Optional<Reference> model(Reference toned) {
    return models.computeIfAbsent(toned, this::found);
  }

  private Optional<Reference> found(Reference toned) {
    if (library.traits(toned).tones().isEmpty()) {
      return Optional.empty();
    }
    byte[] outline = library.kept(toned, smallSide);
    List<Reference> all = library.of(toned.concept());
    return all.stream()
        .filter(other -> other.set().equals(toned.set()) && library.isKeptLarge(other))
        .filter(other -> apart(outline, library.kept(other, smallSide)) < SAME)
        .findFirst();
  }

  private static double apart(byte[] one, byte[] other) {
    long sum = 0;
    for (int at = ALPHA; at < one.length; at += CHANNELS) {
      sum += Math.abs((one[at] & 0xff) - (other[at] & 0xff));
    }
    return sum / (one.length / (double) CHANNELS) / OPAQUE;
  }

  /** The toned drawing, large and premultiplied. */
  byte[] large(Reference toned, Reference model) {
    byte[] picture = library.kept(model, largeSide).clone();
    byte[] plain = library.kept(model, smallSide);
    byte[] tinted = library.kept(toned, smallSide);
    double scale = (double) smallSide / largeSide;
    for (int y = 0; y < largeSide; y++) {
      double row = (y + 0.5) * scale - 0.5;
      for (int x = 0; x < largeSide; x++) {
        double column = (x + 0.5) * scale - 0.5;
        int at = (y * largeSide + x) * CHANNELS;
        int alpha = picture[at + ALPHA] & 0xff;
        for (int channel = 0; channel < ALPHA; channel++) {
          double change = change(plain, tinted, column, row, channel);
          long value = Math.round((picture[at + channel] & 0xff) + change);
          picture[at + channel] = (byte) Math.max(0, Math.min(alpha, value));
        }
      }
    }
    return picture;
  }

  /** What the tone adds to a channel at a place of the small pictures. */
  private double change(byte[] plain, byte[] tinted, double column, double row, int channel) {
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    double sum = 0;
    for (int dy = 0; dy < 2; dy++) {
      for (int dx = 0; dx < 2; dx++) {
        int x = Math.max(0, Math.min(smallSide - 1, left + dx));
        int y = Math.max(0, Math.min(smallSide - 1, top + dy));
        double weight = Math.abs(1 - dx - (column - left)) * Math.abs(1 - dy - (row - top));
        int at = (y * smallSide + x) * CHANNELS + channel;
        sum += weight * ((tinted[at] & 0xff) - (plain[at] & 0xff));
      }
    }
    return sum;
  }
}
