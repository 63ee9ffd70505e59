package dev.artishow.engine.raster;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a PNG file say of its colours (PNG specification, third edition, section
 * 11.3.2): of several the most exact one counts.
 */
final class PngColors {
  /** Rec. 709 primaries, sRGB's curve, no matrix, full range. */
  private static final byte[] SRGB_POINTS = {1, 13, 0, 1};

  /** Gamma and chromaticities are stored times this. */
  private static final double SCALE = 100_000;

  private byte @Nullable [] codePoints;
  private byte @Nullable [] icc;
  private boolean isSrgb;
  private @Nullable Double gamma;
  private double @Nullable [] chromaticities;

  /** Takes a chunk of one of these types. */
  void take(String type, byte[] content) throws UnusablePictureException {
    switch (type) {
      case "cICP" -> codePoints = content;
      case "iCCP" -> icc = unpacked(content);
      case "sRGB" -> isSrgb = true;
      case "gAMA" -> gamma = numbers(content, 1)[0];
      case "cHRM" -> chromaticities = numbers(content, 8);
      default -> throw new IllegalArgumentException("says nothing of colours: " + type);
    }
  }

  private static double[] numbers(byte[] content, int count) throws UnusablePictureException {
    if (content.length != 4 * count) {
      throw EncodedPicture.broken("what it says of its colours is of a wrong length");
    }
    double[] numbers = new double[count];
    ByteBuffer bytes = ByteBuffer.wrap(content);
    for (int i = 0; i < count; i++) {
      numbers[i] = bytes.getInt() / SCALE;
    }
    return numbers;
  }

  private static byte[] unpacked(byte[] content) throws UnusablePictureException {
    int name = 0;
    while (name < content.length && content[name] != 0) {
      name++;
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(
          content, Math.min(content.length, name + 2), Math.max(0, content.length - name - 2));
      byte[] profile = new byte[ColorProfile.MAX_BYTES + 1];
      return Arrays.copyOf(profile, inflater.inflate(profile));
    } catch (DataFormatException e) {
      throw new UnusablePictureException(
          "has a colour profile that cannot be unpacked; save it as sRGB", e);
    } finally {
      inflater.end();
    }
  }

  /** What the colours mean; empty if they are sRGB or nothing is said. */
  Optional<ColorProfile> profile() throws UnusablePictureException {
    if (codePoints != null) {
      if (!Arrays.equals(codePoints, SRGB_POINTS)) {
        throw new UnusablePictureException(
            "has colours beyond sRGB (cICP %s); save it as sRGB"
                .formatted(Arrays.toString(codePoints)));
      }
      return Optional.empty();
    } else if (icc != null) {
      return Optional.of(ColorProfile.of(icc));
    } else if (isSrgb || gamma == null) {
      return Optional.empty(); // chromaticities alone leave half unsaid
    }
    var screen = ScreenProfile.of(gamma, chromaticities);
    return screen.isSrgb() ? Optional.empty() : Optional.of(ColorProfile.of(screen.icc()));
  }
}
