package dev.artishow.engine.provenance.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.Drawings;
import dev.artishow.engine.provenance.credential.CertificateAuthority;
import dev.artishow.engine.provenance.credential.CoseAlgorithm;
import dev.artishow.engine.provenance.credential.SigningCredential;
import dev.artishow.engine.provenance.credential.TestingChains;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.sampling.Resampling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What other implementations make of our files: c2pa-rs, as {@code @contentauth/c2pa-wasm}, and
 * exiftool. {@code mvn -pl engine -am -Pcrosscheck test} runs it; it needs Node.js 20, npm and
 * exiftool.
 */
@Tag("crosscheck")
class CrosscheckTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Instant now = Instant.now(); // the judge knows no other time
  private final List<X509Certificate> authorities = new ArrayList<>();
  private final PictureMarker marker = own();

  @TempDir private Path folder;

  private PictureMarker own() {
    var authority = CertificateAuthority.create(now, RANDOM);
    authorities.add(authority.certificate());
    return marker(authority.issue(now));
  }

  private PictureMarker operators(CoseAlgorithm algorithm) {
    TestingChains.Chain chain = TestingChains.of(algorithm, now);
    authorities.add(chain.root());
    return marker(chain.credential());
  }

  private PictureMarker marker(SigningCredential credential) {
    var writer = new ManifestWriter(credential, "0.1", TrainingAssertion.NOT_ALLOWED, RANDOM);
    return new PictureMarker(writer, "0.1", () -> now, true);
  }

  @Test
  void fiftyPicturesOfAllPaths_areValidAndTrusted() throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    for (int seed = 0; seed < 30; seed++) {
      files.put("drawn-" + seed, marker.png(Drawings.large(seed, seed % 12)));
    }
    Picture small = Resampling.resized(Drawings.disc(3), 96);
    for (int seed = 0; seed < 12; seed++) {
      Edit edit = seed % 2 == 0 ? Edit.EMOJI : Edit.STICKER;
      files.put(
          edit + "-" + seed,
          marker.edited(small, edit, marker.png(Drawings.large(seed, seed % 3))));
    }
    for (CoseAlgorithm algorithm :
        List.of(
            CoseAlgorithm.ED25519, CoseAlgorithm.ES256, CoseAlgorithm.ES384, CoseAlgorithm.PS256)) {
      PictureMarker operators = operators(algorithm);
      files.put(algorithm + "-1", operators.png(Drawings.drawn(1, 0)));
      files.put(algorithm + "-2", operators.png(Drawings.drawn(2, 2)));
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(50);

    Map<String, List<String>> judged = judge(files);

    assertThat(judged).hasSameSizeAs(files);
    judged.forEach((name, verdict) -> assertThat(verdict).as(name).startsWith("Trusted"));
  }

  @Test
  void everyKindOfTampering_isInvalid() throws Exception {
    byte[] signed = marker.png(Drawings.large(7, 3));
    Map<String, byte[]> files = new Tampering(signed, marker.png(Drawings.large(8, 3))).all();
    assertThat(files).hasSizeGreaterThanOrEqualTo(20);

    Map<String, List<String>> judged = judge(files);

    assertThat(judged).hasSameSizeAs(files);
    judged.forEach(
        (name, verdict) ->
            assertThat(verdict.get(0)).as("%s: %s", name, verdict).isIn("Invalid", "Refused"));
  }

  @Test
  void exiftool_readsWhatAModelMade() throws Exception {
    Path file = Files.write(folder.resolve("a.png"), marker.png(Drawings.drawn(7, 1)));
    String said =
        run(
            List.of(
                "exiftool",
                "-s3",
                "-XMP-iptcExt:DigitalSourceType",
                "-XMP:ModelName",
                "-XMP:Seed",
                file.toString()));
    assertThat(said.lines())
        .containsExactly(
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", "base", "7");
  }

  /** State, then what is wrong, of each file. */
  private Map<String, List<String>> judge(Map<String, byte[]> files)
      throws IOException, InterruptedException, CertificateEncodingException {
    Path judge = Path.of(System.getProperty("artishow.crosscheck")).resolve("judge.mjs");
    var command = new ArrayList<>(List.of("node", judge.toString(), pem().toString()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      command.add(Files.write(folder.resolve(file.getKey() + ".png"), file.getValue()).toString());
    }
    var judged = new LinkedHashMap<String, List<String>>();
    for (String line : run(command).lines().toList()) {
      List<String> fields = List.of(line.split("\t", -1));
      judged.put(fields.get(0), fields.subList(1, fields.size()));
    }
    return judged;
  }

  private Path pem() throws IOException, CertificateEncodingException {
    var text = new StringBuilder();
    for (X509Certificate authority : authorities) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(authority.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(folder.resolve("authorities.pem"), text);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
