package dev.artishow.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder that holds {@code config/}, {@code models/} and {@code data/}. Every relative path in
 * a configuration is meant from here, so that one file works wherever the command was typed.
 */
public final class ArtishowHome {
  private ArtishowHome() {}

  /**
   * {@code ARTISHOW_HOME} of the environment, else the system property {@code artishow.home} that
   * the launcher sets, else the working directory.
   */
  public static Path of(Map<String, String> environment) {
    String folder = environment.get("ARTISHOW_HOME");
    if (folder == null || folder.isBlank()) {
      folder = System.getProperty("artishow.home", "");
    }
    return Path.of(folder).toAbsolutePath().normalize();
  }
}
