package dev.artishow.trainer.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Properties;
import java.util.TreeSet;

/** The texts of the licences that pictures and captions come under, for packages to carry. */
final class LicenseTexts {
  private static final String RULE = "=".repeat(100) + "\n";

  private LicenseTexts() {}

  /**
   * All texts, one after the other, each under its name.
   *
   * @param weights SPDX identifier of the licence of the weights
   * @param licenses SPDX identifiers of what they learnt from
   * @throws IOException if there is no text for one
   */
  static String of(String weights, Collection<String> licenses) throws IOException {
    var named = new TreeSet<>(licenses);
    named.add(weights);
    var texts = new TreeSet<String>();
    var contents = new StringBuilder();
    for (String license : named) {
      contents.append("  %s  %s\n".formatted(license, name(license)));
      texts.add(textOf(license));
    }
    var all =
        new StringBuilder(
            """
            The weights of this model are under %s. They learnt from pictures and captions under:

            %s
            ATTRIBUTION.tsv.gz tells each picture's author and licence. Where a text below has a
            place for the year and the holder of the copyright, that picture's author belongs there.

            """
                .formatted(weights, contents));
    for (String text : texts) {
      all.append(RULE).append(text).append(": ").append(name(text)).append('\n').append(RULE);
      all.append('\n').append(read(text + ".txt")).append('\n');
    }
    return all.toString();
  }

  /**
   * What people call a licence.
   *
   * @throws IOException if it is not known
   */
  static String name(String license) throws IOException {
    var names = new Properties();
    try (InputStream stream = open("names.properties")) {
      names.load(stream);
    }
    String name = names.getProperty(textOf(license));
    if (name == null) {
      throw new FileNotFoundException(
          "no name is known of the licence %s; add it to %s"
              .formatted(license, "licenses/names.properties"));
    }
    String suffix = license.substring(textOf(license).length()).replace('-', ' ').strip();
    return suffix.isEmpty() ? name : name + " " + suffix;
  }

  /** "Only" and "or later" are said beside the text, which is the same. */
  private static String textOf(String license) {
    return license.replaceFirst("-(only|or-later)$", "");
  }

  private static String read(String file) throws IOException {
    try (InputStream stream = open(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream stream = LicenseTexts.class.getResourceAsStream("licenses/" + file);
    if (stream == null) {
      throw new FileNotFoundException(
          "the text of a licence is missing: licenses/%s; add it to the resources".formatted(file));
    }
    return stream;
  }
}
