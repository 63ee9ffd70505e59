package dev.artishow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  @TempDir Path folder;

  record Studio(Oven oven, Optional<String> motto, List<Shelf> shelves) {}

  record Oven(
      @Range(min = 20, max = 300) int maxDegrees,
      double wattHours,
      boolean isOn,
      Duration preheat,
      Path recipesFolder,
      Mode mode,
      Colour colour) {
    Oven {
      if (mode == Mode.GRILL_ONLY && maxDegrees < 100) {
        throw new IllegalArgumentException(
            "maxDegrees must be 100 or more with a grill, was " + maxDegrees);
      }
    }
  }

  record Shelf(String name, @Range(min = 1, max = 9) List<Integer> heights) {}

  enum Mode {
    GRILL_ONLY,
    STONE
  }

  public record Colour(int rgb) {
    public static Colour parse(String text) {
      if (!text.matches("#[0-9a-f]{6}")) {
        throw new IllegalArgumentException("must be like #ff8800, was " + text);
      }
      return new Colour(Integer.parseInt(text.substring(1), 16));
    }
  }

  private static final String GOOD =
      """
      oven {
        max-degrees = 250
        watt-hours = 1.5
        is-on = true
        preheat = 15m
        recipes-folder = "recipes/sweet"
        mode = grill-only
        colour = "#ff8800"
      }
      shelves = [{ name = top, heights = [1, 2] }]
      """;

  @Test
  void read_everyKindOfComponent_bindsIt() throws IOException {
    Studio studio = read(GOOD);

    assertThat(studio)
        .isEqualTo(
            new Studio(
                new Oven(
                    250,
                    1.5,
                    true,
                    Duration.ofMinutes(15),
                    folder.resolve("recipes/sweet"),
                    Mode.GRILL_ONLY,
                    new Colour(0xff8800)),
                Optional.empty(),
                List.of(new Shelf("top", List.of(1, 2)))));
  }

  @Test
  void read_manyProblems_tellsAllWithFileLineKeyValueAndLimit() throws IOException {
    List<Problem> problems =
        problems(
            """
            oven {
              max-degrees = 500
              watt-hours = lots
              is-on = perhaps
              preheat = 15
              mode = microwave
              colour = red
            }
            shelves = [{ name = [], heights = [1.5] }]
            """);

    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            file() + ":2: oven.max-degrees must be 20–300, was 500",
            file() + ":3: oven.watt-hours must be a number, was \"lots\"",
            file() + ":4: oven.is-on must be true or false, was \"perhaps\"",
            file()
                + ":5: oven.preheat must be a duration with its unit, e.g. 500ms, 30s, 15m, 6h or"
                + " 30d, was 15",
            file() + ":1: oven.recipes-folder is missing; set it",
            file() + ":6: oven.mode must be one of grill-only, stone, was \"microwave\"",
            file() + ":7: oven.colour must be like #ff8800, was red",
            file() + ":9: shelves[0].name must be a single value, was []",
            file() + ":9: shelves[0].heights[0] must be a whole number, was 1.5");
  }

  @Test
  void read_unknownKeys_namesTheNearestKnownKey() throws IOException {
    String text =
        GOOD
            + """
            mottto = "Be bold"
            ovne { colour = "#ffffff" }
            oven.maxDegrees = 200
            colour = "#ffffff"
            shelves += { naem = low, name = low, heights = [] }
            zebra = 1
            """;

    assertThat(problems(text))
        .extracting(Problem::message)
        .containsExactly(
            "colour is not a known key; did you mean oven.colour?",
            "mottto is not a known key; did you mean motto?",
            "ovne is not a known key; did you mean oven?",
            "zebra is not a known key; remove it, or see the known keys with: artishow config"
                + " check",
            "oven.maxDegrees is not a known key; did you mean oven.max-degrees?",
            "shelves[1].naem is not a known key; did you mean shelves[1].name?");
  }

  @Test
  void read_compactConstructorRefuses_blamesTheComponentItsMessageStartsWith() throws IOException {
    assertThat(problems(GOOD.replace("250", "50")))
        .containsExactly(
            new Problem(
                file() + ":2",
                "oven.max-degrees",
                "oven.max-degrees must be 100 or more with a grill, was 50"));
  }

  record Menu(Map<String, Dish> dishes) {}

  record Dish(@Range(min = 1, max = 60) int minutes) {}

  @Test
  void read_mapOfRecords_bindsThemInTheOrderOfTheirNames() throws IOException {
    Path file = Files.writeString(file(), "dishes { soup.minutes = 20, salad { minutes = 10 } }");

    Menu menu = Configuration.read(file, home(), Menu.class);

    assertThat(menu.dishes())
        .containsExactly(Map.entry("salad", new Dish(10)), Map.entry("soup", new Dish(20)));
  }

  @Test
  void read_mapWithMistakes_namesTheEntry() throws IOException {
    Path file = Files.writeString(file(), "dishes { soup.minuts = 20, salad.minutes = 90 }");

    var thrown =
        catchThrowableOfType(
            ConfigException.class, () -> Configuration.read(file, home(), Menu.class));

    assertThat(thrown.problems())
        .extracting(Problem::message)
        .containsExactly(
            "dishes.salad.minutes must be 1–60, was 90",
            "dishes.soup.minuts is not a known key; did you mean dishes.soup.minutes?",
            "dishes.soup.minutes is missing; set it");
  }

  @Test
  void read_sectionIsAValue_saysSo() throws IOException {
    assertThat(problems("oven = 5, shelves = 6"))
        .extracting(Problem::message)
        .containsExactly(
            "oven must be a section { … }, was 5", "shelves must be a list [ … ], was 6");
  }

  @Test
  void read_notHocon_tellsTheLine() throws IOException {
    assertThat(problems("oven {\n  max-degrees = = 3\n}"))
        .singleElement()
        .extracting(Problem::place)
        .isEqualTo(file() + ":2");
  }

  @Test
  void read_noSuchFile_tellsWhich() {
    var thrown =
        catchThrowableOfType(
            ConfigException.class,
            () -> Configuration.read(folder.resolve("none.conf"), Map.of(), Studio.class));

    assertThat(thrown).hasMessageContaining("none.conf: no such file");
  }

  @Test
  void read_environmentVariable_replacesItsPlaceholder() throws IOException {
    String text = GOOD + "motto = ${?MOTTO}";

    assertThat(read(text, Map.of("MOTTO", "Be bold")).motto()).contains("Be bold");
    assertThat(read(text).motto()).isEmpty();
  }

  @Test
  void over_defaults_keepsTheirValuesWhereTheFileSetsNone() throws IOException {
    Path defaults = Files.writeString(folder.resolve("defaults.conf"), GOOD);
    Path own = Files.writeString(folder.resolve("own.conf"), "oven.max-degrees = 120");

    var merged = Configuration.load(own, home()).over(Configuration.load(defaults, home()));

    assertThat(merged.bind(Studio.class).oven().maxDegrees()).isEqualTo(120);
    assertThat(merged.settings(Studio.class))
        .contains(
            new Setting("oven.max-degrees", "120", own + ":1"),
            new Setting("oven.is-on", "true", defaults + ":4"),
            new Setting("oven.preheat", "15m", defaults + ":5"),
            new Setting("motto", "(not set)", ""));
  }

  @Test
  void with_aValue_putsItInTheFilesPlaceAndNamesWhereItComesFrom() throws IOException {
    Configuration file = Configuration.load(Files.writeString(file(), GOOD), home());

    Configuration good = file.with("oven.max-degrees", 100, "--degrees");
    Configuration bad = file.with("oven.max-degrees", 999, "--degrees");

    assertThat(good.bind(Studio.class).oven().maxDegrees()).isEqualTo(100);
    assertThat(catchThrowableOfType(ConfigException.class, () -> bad.bind(Studio.class)))
        .hasMessageContaining("--degrees: oven.max-degrees must be 20–300, was 999");
  }

  @Test
  void message_severalProblems_listsEachOnItsLine() throws IOException {
    Files.writeString(file(), "oven = 5, shelves = 6");

    var thrown =
        catchThrowableOfType(
            ConfigException.class, () -> Configuration.read(file(), home(), Studio.class));

    assertThat(String.valueOf(thrown.getMessage()).lines())
        .containsExactly(
            file() + " has 2 problems:",
            "  " + file() + ":1: oven must be a section { … }, was 5",
            "  " + file() + ":1: shelves must be a list [ … ], was 6");
  }

  private Path file() {
    return folder.resolve("studio.conf");
  }

  private Map<String, String> home() {
    return Map.of("ARTISHOW_HOME", folder.toString());
  }

  private Studio read(String text) throws IOException {
    return read(text, Map.of());
  }

  private Studio read(String text, Map<String, String> more) throws IOException {
    var environment = new HashMap<>(home());
    environment.putAll(more);
    return Configuration.read(Files.writeString(file(), text), environment, Studio.class);
  }

  private List<Problem> problems(String text) throws IOException {
    Files.writeString(file(), text);
    return catchThrowableOfType(
            ConfigException.class, () -> Configuration.read(file(), home(), Studio.class))
        .problems();
  }
}
