package dev.artishow.trainer.data.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PortraitWordsTest {
  private static Person person(Optional<HairColor> hair, Map<String, Trait> traits) {
    return new Person(hair, new TreeMap<>(traits), new TreeMap<>(), new TreeMap<>(), "x");
  }

  private static void assertSays(Person person, String english, String french) {
    assertThat(PortraitWords.english(person)).isEqualTo(english);
    assertThat(PortraitWords.french(person)).isEqualTo(french);
  }

  @Test
  void hairAndGlasses() {
    assertSays(
        person(Optional.of(HairColor.BLACK), Map.of("hair", Trait.LONG, "glasses", Trait.GLASSES)),
        "portrait of a person with long black hair and glasses",
        "portrait d’une personne aux cheveux noirs et longs, avec des lunettes");
  }

  @Test
  void everythingAtOnce() {
    assertSays(
        person(
            Optional.of(HairColor.RED),
            Map.of(
                "beard", Trait.BEARD,
                "expression", Trait.SMILING,
                "glasses", Trait.SUNGLASSES,
                "hair", Trait.BUN)),
        "portrait of a person with red hair in a bun, a beard and sunglasses, smiling",
        "portrait d’une personne aux cheveux roux en chignon, avec une barbe et des lunettes de"
            + " soleil, souriante");
  }

  @Test
  void noHair() {
    assertSays(
        person(Optional.empty(), Map.of("hair", Trait.BALD)),
        "portrait of a bald person",
        "portrait d’une personne chauve");
    assertSays(
        person(Optional.empty(), Map.of("hair", Trait.BALD, "glasses", Trait.EYE_PATCH)),
        "portrait of a bald person with an eye patch",
        "portrait d’une personne chauve avec un cache-œil");
  }

  @Test
  void hairUnderAHeadCovering() {
    assertSays(
        person(Optional.empty(), Map.of("hair", Trait.TURBAN, "beard", Trait.MOUSTACHE)),
        "portrait of a person with a moustache and a turban",
        "portrait d’une personne avec une moustache et un turban");
  }

  @Test
  void labels_areOfTemplates_inBothLanguages() {
    var labels =
        PortraitWords.labels(person(Optional.of(HairColor.GRAY), Map.of("hair", Trait.SHORT)));

    assertThat(labels).containsOnlyKeys("en", "fr");
    assertThat(labels.values()).allMatch(label -> label.origin().equals("template"));
  }
}
