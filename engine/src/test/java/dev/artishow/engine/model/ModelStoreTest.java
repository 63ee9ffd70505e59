package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  @TempDir Path models;

  @Test
  void list_severalVersions_givesTheNewestOfEachName() throws IOException {
    SamplePackage.write(models, "tiny", "1.9.0");
    SamplePackage.write(models, "tiny", "1.10.0-rc.1");
    SamplePackage.write(models, "tiny", "1.10.0");
    SamplePackage.write(models, "dwarf", "0.1.0");
    Files.writeString(models.resolve("README.md"), "models");
    Files.createDirectory(models.resolve(".tiny-2.0.0.partial"));
    assertThat(new ModelStore(models).list().models())
        .extracting(model -> model.id().title())
        .containsExactly("dwarf 0.1.0", "tiny 1.10.0");
  }

  @Test
  void list_brokenPackage_isToldApart() throws IOException {
    SamplePackage.write(models, "tiny", "1.0.0");
    Files.createDirectory(models.resolve("broken"));
    var listing = new ModelStore(models).list();
    assertThat(listing.models()).hasSize(1);
    assertThat(listing.refused())
        .singleElement()
        .satisfies(e -> assertThat(e).hasMessageContaining("broken"));
  }

  @Test
  void open_unknownName_tellsTheKnownAndTheNearest() throws IOException {
    SamplePackage.write(models, "tiny", "1.0.0");
    SamplePackage.write(models, "dwarf", "1.0.0");
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> new ModelStore(models).open("tinny"))
        .withMessage("%s: has no model tinny; known are dwarf, tiny; did you mean tiny?", models);
  }

  @Test
  void find_nameOrNameAtVersion_isTheNewestOrThatOne() throws IOException {
    SamplePackage.write(models, "tiny", "1.9.0");
    SamplePackage.write(models, "tiny", "1.10.0");
    var store = new ModelStore(models);

    assertThat(store.find("tiny").id().version()).isEqualTo("1.10.0");
    assertThat(store.find("tiny@1.9.0").id().version()).isEqualTo("1.9.0");
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> store.find("tiny@1.8.0"))
        .withMessageContaining("has no model tiny@1.8.0; known are tiny@1.9.0, tiny@1.10.0");
  }

  @Test
  void find_notThere_tellsWhatAsksForIt() throws IOException {
    SamplePackage.write(models, "tiny", "1.0.0");
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> new ModelStore(models).find("large", ", which engine.upscaler asks for"))
        .withMessage(
            "%s: has no model large, which engine.upscaler asks for; known are tiny", models);
  }

  @Test
  void open_damagedPackage_isRefused() throws IOException {
    var model = SamplePackage.write(models, "tiny", "1.0.0");
    Files.writeString(model.folder().resolve("MODEL_CARD.md"), "# tidy\n");
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> new ModelStore(models).open("tiny"))
        .withMessageContaining("MODEL_CARD.md: must have the SHA-256 digest");
  }

  @Test
  void list_missingFolder_saysWhatToSet() {
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> new ModelStore(models.resolve("none")).list())
        .withMessageContaining("set engine.models-folder");
  }
}
