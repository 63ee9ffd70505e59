package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.inspect.PersonConcept.Gender;
import dev.artishow.trainer.data.inspect.PersonConcept.Kind;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonConceptTest {
  private static final Set<String> KNOWN = Set.of("1f3c3-200d-2640", "1f46e-200d-2642");

  @ParameterizedTest
  @CsvSource({
    // firefighters
    "1f469-200d-1f692, PROFESSION, WOMAN, 1f692",
    "1f468-200d-1f692, PROFESSION, MAN, 1f692",
    "1f9d1-200d-1f692, PROFESSION, PERSON, 1f692",
    // health workers, whose object is a sign
    "1f469-200d-2695, PROFESSION, WOMAN, 2695",
    // police officers
    "1f46e-200d-2640, PROFESSION, WOMAN, 1f46e",
    "1f46e, PROFESSION, PERSON, 1f46e",
    // running, to the right too
    "1f3c3-200d-2642, OTHER, MAN, 1f3c3",
    "1f3c3-200d-2640-200d-27a1, OTHER, WOMAN, 1f3c3",
    "1f3c3, OTHER, PERSON, 1f3c3",
    // red hair, wheelchair
    "1f469-200d-1f9b0, OTHER, WOMAN, 1f9b0",
    "1f468-200d-1f9bd, OTHER, MAN, 1f9bd",
    // girl, prince, Mrs. Claus
    "1f467, OTHER, WOMAN, 1f9d2",
    "1f934, OTHER, MAN, 1fac5",
    "1f936, OTHER, WOMAN, 1f384",
    "1f9d1-200d-1f384, OTHER, PERSON, 1f384",
    // couples, families, bunny ears
    "1f469-200d-2764-200d-1f468, SEVERAL, PERSON, 1f469",
    "1f468-200d-1f469-200d-1f466, SEVERAL, PERSON, 1f468",
    "1f46f-200d-2640, SEVERAL, PERSON, 1f46f",
    "portrait:dark/black, PORTRAIT, PERSON, portrait:"
  })
  void of_sequences_readsRoleAndGender(String key, Kind kind, Gender gender, String role) {
    assertThat(PersonConcept.of(key, KNOWN)).contains(new PersonConcept(kind, gender, role));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1f34e", "1f44b", "2640", "word:coffee grinder", "1f408-200d-2b1b"})
  void of_thingsHandsAndAnimals_isNobody(String key) {
    assertThat(PersonConcept.of(key, KNOWN)).isEmpty();
  }
}
