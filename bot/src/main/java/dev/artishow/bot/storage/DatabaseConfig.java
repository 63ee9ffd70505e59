package dev.artishow.bot.storage;

import dev.artishow.config.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the bot keeps what must outlive it: the section {@code database} of the configuration.
 *
 * @param url {@code jdbc:sqlite:} and a path, or {@code jdbc:postgresql:} and what its driver takes
 * @param user as whom to log in to PostgreSQL
 * @param password its password, where it asks for one
 */
public record DatabaseConfig(String url, Optional<String> user, Secret password) {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  public DatabaseConfig {
    boolean isKnown = url.startsWith(SQLITE) || url.startsWith(POSTGRESQL);
    if (!isKnown || url.equals(SQLITE) || url.equals(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "url must be %sPATH or %s//HOST:PORT/NAME, was %s".formatted(SQLITE, POSTGRESQL, url));
    }
  }

  /** A file of the built-in SQLite. */
  public static DatabaseConfig sqlite(Path file) {
    return new DatabaseConfig(
        SQLITE + file, Optional.empty(), new Secret.Missing("SQLite asks for no password"));
  }

  /** The same, with a relative path meant from {@code home}. */
  public DatabaseConfig at(Path home) {
    return file()
        .map(path -> new DatabaseConfig(SQLITE + home.resolve(path), user, password))
        .orElse(this);
  }

  /** SQLite's file, or empty for PostgreSQL. */
  public Optional<Path> file() {
    return url.startsWith(SQLITE)
        ? Optional.of(Path.of(url.substring(SQLITE.length())))
        : Optional.empty();
  }
}
