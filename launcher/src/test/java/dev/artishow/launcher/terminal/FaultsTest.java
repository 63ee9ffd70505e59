package dev.artishow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.ConfigException;
import dev.artishow.config.Configuration;
import dev.artishow.config.OneOf;
import dev.artishow.trainer.kind.ModelPlan;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final List<String> MODULES =
      List.of("config", "moderation", "engine", "trainer/dataset", "trainer/training", "bot");

  /** What a constructor refuses with, as it stands in a source. */
  private static final Pattern REFUSAL =
      Pattern.compile("new IllegalArgumentException\\(([^;]*?)\\);");

  private static final Pattern ENGLISH =
      Pattern.compile("\\b(must|was|were|the|or|and|of|with|which|is|has|more|than|be|to)\\b");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Faults french = new Faults(Commands.phrases(Locale.FRENCH));

  @Test
  void sentence_ofWhichTwoPatternsAreRight_isSaidByTheNarrowerOne() {
    assertThat(french.say("engine.device must be auto, cpu, gpu or gpu:N with N 0–99, was \"tpu\""))
        .isEqualTo(
            "engine.device\u202f: attendu auto, cpu, gpu ou gpu:N avec N de 0 à 99, reçu \"tpu\"");
    assertThat(french.say("engine.queue-limit must be a whole number, was 1.5"))
        .isEqualTo("engine.queue-limit\u202f: attendu un nombre entier, reçu 1.5");
  }

  @Test
  void sentence_thatNoPatternKnows_staysAsItIs() {
    assertThat(french.say("it rains")).isEqualTo("it rains");
    assertThat(new Faults(Commands.phrases(Locale.ENGLISH)).say("a must be b, was c"))
        .isEqualTo("a must be b, was c");
  }

  @Test
  void configuration_everyFault_isSaidInFrench(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.conf"),
            """
            engine { picture-pixelz = 12, picture-pixels = 5, device = tpu, queue-limit = many
              cache = 3, registry.look-every = 5, metrics.port = 1.5, upscaler = [], zzzzzzzzzz = 1 }
            discord.token = hidden
            database.url = "mysql://x"
            """);
    Configuration own = Configuration.load(file, Map.of());

    assertThat(said(own.over(Configuration.shipped(Map.of()))))
        .contains("a 11 défauts\u202f:")
        .doesNotContain(" must ", " was ", " is ", "mean");
    assertThat(said(Configuration.load(file, Map.of())))
        .contains("manque")
        .doesNotContain("missing");
  }

  @Test
  void file_thatIsNotHocon_isSaidInFrenchWithThePlaceOnce(@TempDir Path folder) throws IOException {
    Path open = Files.writeString(folder.resolve("open.conf"), "engine {\n  device = cpu\n");
    Path unset = Files.writeString(folder.resolve("unset.conf"), "engine.device = ${nowhere}\n");

    assertThat(french.explain(fault(() -> Configuration.load(open, Map.of()))))
        .contains("le fichier finit dans une section")
        .containsOnlyOnce("open.conf:");
    assertThat(said(Configuration.load(unset, Map.of())))
        .contains("${nowhere} n’est défini nulle part", "${?nowhere}");
  }

  private String said(Configuration configuration) {
    return french.explain(fault(() -> configuration.bind(ArtishowConfig.class)));
  }

  private static ConfigException fault(Runnable reading) {
    try {
      reading.run();
    } catch (ConfigException e) {
      return e;
    }
    throw new AssertionError("nothing was refused");
  }

  /** All that a setting or a plan for training may hold is refused in French. */
  @Test
  void records_everyRefusal_isKnown() throws IOException {
    Set<Class<?>> records = new LinkedHashSet<>();
    collect(ArtishowConfig.class, records);
    collect(ModelPlan.class, records);
    var unknown = new ArrayList<String>();
    int refusals = 0;
    for (Class<?> record : records) {
      for (String sentence : refusals(record)) {
        refusals++;
        String said = french.say(sentence);
        if (!french.knows(sentence) || ENGLISH.matcher(said).find()) {
          unknown.add(record.getSimpleName() + ": " + said);
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(refusals).isGreaterThan(20);
  }

  private static void collect(Type type, Set<Class<?>> records) {
    if (type instanceof ParameterizedType wrapper) {
      Stream.of(wrapper.getActualTypeArguments()).forEach(inner -> collect(inner, records));
    } else if (type instanceof Class<?> record
        && record.getName().startsWith("dev.artishow")
        && records.add(record)
        && record.isRecord()) {
      for (RecordComponent component : record.getRecordComponents()) {
        collect(component.getGenericType(), records);
        OneOf kinds = component.getAnnotation(OneOf.class);
        if (kinds != null) {
          Stream.of(kinds.value()).forEach(kind -> collect(kind, records));
        }
      }
    }
  }

  /** The sentences of a class, x in place of each value. */
  private static List<String> refusals(Class<?> type) throws IOException {
    String file = type.getName().replaceAll("[$].*", "").replace('.', '/') + ".java";
    Path source =
        MODULES.stream()
            .map(module -> REPOSITORY.resolve(module).resolve("src/main/java").resolve(file))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    return REFUSAL
        .matcher(Files.readString(source))
        .results()
        .map(refusal -> refusal.group(1))
        .filter(said -> said.contains("\""))
        .map(FaultsTest::sentence)
        .toList();
  }

  private static String sentence(String arguments) {
    String literals =
        LITERAL
            .matcher(arguments.replaceAll("\\.formatted\\([\\s\\S]*", ""))
            .results()
            .map(literal -> literal.group(1))
            .collect(Collectors.joining());
    String filled = literals.replaceAll("%(?:\\d*\\.?\\d*)[sdf]", "x").replace("\\\"", "\"");
    String subject =
        filled.startsWith("must") ? "x " : arguments.strip().startsWith("\"") ? "" : "x";
    return subject + filled + (filled.endsWith(" ") ? "x" : "");
  }
}
