package dev.artishow.trainer.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.config.ConfigException;
import dev.artishow.config.Configuration;
import dev.artishow.trainer.data.source.Denial;
import dev.artishow.trainer.data.source.LicenseClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetPlanTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("artishow.home")).resolve("config/datasets/permissive.conf");

  @TempDir Path folder;

  private DatasetPlan read(String from, String to) throws IOException {
    String changed = Files.readString(SHIPPED).replace(from, to);
    assertThat(changed).isNotEqualTo(Files.readString(SHIPPED));
    Path file = Files.writeString(folder.resolve("changed.conf"), changed);
    Path sources = SHIPPED.resolveSibling("sources");
    try (Stream<Path> shipped = Files.walk(sources).filter(Files::isRegularFile)) {
      for (Path one : shipped.toList()) {
        Path copy = folder.resolve("sources").resolve(sources.relativize(one));
        Files.createDirectories(copy.getParent());
        Files.copy(one, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return Configuration.read(file, Map.of(), DatasetPlan.class);
  }

  @Test
  void shippedPlan_isValid() {
    DatasetPlan plan = Configuration.read(SHIPPED, Map.of(), DatasetPlan.class);

    assertThat(plan.name()).isEqualTo("permissive");
    assertThat(plan.sources())
        .extracting(source -> source.rights().license())
        .doesNotContain("CC-BY-SA-4.0");
  }

  @Test
  void shippedShareAlikePlan_isValid_andHoldsOutTheSame() {
    DatasetPlan permissive = Configuration.read(SHIPPED, Map.of(), DatasetPlan.class);
    DatasetPlan shareAlike =
        Configuration.read(SHIPPED.resolveSibling("sharealike.conf"), Map.of(), DatasetPlan.class);

    assertThat(shareAlike.licenses()).isEqualTo(LicenseClass.SHAREALIKE);
    assertThat(shareAlike.sources())
        .extracting(source -> source.rights().license())
        .containsOnly("CC-BY-SA-4.0");
    assertThat(shareAlike.split()).isEqualTo(permissive.split());
    assertThat(shareAlike.exclude()).isEqualTo(permissive.exclude());
  }

  @Test
  void pathsIn_areThoseOfTheSourcesAndOfWhatReadsThem() {
    DatasetPlan plan = Configuration.read(SHIPPED, Map.of(), DatasetPlan.class);

    assertThat(plan.pathsIn("@iconify/json"))
        .contains("json/twemoji.json", "json/icon-park.json", "json/simple-icons.json");
    assertThat(plan.pathsIn("@dicebear/core")).containsExactly("lib/", "package.json");
    assertThat(plan.pathsIn("@dicebear/micah")).containsExactly("lib/", "package.json");
    assertThat(plan.pathsIn("cldr-annotations-full")).isEmpty();
  }

  @Test
  void namedSource_withoutRulesForNames_isRefused() {
    assertThatThrownBy(() -> read("\nicons {", "\nother {"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("icons must say which names to take", "streamline-color");
  }

  @Test
  void portraits_ofAnotherKind_areRefused() {
    assertThatThrownBy(() -> read("kind = portraits", "kind = iconify"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("portraits is not a known key here; it belongs to kind portraits");
  }

  @Test
  void source_ofUnknownKind_isRefused() {
    assertThatThrownBy(() -> read("kind = code-point-webp", "kind = emoji"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(
            "kind must be one of iconify, iconify-named, glyphs", "webdataset, was \"emoji\"");
  }

  @Test
  void wordsForNames_withoutReason_areRefused() {
    assertThatThrownBy(() -> read("reason = \"a direction\"", "reason = \"\""))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("reason must be given");
  }

  @Test
  void source_fromUnpinnedPackage_isRefused() {
    assertThatThrownBy(() -> read("from = \"@lobehub/fluent-emoji-3d\"", "from = other"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll("sources must name a package that is pinned", "other");
  }

  @Test
  void sources_twoOfOneId_areRefused() {
    assertThatThrownBy(() -> read("id = noto-v1", "id = noto"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("ids of their own");
  }

  @Test
  void package_withoutDigest_isRefused() {
    assertThatThrownBy(() -> read("integrity = \"sha512-nAV6", "integrity = \"md5-nAV6"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("integrity must be sha512-");
  }

  @Test
  void package_versionRange_isRefused() {
    assertThatThrownBy(() -> read("version = \"2.2.535\"", "version = \"^2.2.535\""))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("exact version");
  }

  @Test
  void split_holdingOutTooMuch_isRefused() {
    assertThatThrownBy(() -> read("held-out = 0.05", "held-out = 0.6"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("held-out");
  }

  @Test
  void exclusion_brokenPattern_isRefused() {
    assertThatThrownBy(() -> read("\".*20e3\"", "\"(20e3\""))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("code-points must be a regular expression");
  }

  @Test
  void denial_brokenPattern_isRefused() {
    assertThatThrownBy(() -> new Denial(List.of("(flags"), "flag"))
        .hasMessageContainingAll("matches must be a regular expression", "(flags");
  }
}
