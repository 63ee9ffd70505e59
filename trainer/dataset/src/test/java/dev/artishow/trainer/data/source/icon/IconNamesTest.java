package dev.artishow.trainer.data.source.icon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.caption.CodePoints;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class IconNamesTest {
  private static final CodePoints APPLE = CodePoints.of("🍎");
  private static final CodePoints PINATA = CodePoints.of("🪅");
  private static final CodePoints CLUBS = CodePoints.of("♣");
  private static final CodePoints BLOND = CodePoints.of("👱");
  private static final CodePoints BLOND_MAN = CodePoints.of("👱‍♂️");

  private final IconNames names =
      new IconNames(
          Map.of(APPLE, "red apple", PINATA, "piñata", CLUBS, "club suit"),
          Map.of(
              "blond-haired-person", Set.of(BLOND, BLOND_MAN),
              "tiny", Set.of(APPLE, CLUBS)));

  @Test
  void find_officialName_ignoresDashesAndAccents() {
    assertThat(names.find("red-apple")).hasValue(APPLE);
    assertThat(names.find("redapple")).hasValue(APPLE);
    assertThat(names.find("pinata")).hasValue(PINATA);
  }

  @Test
  void find_numberedVariant_isTheSameEmoji() {
    assertThat(names.find("red-apple-2")).hasValue(APPLE);
  }

  @Test
  void find_nameOfTheCharacter_isKnown() {
    assertThat(names.find("blackclubsuit")).hasValue(CLUBS);
  }

  @Test
  void find_sharedWithLongerSpelling_isTheShortOne() {
    assertThat(names.find("blond-haired-person")).hasValue(BLOND);
  }

  @Test
  void find_twoMeanings_isEmpty() {
    assertThat(names.find("tiny")).isEmpty();
  }

  @Test
  void find_unknownName_isEmpty() {
    assertThat(names.find("kubernetes")).isEmpty();
  }
}
