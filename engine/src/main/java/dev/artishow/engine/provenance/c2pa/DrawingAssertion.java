package dev.artishow.engine.provenance.c2pa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.Source;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A provenance as an assertion of our own, {@code dev.artishow.drawing}: what C2PA has no place
 * for, to be read by programs.
 */
final class DrawingAssertion {
  private DrawingAssertion() {}

  static Assertion of(Provenance provenance) {
    ModelId model = provenance.model();
    return Assertion.of(
        Labels.DRAWING,
        Map.of(
            "picture", provenance.picture().toString(),
            "model",
                Map.of("name", model.name(), "version", model.version(), "digest", model.digest()),
            "seed", provenance.seed(),
            "when", provenance.when().toString(),
            "givenPicture", provenance.givenPicture(),
            "sources", provenance.sources().stream().map(DrawingAssertion::source).toList()));
  }

  private static Map<String, Object> source(Source source) {
    return Map.of(
        "id", source.id(),
        "title", source.title(),
        "author", source.author(),
        "license", source.license());
  }

  /**
   * Reads what {@link #of} wrote.
   *
   * @throws IOException if it is anything else
   */
  static Provenance read(byte[] cbor) throws IOException {
    JsonNode node = Cbor.read(cbor);
    JsonNode model = node.path("model");
    List<Source> sources = new ArrayList<>();
    for (JsonNode source : node.path("sources")) {
      sources.add(
          new Source(
              source.path("id").asText(),
              source.path("title").asText(),
              source.path("author").asText(),
              source.path("license").asText()));
    }
    try {
      return new Provenance(
          PictureId.parse(node.path("picture").asText()),
          new ModelId(
              model.path("name").asText(),
              model.path("version").asText(),
              model.path("digest").asText()),
          node.path("seed").asLong(),
          Instant.parse(node.path("when").asText()),
          node.path("givenPicture").asBoolean(),
          sources);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("an assertion %s that is none".formatted(Labels.DRAWING), e);
    }
  }
}
