package dev.artishow.engine.raster;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegStructure {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int APP0_JFIF = 0xe0;
  private static final int APP1_EXIF = 0xe1;
  private static final int APP2_PROFILE = 0xe2;
  private static final int APP14_ADOBE = 0xee;
  private static final int COMMENT = 0xfe;
  private static final String EXIF = "Exif\0\0";
  private static final String PROFILE = "ICC_PROFILE\0";

  /** Encoders write about ten; each costs a pass over the whole picture. */
  private static final int MAX_SCANS = 100;

  private final byte[] file;
  private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int position = 2;
  private int width;
  private int height;
  private int channels;
  private int scans;
  private Orientation orientation = Orientation.UPRIGHT;

  JpegStructure(byte[] file) {
    this.file = file;
  }

  EncodedPicture read() throws UnusablePictureException {
    marker(START);
    int type = next();
    while (type != END) {
      segment(type);
      type = next();
    }
    marker(END);
    if (scans == 0) {
      throw EncodedPicture.broken("it holds no pixels");
    }
    return new EncodedPicture(
        RasterFormat.JPEG, width, height, channels, orientation, profile(), kept.toByteArray());
  }

  /** Put together from its parts (ICC.1:2022, annex B.4). */
  private Optional<ColorProfile> profile() throws UnusablePictureException {
    if (profile.isEmpty()) {
      return Optional.empty();
    }
    var whole = new ByteArrayOutputStream();
    profile.values().forEach(whole::writeBytes);
    return Optional.of(ColorProfile.of(whole.toByteArray()));
  }

  private void marker(int type) {
    kept.write(0xff);
    kept.write(type);
  }

  /** The next marker; any number of fill bytes may stand before it. */
  private int next() throws UnusablePictureException {
    if (at(position) != 0xff) {
      throw EncodedPicture.broken("a segment does not begin at byte %d".formatted(position));
    }
    while (at(position) == 0xff) {
      position++;
    }
    return at(position++);
  }

  private int at(int index) throws UnusablePictureException {
    if (index >= file.length) {
      throw EncodedPicture.cutShort();
    }
    return file[index] & 0xff;
  }

  private void segment(int type) throws UnusablePictureException {
    int length = at(position) << 8 | at(position + 1);
    int end = position + length;
    if (length < 2) {
      throw EncodedPicture.broken("a segment is %d bytes long".formatted(length));
    }
    at(end - 1);
    if (isFrame(type)) {
      frame();
    } else if (type == APP1_EXIF && RasterFormat.startsWith(file, position + 2, EXIF)) {
      orientation =
          Orientation.ofExif(Arrays.copyOfRange(file, position + 8, Math.max(position + 8, end)));
    } else if (type == APP2_PROFILE
        && length > PROFILE.length() + 4
        && RasterFormat.startsWith(file, position + 2, PROFILE)) {
      int number = position + 2 + PROFILE.length();
      profile.put(at(number), Arrays.copyOfRange(file, number + 2, end));
    }
    if (decides(type)) {
      marker(type);
      kept.write(file, position, length);
    }
    position = end;
    if (type == SCAN) {
      scan();
    }
  }

  private static boolean isFrame(int type) {
    return type >= 0xc0 && type <= 0xcf && type != 0xc4 && type != 0xc8 && type != 0xcc;
  }

  private static boolean decides(int type) {
    boolean application = type >= APP0_JFIF && type <= 0xef;
    return (!application && type != COMMENT) || type == APP0_JFIF || type == APP14_ADOBE;
  }

  private void frame() throws UnusablePictureException {
    if (channels > 0) {
      throw EncodedPicture.broken("it holds two pictures");
    }
    height = at(position + 3) << 8 | at(position + 4);
    width = at(position + 5) << 8 | at(position + 6);
    channels = at(position + 7);
    EncodedPicture.requireSize(width, height);
  }

  /** Packed pixels go on to the next marker that neither stands for a byte nor restarts them. */
  private void scan() throws UnusablePictureException {
    if (channels == 0) {
      throw EncodedPicture.broken("its pixels come before its size");
    }
    if (++scans > MAX_SCANS) {
      throw new UnusablePictureException(
          "must have at most %d scans, has more; save it again".formatted(MAX_SCANS));
    }
    int start = position;
    while (at(position) != 0xff || isData(at(position + 1))) {
      position++;
    }
    kept.write(file, start, position - start);
  }

  private static boolean isData(int afterMark) {
    return afterMark == 0 || afterMark == 0xff || (afterMark >= 0xd0 && afterMark <= 0xd7);
  }
}
