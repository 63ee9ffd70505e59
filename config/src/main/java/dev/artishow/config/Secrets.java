package dev.artishow.config;

import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for secrets in the environment, then in the files that the configuration names. */
final class Secrets {
  private final Map<String, String> environment;
  private final Scalars scalars;

  Secrets(Map<String, String> environment, Scalars scalars) {
    this.environment = environment;
    this.scalars = scalars;
  }

  record Found(Secret secret, String place) {}

  /**
   * @param key e.g. {@code discord.token}, which is {@code ARTISHOW_DISCORD_TOKEN} in the
   *     environment
   * @param file the value of {@code discord.token-file}, if there is one
   * @throws IllegalArgumentException if that value is no path
   */
  Found find(String key, @Nullable ConfigValue file) {
    String variable = variable(key);
    String given = environment.get(variable);
    if (given != null && !given.isBlank()) {
      return new Found(new Secret.Given(given), "environment variable " + variable);
    }
    if (file != null) {
      return new Found(read(key, (Path) scalars.read(Path.class, file)), Origins.of(file));
    }
    String reason = given == null ? remedy(key) : variable + " is empty; put the secret in it";
    return new Found(new Secret.Missing(reason), "");
  }

  private Secret read(String key, Path file) {
    try {
      String text = Files.readString(file);
      return text.isBlank()
          ? new Secret.Missing("%s is empty; put the secret in it".formatted(file))
          : new Secret.Given(text);
    } catch (IOException e) {
      return new Secret.Missing("%s cannot be read; %s".formatted(file, remedy(key)));
    }
  }

  String remedy(String key) {
    return "set the environment variable %s, or name a file that holds it with %s-file"
        .formatted(variable(key), key);
  }

  private static String variable(String key) {
    return "ARTISHOW_" + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }
}
