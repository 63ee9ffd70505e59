package dev.artishow.sandbox.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Finds Discord's OpenAPI document on this machine; it is no part of this project. */
public final class OpenApiDocument {
  static final String PROPERTY = "artishow.discord.openapi";
  static final String VARIABLE = "ARTISHOW_DISCORD_OPENAPI";
  static final String HOME = "artishow.home";
  private static final String BESIDE_HOME = "../shared/discord/openapi.json";

  private OpenApiDocument() {}

  /**
   * The document named by the system property {@value #PROPERTY} or the environment variable
   * {@value #VARIABLE}, or else the one beside the folder named by {@value #HOME} if it is there.
   */
  public static Optional<Path> locate() {
    return locate(System.getProperties(), System.getenv());
  }

  static Optional<Path> locate(Properties properties, Map<String, String> environment) {
    return path(properties.getProperty(PROPERTY))
        .or(() -> path(environment.get(VARIABLE)))
        .or(
            () ->
                path(properties.getProperty(HOME))
                    .map(home -> home.resolve(BESIDE_HOME).normalize())
                    .filter(Files::isRegularFile));
  }

  private static Optional<Path> path(@Nullable String value) {
    return Optional.ofNullable(value).filter(v -> !v.isBlank()).map(Path::of);
  }
}
