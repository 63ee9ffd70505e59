package dev.artishow.engine.provenance.c2pa;

import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.credential.SigningCredential;
import dev.artishow.engine.provenance.png.PngChunks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Puts Content Credentials into PNG files: a manifest store in the chunk {@code caBX} right behind
 * IHDR, bound to all other bytes of the file by their digest.
 *
 * @see <a
 *     href="https://spec.c2pa.org/specifications/specifications/2.2/specs/C2PA_Specification.html">C2PA
 *     2.2</a>
 */
public final class ManifestWriter {
  private final SigningCredential credential;
  private final String version;
  private final TrainingAssertion training;
  private final RandomGenerator random;

  /**
   * @param version that of the program
   * @param training what others may do with the pictures
   * @param random a thread-safe source of the manifests' names
   */
  public ManifestWriter(
      SigningCredential credential,
      String version,
      TrainingAssertion training,
      RandomGenerator random) {
    this.credential = credential;
    this.version = version;
    this.training = training;
    this.random = random;
  }

  /** The file of a drawing, signed. */
  public byte[] created(byte[] png, Provenance provenance) {
    List<Assertion> ingredients = Ingredients.of(provenance);
    var said = new ArrayList<Assertion>();
    said.add(new Actions(version).created(provenance, ingredients));
    said.addAll(ingredients);
    said.add(DrawingAssertion.of(provenance));
    said.add(training.assertion());
    return signed(png, said, List.of());
  }

  /**
   * The file of a picture that was made out of a drawing, signed, with all that the drawing's says.
   */
  public byte[] edited(byte[] png, Edit edit, Parent parent, Instant when) {
    Assertion ingredient = Ingredients.parent(parent);
    return signed(
        png,
        List.of(
            new Actions(version).edited(when, edit, ingredient),
            ingredient,
            DrawingAssertion.of(parent.provenance()),
            training.assertion()),
        parent.store().manifests());
  }

  private byte[] signed(byte[] png, List<Assertion> said, List<Jumbf> parents) {
    String name = "urn:c2pa:" + uuid();
    String instance = "xmp:iid:" + uuid();
    byte[] digest = Digests.sha256(png);
    int length = PngChunks.chunk(PngCarrier.CHUNK, new byte[0]).length;
    while (true) { // until the store has room for how long it is
      var assertions = new ArrayList<>(said);
      assertions.add(dataHash(digest, length));
      byte[] claim = claim(name, instance, assertions);
      int needed = chunk(name, assertions, claim, CoseSign1.blank(credential), parents).length;
      if (needed == length) {
        byte[] signature = CoseSign1.sign(credential, claim);
        return PngChunks.insert(png, chunk(name, assertions, claim, signature, parents));
      }
      length = needed;
    }
  }

  private static Assertion dataHash(byte[] digest, int length) {
    return Assertion.of(
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
  }

  private byte[] claim(String name, String instance, List<Assertion> assertions) {
    return Cbor.write(
        Map.of(
            "instanceID",
            instance,
            "claim_generator_info",
            Map.of("name", Provenance.GENERATOR, "version", version),
            "signature",
            Labels.FROM_STORE + name + "/" + Labels.SIGNATURE,
            "created_assertions",
            assertions.stream().map(Assertion::reference).toList(),
            "alg",
            Digests.SHA256));
  }

  private static byte[] chunk(
      String name,
      List<Assertion> assertions,
      byte[] claim,
      byte[] signature,
      List<Jumbf> parents) {
    List<Jumbf> boxes = assertions.stream().map(Assertion::box).toList();
    var manifests = new ArrayList<>(parents);
    manifests.add(
        Jumbf.of(
            Jumbf.MANIFEST,
            name,
            List.of(
                Jumbf.of(Jumbf.ASSERTIONS, Labels.ASSERTIONS, boxes),
                Jumbf.of(Jumbf.CLAIM, Labels.CLAIM, claim),
                Jumbf.of(Jumbf.SIGNATURE, Labels.SIGNATURE, signature))));
    return PngChunks.chunk(
        PngCarrier.CHUNK, Jumbf.of(Jumbf.STORE, Labels.STORE, manifests).bytes());
  }

  /** A random one, of version 4 (RFC 9562). */
  private UUID uuid() {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low);
  }
}
