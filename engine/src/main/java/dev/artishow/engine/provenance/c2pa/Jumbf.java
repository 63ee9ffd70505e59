package dev.artishow.engine.provenance.c2pa;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A superbox of JUMBF (ISO/IEC 19566-5): a description with type and label, then other superboxes
 * or one box of content.
 *
 * @param type the first four letters of its type's UUID, such as {@code c2ma}
 * @param label by which others refer to it
 * @param body the superbox without its header of eight bytes; hashes are taken of it
 * @param children the superboxes in it
 * @param content of its first box that is no superbox, if it has one
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Jumbf(
    String type, String label, byte[] body, List<Jumbf> children, Optional<byte[]> content) {

  static final String STORE = "c2pa";
  static final String MANIFEST = "c2ma";
  static final String ASSERTIONS = "c2as";
  static final String CLAIM = "c2cl";
  static final String SIGNATURE = "c2cs";
  static final String CBOR = "cbor";

  /** What follows the four letters in the UUIDs of all types that are used here. */
  private static final byte[] UUID_REST = HexFormat.of().parseHex("00110010800000aa00389b71");

  private static final int HEADER = 8;
  private static final int UUID_BYTES = 16;
  private static final int REQUESTABLE_WITH_LABEL = 3;
  private static final int LABELLED = 2;
  private static final int DEEPEST = 8;
  private static final String SUPERBOX = "jumb";
  private static final String DESCRIPTION = "jumd";

  /** A superbox of superboxes. */
  static Jumbf of(String type, String label, List<Jumbf> children) {
    byte[][] boxes = children.stream().map(Jumbf::bytes).toArray(byte[][]::new);
    return new Jumbf(type, label, body(type, label, boxes), children, Optional.empty());
  }

  /** A superbox of CBOR. */
  static Jumbf of(String type, String label, byte[] cbor) {
    byte[] body = body(type, label, box(CBOR, cbor));
    return new Jumbf(type, label, body, List.of(), Optional.of(cbor));
  }

  private static byte[] body(String type, String label, byte[]... boxes) {
    byte[] name = label.getBytes(StandardCharsets.UTF_8);
    var description = ByteBuffer.allocate(UUID_BYTES + 1 + name.length + 1);
    description.put(type.getBytes(StandardCharsets.US_ASCII)).put(UUID_REST);
    description.put((byte) REQUESTABLE_WITH_LABEL).put(name).put((byte) 0);
    byte[] first = box(DESCRIPTION, description.array());
    int rest = Arrays.stream(boxes).mapToInt(box -> box.length).sum();
    var body = ByteBuffer.allocate(first.length + rest).put(first);
    Arrays.stream(boxes).forEach(body::put);
    return body.array();
  }

  private static byte[] box(String type, byte[] payload) {
    return ByteBuffer.allocate(HEADER + payload.length)
        .putInt(HEADER + payload.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(payload)
        .array();
  }

  /** The whole superbox. */
  byte[] bytes() {
    return box(SUPERBOX, body);
  }

  /** The child of that label. */
  Optional<Jumbf> child(String wanted) {
    return children.stream().filter(child -> child.label().equals(wanted)).findFirst();
  }

  /** Follows labels downwards. */
  Optional<Jumbf> descendant(List<String> path) {
    Optional<Jumbf> found = Optional.of(this);
    for (String label : path) {
      found = found.flatMap(box -> box.child(label));
    }
    return found;
  }

  /**
   * Reads one superbox.
   *
   * @throws IOException if the bytes are none
   */
  static Jumbf read(byte[] bytes) throws IOException {
    List<Box> boxes = boxes(bytes);
    if (boxes.isEmpty() || !boxes.get(0).type().equals(SUPERBOX)) {
      throw new IOException("not a JUMBF superbox");
    }
    return read(boxes.get(0).payload(), 0);
  }

  private static Jumbf read(byte[] body, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("JUMBF superboxes nested more than %d deep".formatted(DEEPEST));
    }
    List<Box> boxes = boxes(body);
    if (boxes.isEmpty() || !boxes.get(0).type().equals(DESCRIPTION)) {
      throw new IOException("a JUMBF superbox begins without a description");
    }
    byte[] description = boxes.get(0).payload();
    var children = new ArrayList<Jumbf>();
    Optional<byte[]> content = Optional.empty();
    for (Box box : boxes.subList(1, boxes.size())) {
      if (box.type().equals(SUPERBOX)) {
        children.add(read(box.payload(), depth + 1));
      } else if (content.isEmpty()) {
        content = Optional.of(box.payload());
      }
    }
    return new Jumbf(type(description), label(description), body, List.copyOf(children), content);
  }

  private static String type(byte[] description) throws IOException {
    if (description.length <= UUID_BYTES) {
      throw new IOException("a JUMBF description is cut off");
    }
    return new String(description, 0, 4, StandardCharsets.US_ASCII);
  }

  private static String label(byte[] description) throws IOException {
    if ((description[UUID_BYTES] & LABELLED) == 0) {
      return "";
    }
    for (int end = UUID_BYTES + 1; end < description.length; end++) {
      if (description[end] == 0) {
        return new String(
            description, UUID_BYTES + 1, end - UUID_BYTES - 1, StandardCharsets.UTF_8);
      }
    }
    throw new IOException("a JUMBF label does not end");
  }

  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  private record Box(String type, byte[] payload) {}

  private static List<Box> boxes(byte[] bytes) throws IOException {
    var boxes = new ArrayList<Box>();
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      if (buffer.remaining() < HEADER) {
        throw new IOException("a JUMBF box is cut off");
      }
      int length = buffer.getInt();
      var type = new byte[4];
      buffer.get(type);
      if (length < HEADER || length - HEADER > buffer.remaining()) {
        throw new IOException("a JUMBF box of %d bytes does not fit".formatted(length));
      }
      var payload = new byte[length - HEADER];
      buffer.get(payload);
      boxes.add(new Box(new String(type, StandardCharsets.US_ASCII), payload));
    }
    return boxes;
  }
}
