package dev.artishow.sandbox.input;

/** A file that a member gives to a command. */
public final class SentFile {
  private final String name;
  private final byte[] bytes;

  public SentFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "%s (%,d bytes)".formatted(name, bytes.length);
  }
}
