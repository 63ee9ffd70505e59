package dev.artishow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that stand in others' blocks, and those that a key chooses among. */
final class KindsTest {
  @TempDir Path folder;

  record Garage(List<Car> cars) {}

  record Car(
      String name,
      @Inline Owner owner,
      @OneOf(
              by = "drive",
              value = {Petrol.class, Electric.class})
          Drive drive) {}

  record Owner(String firstName, Optional<String> town) {
    Owner {
      if (firstName.isBlank()) {
        throw new IllegalArgumentException("firstName must be given, was blank");
      }
    }
  }

  interface Drive {}

  @Kind("petrol")
  record Petrol(@Range(min = 1) int litres) implements Drive {}

  @Kind("battery-electric")
  record Electric(int cells, Optional<List<String>> plugs) implements Drive {}

  private Configuration read(String car) throws IOException {
    Path file = Files.writeString(folder.resolve("cars.conf"), "cars = [{" + car + "}]");
    return Configuration.load(file, Map.of());
  }

  private String complaint(String car) throws IOException {
    Configuration configuration = read(car);
    return String.valueOf(
        catchThrowableOfType(ConfigException.class, () -> configuration.bind(Garage.class))
            .getMessage());
  }

  @Test
  void bind_keysOfParts_standInOneBlock() throws IOException {
    assertThat(
            read("name = a, first-name = Ada, drive = battery-electric, cells = 3, plugs = [x]")
                .bind(Garage.class)
                .cars())
        .containsExactly(
            new Car(
                "a",
                new Owner("Ada", Optional.empty()),
                new Electric(3, Optional.of(List.of("x")))));
  }

  @Test
  void settings_nameTheKindAndEachKey() throws IOException {
    assertThat(
            read("name = a, first-name = Ada, drive = PETROL, litres = 3").settings(Garage.class))
        .extracting(Setting::key, Setting::value)
        .contains(tuple("cars[0].drive", "petrol"), tuple("cars[0].litres", "3"));
  }

  @Test
  void kind_missingOrUnknown_isOneProblem() throws IOException {
    assertThat(complaint("name = a, first-name = Ada, cells = 3"))
        .contains("one problem:")
        .contains("cars[0].drive is missing; set it to one of petrol, battery-electric");
    assertThat(complaint("name = a, first-name = Ada, drive = steam, cells = 3"))
        .contains("one problem:")
        .contains("cars[0].drive must be one of petrol, battery-electric, was \"steam\"");
  }

  @Test
  void key_ofAnotherKind_isRefusedByName() throws IOException {
    assertThat(complaint("name = a, first-name = Ada, drive = petrol, litres = 2, cells = 3"))
        .contains("cars[0].cells is not a known key here; it belongs to kind battery-electric");
  }

  @Test
  void key_mistyped_isRefusedWithTheNearest() throws IOException {
    assertThat(complaint("name = a, first-nam = Ada, drive = petrol, litres = 2"))
        .contains("did you mean cars[0].first-name?", "cars[0].first-name is missing");
  }

  @Test
  void part_thatRefuses_isBlamedByItsKey() throws IOException {
    assertThat(complaint("name = a, first-name = \"\", drive = petrol, litres = 0"))
        .contains("cars[0].first-name must be given", "cars[0].litres must be 1 or more");
  }
}
