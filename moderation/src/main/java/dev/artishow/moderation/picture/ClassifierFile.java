package dev.artishow.moderation.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of weights, data alone: {@value #MAGIC}, the length of a header (32 bits, big-endian), the
 * header in JSON, the tensors' bytes in its order, and the SHA-256 of all before.
 */
public final class ClassifierFile {
  private static final String MAGIC = "ARTISHOW-CLASSIFIER-1";
  private static final int MAX_HEADER_BYTES = 1 << 20;
  private static final int DIGEST_BYTES = 32;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Header header;
  private final Map<String, QuantizedTensor> tensors;

  /** How one tensor is stored. */
  record Entry(String name, List<Integer> shape, double min, double scale) {}

  /**
   * Where the weights come from.
   *
   * @param license SPDX identifier
   */
  record Header(String name, String source, String license, List<Entry> tensors) {
    Header {
      tensors = List.copyOf(tensors);
    }
  }

  private ClassifierFile(Header header, Map<String, QuantizedTensor> tensors) {
    this.header = header;
    this.tensors = Map.copyOf(tensors);
  }

  static ClassifierFile of(
      String name, String source, String license, Map<String, QuantizedTensor> tensors) {
    List<Entry> entries =
        tensors.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> entry(e.getKey(), e.getValue()))
            .toList();
    return new ClassifierFile(new Header(name, source, license, entries), tensors);
  }

  private static Entry entry(String name, QuantizedTensor tensor) {
    return new Entry(name, tensor.shape(), tensor.min(), tensor.scale());
  }

  /** Name and source, for people. */
  public String description() {
    return "%s (%s, %s)".formatted(header.name(), header.source(), header.license());
  }

  /**
   * A tensor by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  QuantizedTensor tensor(String name) {
    QuantizedTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("%s has no tensor %s".formatted(header.name(), name));
    }
    return tensor;
  }

  /** The file as bytes. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      byte[] json = JSON.writeValueAsBytes(header);
      out.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
      out.writeInt(json.length);
      out.write(json);
      for (Entry entry : header.tensors()) {
        out.write(tensor(entry.name()).bytes());
      }
      out.write(sha256(bytes.toByteArray()));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a file whole.
   *
   * @throws IOException if it is cut short, changed or no such file
   */
  public static ClassifierFile read(InputStream stream) throws IOException {
    byte[] all = stream.readAllBytes();
    if (all.length < MAGIC.length() + Integer.BYTES + DIGEST_BYTES) {
      throw new EOFException(
          "a classifier's file is cut short after %d bytes".formatted(all.length));
    }
    byte[] content = Arrays.copyOf(all, all.length - DIGEST_BYTES);
    byte[] digest = Arrays.copyOfRange(all, all.length - DIGEST_BYTES, all.length);
    if (!MessageDigest.isEqual(digest, sha256(content))) {
      throw new IOException("a classifier's file is not as it was written; install it again");
    }
    return parse(content);
  }

  private static ClassifierFile parse(byte[] content) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(content));
    String magic = new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII);
    if (!magic.equals(MAGIC)) {
      throw new IOException("a classifier's file begins with %s, was %s".formatted(MAGIC, magic));
    }
    int length = in.readInt();
    if (length < 0 || length > MAX_HEADER_BYTES) {
      throw new IOException(
          "a classifier's header must be at most %d bytes, was %d"
              .formatted(MAX_HEADER_BYTES, length));
    }
    Header header = header(in.readNBytes(length));
    var tensors = new LinkedHashMap<String, QuantizedTensor>();
    for (Entry entry : header.tensors()) {
      byte[] bytes = in.readNBytes(QuantizedTensor.size(entry.shape()));
      tensors.put(
          entry.name(), new QuantizedTensor(entry.shape(), entry.min(), entry.scale(), bytes));
    }
    if (in.available() > 0) {
      throw new IOException(
          "a classifier's file has %d bytes that no tensor takes".formatted(in.available()));
    }
    return new ClassifierFile(header, tensors);
  }

  private static Header header(byte[] json) throws IOException {
    try {
      return JSON.readValue(json, Header.class);
    } catch (JsonProcessingException e) {
      throw new IOException("a classifier's header is not what it should be", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
