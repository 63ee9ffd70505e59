package dev.artishow.trainer.data.portrait;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CastingTest {
  private static final int COLORS_AND_NONE = HairColor.values().length + 1;

  private static List<Person> people(int count) {
    return new Casting(TestingLook.withSkin(), 5).people(count);
  }

  @Test
  void people_sameSeed_areTheSame() {
    assertThat(people(50)).isEqualTo(people(50));
    assertThat(new Casting(TestingLook.withSkin(), 6).people(50)).isNotEqualTo(people(50));
  }

  @Test
  void people_everyColorOfHairAndNone_isEquallyFrequent() {
    Map<Optional<HairColor>, Long> counts =
        people(COLORS_AND_NONE * 6).stream()
            .collect(Collectors.groupingBy(Person::hairColor, Collectors.counting()));

    assertThat(counts).hasSize(COLORS_AND_NONE);
    assertThat(counts.values()).containsOnly(6L);
  }

  @Test
  void people_everyWayToWearHairOfAColor_isEquallyFrequent() {
    Map<Trait, Long> ofBlond =
        people(COLORS_AND_NONE * 6).stream()
            .filter(person -> person.hairColor().equals(Optional.of(HairColor.BLOND)))
            .map(person -> person.traits().get("hair"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(ofBlond).containsOnly(Map.entry(Trait.LONG, 3L), Map.entry(Trait.SHORT, 3L));
  }

  @Test
  void people_hairThatIsPaintedBlack_isWornInBlackOnly() {
    assertThat(people(60))
        .filteredOn(person -> List.of("ink").equals(person.components().get("hair")))
        .isNotEmpty()
        .allMatch(person -> person.hairColor().equals(Optional.of(HairColor.BLACK)));
  }

  @Test
  void people_underAHat_haveNoColorOfHair() {
    assertThat(people(60))
        .filteredOn(person -> person.traits().get("hair") == Trait.HAT)
        .isNotEmpty()
        .allMatch(person -> person.hairColor().isEmpty());
  }

  @Test
  void people_areAllDifferent() {
    var looks = new HashSet<List<Object>>();

    assertThat(people(100))
        .allMatch(person -> looks.add(List.of(person.hairColor(), person.components())));
  }

  @Test
  void people_withoutATrait_haveItsProbabilityAtZero() {
    assertThat(people(60))
        .allMatch(
            person ->
                requireNonNull(person.probabilities().get("specsProbability"))
                    == (person.traits().containsKey("glasses") ? 100 : 0))
        .allMatch(person -> requireNonNull(person.probabilities().get("maskProbability")) == 0)
        .anyMatch(person -> person.traits().containsKey("glasses"))
        .anyMatch(person -> !person.traits().containsKey("glasses"));
  }

  @Test
  void people_withoutATrait_areDrawnOtherwise() {
    assertThat(people(60))
        .filteredOn(person -> !person.traits().containsKey("expression"))
        .isNotEmpty()
        .allMatch(
            person ->
                List.of(List.of("m4"), List.of("m5")).contains(person.components().get("mouth")));
  }

  @Test
  void people_moreThanCanBeToldApart_areRefused() {
    assertThatThrownBy(() -> people(5000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("people must be at most what the generator can tell apart");
  }
}
