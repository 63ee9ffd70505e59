package dev.artishow.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiDocumentTest {
  private final Properties properties = new Properties();

  @Test
  void locate_property_winsOverVariable() {
    properties.setProperty(OpenApiDocument.PROPERTY, "a.json");

    assertThat(OpenApiDocument.locate(properties, Map.of(OpenApiDocument.VARIABLE, "b.json")))
        .contains(Path.of("a.json"));
  }

  @Test
  void locate_blankProperty_fallsBackToVariable() {
    properties.setProperty(OpenApiDocument.PROPERTY, "");

    assertThat(OpenApiDocument.locate(properties, Map.of(OpenApiDocument.VARIABLE, "b.json")))
        .contains(Path.of("b.json"));
  }

  @Test
  void locate_besideHome_onlyIfItIsThere(@TempDir Path folder) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    properties.setProperty(OpenApiDocument.HOME, home.toString());
    assertThat(OpenApiDocument.locate(properties, Map.of())).isEmpty();

    Path document = folder.resolve("shared/discord/openapi.json");
    Files.createDirectories(document.getParent());
    Files.writeString(document, "{}");

    assertThat(OpenApiDocument.locate(properties, Map.of())).contains(document);
  }
}
