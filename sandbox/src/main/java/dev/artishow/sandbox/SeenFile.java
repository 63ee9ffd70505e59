package dev.artishow.sandbox;

import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.world.State;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A file that a message shows. */
public final class SeenFile {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final String name;
  private final Optional<String> description;
  private final byte[] bytes;

  private SeenFile(String name, Optional<String> description, byte[] bytes) {
    this.name = name;
    this.description = description;
    this.bytes = bytes;
  }

  /** With Components V2 only files that a component refers to are shown. */
  static List<SeenFile> shownBy(Message message, State state) {
    String components = message.body().components().toString();
    return message.body().attachments().stream()
        .filter(
            a -> !message.isV2() || components.contains("\"attachment://" + a.filename() + "\""))
        .map(a -> of(a, state))
        .toList();
  }

  private static SeenFile of(Attachment attachment, State state) {
    byte[] bytes = state.files().find(attachment.id()).orElseGet(() -> new byte[0]);
    return new SeenFile(
        attachment.filename(), Optional.ofNullable(attachment.description()), bytes);
  }

  public String name() {
    return name;
  }

  /** The alternative text, if any. */
  public Optional<String> description() {
    return description;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it begins as PNG files do. */
  public boolean isPicture() {
    return bytes.length > PNG.length && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG);
  }

  /**
   * The picture in it.
   *
   * @throws AssertionError if it cannot be decoded
   */
  public BufferedImage decode() {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      if (image == null) {
        throw new AssertionError(name + " is no picture that can be decoded");
      }
      return image;
    } catch (IOException e) {
      throw new AssertionError(name + " is a broken picture", e);
    }
  }
}
