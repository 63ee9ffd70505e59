package dev.artishow.trainer.data.source.icon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.source.PictureSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThingNamesTest {
  @TempDir Path folder;
  private ThingNames names;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(
        folder.resolve("logos.json"),
        """
        {"icons": {"zorblat-wordmark": {"body": ""}, "apple": {"body": ""}, "gin": {"body": ""},
          "big-cheese": {"body": ""}}}
        """);
    var rules =
        new IconRules(
            100,
            3,
            List.of("-(flat|duo)", "-\\d+"),
            new IconRules.Brands("logos", List.of("logos.json"), List.of("-wordmark"), 4),
            List.of(new IconRules.Words("a direction", "left right\nup")),
            List.of(new IconRules.Names("a letter", "[a-z]")));
    var brands = new Brands(rules.brands(), folder, Set.of("apple", "cheese"));
    names = new ThingNames(rules, brands);
  }

  private static PictureSubject named(String name) {
    return new PictureSubject.Named(name, List.of());
  }

  @Test
  void read_endings_areNoPartOfTheName() {
    assertThat(names.read("coffee-grinder-2-flat")).isEqualTo(named("coffee grinder"));
    assertThat(names.read("Coffee_Grinder")).isEqualTo(named("coffee grinder"));
  }

  @Test
  void read_folder_isNoPartOfTheName() {
    assertThat(names.read("kitchen/left/kettle-3")).isEqualTo(named("kettle"));
  }

  @Test
  void read_wordOfTheList_countsWholeOnly() {
    assertThat(names.read("turn-left"))
        .isEqualTo(new PictureSubject.Unclear("its name means a direction"));
    assertThat(names.read("leftovers")).isEqualTo(named("leftovers"));
  }

  @Test
  void read_pattern_countsForTheWholeName() {
    assertThat(names.read("b")).isEqualTo(new PictureSubject.Unclear("its name means a letter"));
    assertThat(names.read("bee")).isEqualTo(named("bee"));
  }

  @Test
  void read_tooManyWords_isUnclear() {
    assertThat(names.read("hot-tea-cup-saucer"))
        .isEqualTo(new PictureSubject.Unclear("its name has more than 3 words"));
  }

  @Test
  void read_brandInAName_isUnclear() {
    assertThat(names.read("zorblat-phone"))
        .isEqualTo(new PictureSubject.Unclear("its name means a brand: zorblat"));
    assertThat(names.read("the-big-cheese"))
        .isEqualTo(new PictureSubject.Unclear("its name means a brand: bigcheese"));
  }

  @Test
  void read_brandOfCommonWords_isTheThing() {
    assertThat(names.read("apple")).isEqualTo(named("apple"));
  }

  @Test
  void read_shortBrand_countsOnlyAlone() {
    assertThat(names.read("gin"))
        .isEqualTo(new PictureSubject.Unclear("its name means a brand: gin"));
    assertThat(names.read("gin-bottle")).isEqualTo(named("gin bottle"));
  }
}
