package dev.artishow.engine.provenance.c2pa;

import dev.artishow.engine.provenance.png.PngChunk;
import dev.artishow.engine.provenance.png.PngChunks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways to make a signed picture say what it did not say. The checksums of chunks are right. */
final class Tampering {
  private static final byte[] ZERO = new byte[1];

  private final byte[] signed;
  private final byte[] other;

  /**
   * @param other another signed picture
   */
  Tampering(byte[] signed, byte[] other) {
    this.signed = signed;
    this.other = other;
  }

  /** All kinds, by name. */
  Map<String, byte[]> all() throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("pixel", chunk("IDAT", data -> flipped(data, data.length / 2)));
    all.put("pixels-of-another", chunk("IDAT", data -> chunkOf(other, "IDAT").data()));
    all.put("size", chunk("IHDR", data -> flipped(data, 3)));
    all.put("color-type", chunk("IHDR", data -> flipped(data, 9)));
    all.put("xmp-model", chunk("iTXt", data -> replaced(data, "base", "ease")));
    all.put("xmp-source-type", chunk("iTXt", data -> replaced(data, "trained", "gained ")));
    all.put("xmp-removed", without("iTXt"));
    all.put(
        "text-added",
        PngChunks.insert(
            signed, PngChunks.chunk("tEXt", "a\0b".getBytes(StandardCharsets.US_ASCII))));
    all.put("appended", appended());
    all.put("manifest-of-another", chunk("caBX", data -> chunkOf(other, "caBX").data()));
    all.put("manifest-moved", moved());
    all.put("source-type", store("trainedAlgorithmicMedia", "digitalCreationOfMankin"));
    all.put("model", store("base 1.0.0", "vase 1.0.0"));
    all.put("author", store("Zoé", "Noé"));
    all.put("training", store("notAllowed", "notallowed"));
    all.put("claim-generator", store("xmp:iid:", "xmp:iid;"));
    all.put("range-widened", widened());
    all.put("hash-replaced", hashReplaced());
    all.put("signature-bit", signature(bytes -> flipped(bytes, bytes.length - 9)));
    all.put("certificate-bit", signature(bytes -> flipped(bytes, bytes.length / 2)));
    all.put("signature-of-another", signatureOfAnother());
    all.put("assertion-removed", boxes(list -> list.remove(3)));
    all.put(
        "assertion-added", boxes(list -> list.add(Jumbf.of(Jumbf.CBOR, "com.example.x", ZERO))));
    all.put("assertion-doubled", boxes(list -> list.add(list.get(0))));
    return all;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 4;
    return changed;
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String old = latin(from);
    if (!text.contains(old) || old.length() != latin(to).length()) {
      throw new AssertionError("cannot replace " + from);
    }
    return text.replace(old, latin(to)).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** UTF-8 read as Latin-1, in which replacing keeps all other bytes. */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static PngChunk chunkOf(byte[] png, String type) {
    try {
      return PngChunks.read(png).stream()
          .filter(c -> c.type().equals(type))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] chunk(String type, UnaryOperator<byte[]> change) {
    PngChunk chunk = chunkOf(signed, type);
    byte[] changed = change.apply(chunk.data());
    if (Arrays.equals(changed, chunk.data())) {
      throw new AssertionError("nothing was changed in " + type);
    }
    return spliced(chunk, PngChunks.chunk(type, changed));
  }

  private byte[] spliced(PngChunk chunk, byte[] with) {
    var text = new ArrayList<byte[]>();
    text.add(Arrays.copyOf(signed, chunk.start()));
    text.add(with);
    text.add(Arrays.copyOfRange(signed, chunk.start() + chunk.size(), signed.length));
    byte[] whole = new byte[text.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : text) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private byte[] without(String type) {
    return spliced(chunkOf(signed, type), new byte[0]);
  }

  private byte[] appended() {
    byte[] longer = Arrays.copyOf(signed, signed.length + 5);
    Arrays.fill(longer, signed.length, longer.length, (byte) 'x');
    return longer;
  }

  private byte[] moved() {
    PngChunk store = chunkOf(signed, "caBX");
    PngChunk text = chunkOf(signed, "iTXt");
    byte[] swapped = signed.clone();
    byte[] textBytes = PngChunks.chunk("iTXt", text.data());
    byte[] storeBytes = PngChunks.chunk("caBX", store.data());
    System.arraycopy(textBytes, 0, swapped, store.start(), textBytes.length);
    System.arraycopy(storeBytes, 0, swapped, store.start() + textBytes.length, storeBytes.length);
    return swapped;
  }

  private byte[] store(String from, String to) {
    return chunk("caBX", data -> replaced(data, from, to));
  }

  /** The excluded range reaches far into the pixels; the claim lists the assertion as it is now. */
  private byte[] widened() throws IOException {
    int length = chunkOf(signed, "caBX").size();
    return rebound(length + 40, new byte[32]);
  }

  /** A pixel is changed, and the digest is made to fit, here and in the claim. */
  private byte[] hashReplaced() throws IOException {
    byte[] pixel = chunk("IDAT", data -> flipped(data, data.length / 2));
    PngChunk store = chunkOf(pixel, "caBX");
    byte[] digest =
        Digests.without(
            Digests.named(Digests.SHA256).orElseThrow(),
            pixel,
            List.of(new ByteRange(store.start(), store.size())));
    return new Tampering(pixel, other).rebound(store.size(), digest);
  }

  private byte[] rebound(int length, byte[] digest) throws IOException {
    Manifest manifest = manifest();
    var binding =
        Assertion.of(
            Labels.DATA_HASH,
            Map.of(
                "exclusions",
                List.of(Map.of("start", PngChunks.BEHIND_HEADER, "length", length)),
                "name",
                "jumbf manifest",
                "alg",
                Digests.SHA256,
                "hash",
                digest,
                "pad",
                new byte[0]));
    var boxes = new ArrayList<Jumbf>();
    byte[] claim = manifest.claim();
    for (Jumbf box : manifest.assertions()) {
      boolean isBinding = box.label().equals(Labels.DATA_HASH);
      boxes.add(isBinding ? binding.box() : box);
      if (isBinding) {
        claim = spliced(claim, Digests.sha256(box.body()), Digests.sha256(binding.box().body()));
      }
    }
    return with(boxes, claim, manifest.signature());
  }

  private static byte[] spliced(byte[] bytes, byte[] from, byte[] to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(
            new String(from, StandardCharsets.ISO_8859_1),
            new String(to, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private Manifest manifest() throws IOException {
    return ManifestStore.find(signed).orElseThrow().active();
  }

  private byte[] signature(UnaryOperator<byte[]> change) throws IOException {
    Manifest manifest = manifest();
    return with(manifest.assertions(), manifest.claim(), change.apply(manifest.signature()));
  }

  private byte[] signatureOfAnother() throws IOException {
    byte[] theirs = ManifestStore.find(other).orElseThrow().active().signature();
    return signature(own -> theirs);
  }

  private interface Change {
    void in(List<Jumbf> boxes);
  }

  private byte[] boxes(Change change) throws IOException {
    var boxes = new ArrayList<>(manifest().assertions());
    change.in(boxes);
    return with(boxes, manifest().claim(), manifest().signature());
  }

  private byte[] with(List<Jumbf> assertions, byte[] claim, byte[] signature) throws IOException {
    Jumbf manifest =
        Jumbf.of(
            Jumbf.MANIFEST,
            manifest().box().label(),
            List.of(
                Jumbf.of(Jumbf.ASSERTIONS, Labels.ASSERTIONS, assertions),
                Jumbf.of(Jumbf.CLAIM, Labels.CLAIM, claim),
                Jumbf.of(Jumbf.SIGNATURE, Labels.SIGNATURE, signature)));
    Jumbf store = Jumbf.of(Jumbf.STORE, Labels.STORE, List.of(manifest));
    return spliced(chunkOf(signed, "caBX"), PngChunks.chunk("caBX", store.bytes()));
  }
}
