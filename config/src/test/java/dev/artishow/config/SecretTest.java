package dev.artishow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  private static final String VARIABLE = "ARTISHOW_DISCORD_TOKEN";

  @TempDir Path folder;

  record Root(Section discord) {}

  record Section(Secret token) {}

  @Test
  void token_inTheEnvironment_isGivenAndNeverShown() throws IOException {
    var configuration = configuration("discord {}", Map.of(VARIABLE, " hush-hush\n"));

    Secret token = configuration.bind(Root.class).discord().token();

    assertThat(token)
        .isInstanceOfSatisfying(
            Secret.Given.class, given -> assertThat(given.reveal()).isEqualTo("hush-hush"));
    assertThat(configuration.bind(Root.class).toString()).doesNotContain("hush");
    assertThat(configuration.settings(Root.class).toString())
        .contains("environment variable " + VARIABLE)
        .doesNotContain("hush");
  }

  @Test
  void token_inItsFile_isGiven() throws IOException {
    Files.writeString(folder.resolve("token"), "hush-hush\n");

    assertThat(token("discord.token-file = token", Map.of()))
        .isInstanceOfSatisfying(
            Secret.Given.class, given -> assertThat(given.reveal()).isEqualTo("hush-hush"));
  }

  @Test
  void token_nowhere_isMissingAndSaysTheRemedy() throws IOException {
    assertThat(token("", Map.of()))
        .isEqualTo(
            new Secret.Missing(
                "set the environment variable ARTISHOW_DISCORD_TOKEN, or name a file that holds it"
                    + " with discord.token-file"));
  }

  @Test
  void token_emptyVariable_isMissing() throws IOException {
    assertThat(token("", Map.of(VARIABLE, " ")))
        .isEqualTo(new Secret.Missing(VARIABLE + " is empty; put the secret in it"));
  }

  @Test
  void token_fileIsNotThereOrEmpty_isMissingAndNamesTheFile() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "\n");

    assertThat(token("discord.token-file = none", Map.of()).toString())
        .contains(folder.resolve("none") + " cannot be read");
    assertThat(token("discord.token-file = empty", Map.of()))
        .isEqualTo(new Secret.Missing(empty + " is empty; put the secret in it"));
  }

  @Test
  void token_inTheConfiguration_isRefusedWithoutRepeatingIt() throws IOException {
    var configuration = configuration("discord.token = hush-hush", Map.of());

    var thrown = catchThrowableOfType(ConfigException.class, () -> configuration.bind(Root.class));

    assertThat(thrown.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo("discord.token");
              assertThat(problem.message())
                  .startsWith("discord.token is secret and must not stand in a file like this")
                  .contains(VARIABLE)
                  .doesNotContain("hush");
            });
  }

  @Test
  void tokenFile_isNoPath_isAProblem() throws IOException {
    var configuration = configuration("discord.token-file = []", Map.of());

    var thrown = catchThrowableOfType(ConfigException.class, () -> configuration.bind(Root.class));

    assertThat(thrown).hasMessageContaining("discord.token-file must be a single value, was []");
  }

  private Secret token(String text, Map<String, String> environment) throws IOException {
    return configuration(text, environment).bind(Root.class).discord().token();
  }

  private Configuration configuration(String text, Map<String, String> environment)
      throws IOException {
    Map<String, String> withHome = new HashMap<>(Map.of("ARTISHOW_HOME", folder.toString()));
    withHome.putAll(environment);
    Path file = Files.writeString(folder.resolve("artishow.conf"), text);
    return Configuration.load(file, withHome);
  }
}
