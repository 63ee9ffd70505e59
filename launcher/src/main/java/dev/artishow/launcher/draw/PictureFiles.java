package dev.artishow.launcher.draw;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The pictures of one folder, each named by its prompt and seed. Names are plain ASCII, which every
 * file system takes; two prompts never share one, and what is there stays.
 */
final class PictureFiles {
  private static final int LONGEST_SLUG = 60;
  private static final int DIGEST_DIGITS = 10;
  private static final String ENDING = ".png";

  private final Path folder;

  PictureFiles(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder where it is missing, before any work is put into pictures for it. */
  void prepare() throws IOException {
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  /** Writes a PNG file beside those that are there: another model's of the same prompt and seed. */
  Path save(byte[] png, String prompt, long seed) throws IOException {
    Path file = reserve(name(prompt, seed));
    try {
      AtomicFile.write(file, png);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** An empty file of a name that nobody had, {@code a-sun-7-2.png} where it was taken. */
  private Path reserve(String name) throws IOException {
    String stem = name.substring(0, name.length() - ENDING.length());
    for (int copy = 2; ; copy++) {
      try {
        return Files.createFile(folder.resolve(name));
      } catch (FileAlreadyExistsException e) {
        name = stem + "-" + copy + ENDING;
      }
    }
  }

  /** {@code a red apple} and 7 give {@code a-red-apple-7.png}. */
  static String name(String prompt, long seed) {
    String slug =
        Normalizer.normalize(prompt, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String shortened = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    String plain = shortened.replace('-', ' ');
    return plain.equals(prompt)
        ? "%s-%d".formatted(shortened, seed) + ENDING
        : "%s-%s-%d".formatted(shortened, digest(prompt), seed).replaceAll("^-+", "") + ENDING;
  }

  /** Tells prompts apart whose plain letters are the same. */
  private static String digest(String prompt) {
    return Sha256.of(prompt.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_DIGITS);
  }
}
