package dev.artishow.trainer.data.source.icon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.source.PictureSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedIconsTest {
  @TempDir Path folder;

  private NamedIcons icons(int most) throws IOException {
    var rules =
        new IconRules(
            most,
            4,
            List.of("-\\d+"),
            new IconRules.Brands("logos", List.of(), List.of(), 4),
            List.of(),
            List.of());
    var names = new ThingNames(rules, new Brands(rules.brands(), folder, Set.of()));
    return new NamedIcons(names, Set.of("red apple")::contains, String::hashCode, most);
  }

  private static NamedIcons.Offer offer(String source, String... icons) {
    return new NamedIcons.Offer(source, IconPick.ALL, List.of(icons), Map.of());
  }

  private static PictureSubject named(String name) {
    return new PictureSubject.Named(name, List.of());
  }

  @Test
  void choose_moreThanTheCap_emojiComeFirstThenShortNames() throws IOException {
    assertThat(
            icons(2).choose(List.of(offer("one", "old-kettle", "pan"), offer("two", "red-apple"))))
        .containsEntry(
            "one",
            Map.of(
                "pan",
                named("pan"),
                "old-kettle",
                new PictureSubject.Unclear("is more than the 2 that are taken")))
        .containsEntry("two", Map.of("red-apple", named("red apple")));
  }

  @Test
  void choose_numbersThatAreSizes_takesTheLargestOnly() throws IOException {
    var pick = new IconPick(".*", true, List.of());
    var offer =
        new NamedIcons.Offer("one", pick, List.of("bell-16", "bell-48", "fan-20"), Map.of());

    assertThat(icons(9).choose(List.of(offer)))
        .containsEntry(
            "one",
            Map.of(
                "bell-16",
                new PictureSubject.Unclear("there is a larger drawing of it"),
                "bell-48",
                named("bell"),
                "fan-20",
                named("fan")));
  }

  @Test
  void choose_unwantedCategory_isUnclear() throws IOException {
    var pick = new IconPick(".*", false, List.of("Arrows"));
    var offer = new NamedIcons.Offer("one", pick, List.of("bow", "dart"), Map.of("dart", "Arrows"));

    assertThat(icons(9).choose(List.of(offer)))
        .containsEntry(
            "one",
            Map.of(
                "bow", named("bow"), "dart", new PictureSubject.Unclear("its category is Arrows")));
  }

  @Test
  void choose_iconsOfAnotherSource_areNotListed() throws IOException {
    var pick = new IconPick(".*-flat", false, List.of());
    var offer = new NamedIcons.Offer("one", pick, List.of("bow", "bow-flat"), Map.of());

    assertThat(icons(9).choose(List.of(offer)))
        .containsEntry("one", Map.of("bow-flat", named("bow flat")));
  }
}
