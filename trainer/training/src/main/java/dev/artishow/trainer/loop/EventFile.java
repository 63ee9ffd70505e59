package dev.artishow.trainer.loop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * A file of events as TensorBoard reads it: TensorFlow's records, each a length, its checksum, a
 * message {@code tensorflow.Event} of protocol buffers and the message's checksum (see {@code
 * tensorflow/core/lib/io/record_writer.h}, {@code event.proto} and {@code summary.proto}). What was
 * appended is on disk when a call returns, so that a run that is killed leaves whole events but for
 * the last.
 */
final class EventFile {
  private static final String VERSION = "brain.Event:2";
  private static final int CRC_MASK = 0xa282ead8;
  private static final VarHandle LITTLE_INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LITTLE_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final Path file;

  private EventFile(Path file) {
    this.file = file;
  }

  /** Begins a file. TensorBoard reads all of a folder whose names have {@code tfevents} in them. */
  static EventFile begin(Path folder, Instant now) throws IOException {
    Files.createDirectories(folder);
    Path file =
        folder.resolve("events.out.tfevents.%010d.artishow".formatted(now.getEpochSecond()));
    for (int more = 1; Files.exists(file); more++) {
      file =
          folder.resolve(
              "events.out.tfevents.%010d.artishow.%d".formatted(now.getEpochSecond(), more));
    }
    Files.createFile(file);
    var events = new EventFile(file);
    events.append(now, 0, new Message().bytes(3, VERSION.getBytes(StandardCharsets.UTF_8)));
    return events;
  }

  /** A start at a step: what earlier files tell of later steps was lost, and is not shown. */
  void start(Instant now, long step) throws IOException {
    append(now, step, new Message().bytes(7, new Message().varint(1, 1).toBytes()));
  }

  /** A figure at a step. */
  void scalar(Instant now, long step, String tag, double value) throws IOException {
    var figure = new Message().text(1, tag).fixed32(2, Float.floatToIntBits((float) value));
    append(now, step, summary(figure));
  }

  /**
   * A picture at a step.
   *
   * @param png encoded, RGBA
   */
  void picture(Instant now, long step, String tag, int width, int height, byte[] png)
      throws IOException {
    var picture = new Message().varint(1, height).varint(2, width).varint(3, 4).bytes(4, png);
    append(now, step, summary(new Message().text(1, tag).bytes(4, picture.toBytes())));
  }

  private static Message summary(Message value) {
    return new Message().bytes(5, new Message().bytes(1, value.toBytes()).toBytes());
  }

  private void append(Instant now, long step, Message what) throws IOException {
    double seconds = now.toEpochMilli() / 1000.0;
    Message head = new Message().fixed64(1, Double.doubleToLongBits(seconds));
    byte[] event = (step == 0 ? head : head.varint(2, step)).all(what).toBytes();
    byte[] length = fixed64(event.length);
    var record = new ByteArrayOutputStream();
    record.writeBytes(length);
    record.writeBytes(fixed32(masked(length)));
    record.writeBytes(event);
    record.writeBytes(fixed32(masked(event)));
    Files.write(file, record.toByteArray(), StandardOpenOption.APPEND);
  }

  private static int masked(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    int value = (int) crc.getValue();
    return Integer.rotateRight(value, 15) + CRC_MASK;
  }

  private static byte[] fixed32(int value) {
    byte[] bytes = new byte[Integer.BYTES];
    LITTLE_INT.set(bytes, 0, value);
    return bytes;
  }

  private static byte[] fixed64(long value) {
    byte[] bytes = new byte[Long.BYTES];
    LITTLE_LONG.set(bytes, 0, value);
    return bytes;
  }

  /** A message of protocol buffers, field by field. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message varint(int field, long value) {
      key(field, VARINT);
      write(value);
      return this;
    }

    Message fixed32(int field, int value) {
      key(field, FIXED_32);
      bytes.writeBytes(EventFile.fixed32(value));
      return this;
    }

    Message fixed64(int field, long value) {
      key(field, FIXED_64);
      bytes.writeBytes(EventFile.fixed64(value));
      return this;
    }

    Message text(int field, String text) {
      return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message bytes(int field, byte[] value) {
      key(field, BYTES);
      write(value.length);
      bytes.writeBytes(value);
      return this;
    }

    /** Another message's fields behind these. */
    Message all(Message other) {
      bytes.writeBytes(other.toBytes());
      return this;
    }

    private void key(int field, int kind) {
      write(((long) field << 3) | kind);
    }

    private void write(long value) {
      long left = value;
      while ((left & ~0x7fL) != 0) {
        bytes.write((int) ((left & 0x7f) | 0x80));
        left >>>= 7;
      }
      bytes.write((int) left);
    }

    byte[] toBytes() {
      return bytes.toByteArray();
    }
  }
}
