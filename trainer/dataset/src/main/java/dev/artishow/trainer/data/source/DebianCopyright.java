package dev.artishow.trainer.data.source;

import dev.artishow.trainer.data.plan.Rights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A package's {@code copyright} file in Debian's machine-readable form (DEP 5): paragraphs of
 * fields, in which {@code Files} names paths with wildcards. Of paragraphs that name a path the
 * last counts.
 */
final class DebianCopyright {
  private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t]*\\R");
  private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]+):");
  private static final Pattern CONTACT = Pattern.compile("\\s*<[^>]*>");
  private static final int LONGEST_CREDIT = 200;

  /** SPDX identifiers of licences that Debian abbreviates otherwise; the others are the same. */
  private static final Map<String, String> SPDX =
      Map.of(
          "GPL-2", "GPL-2.0-only",
          "GPL-2+", "GPL-2.0-or-later",
          "GPL-3", "GPL-3.0-only",
          "GPL-3+", "GPL-3.0-or-later",
          "public-domain", "LicenseRef-public-domain",
          "CC0", "CC0-1.0");

  private record Section(List<Pattern> files, Rights rights) {}

  private final List<Section> sections = new ArrayList<>();

  private DebianCopyright() {}

  /**
   * Reads a file.
   *
   * @param path of the file inside its package, for the evidence
   */
  static DebianCopyright parse(String text, String path) {
    var copyright = new DebianCopyright();
    for (String paragraph : PARAGRAPH.split(text, -1)) {
      Map<String, String> fields = fields(paragraph);
      String files = fields.getOrDefault("Files", "");
      String license = fields.getOrDefault("License", "").lines().findFirst().orElse("").strip();
      if (!files.isBlank() && !license.isEmpty()) {
        String[] globs = files.strip().split("\\s+", -1);
        String evidence = "%s: Files %s: License %s".formatted(path, globs[0], license);
        copyright.sections.add(
            new Section(
                Arrays.stream(globs).map(DebianCopyright::pattern).toList(),
                new Rights(SPDX.getOrDefault(license, license), holders(fields), evidence)));
      }
    }
    return copyright;
  }

  private static Map<String, String> fields(String paragraph) {
    var fields = new HashMap<String, String>();
    var matcher = FIELD.matcher(paragraph);
    String name = "";
    int start = 0;
    while (matcher.find()) {
      fields.put(name, paragraph.substring(start, matcher.start()));
      name = matcher.group(1);
      start = matcher.end();
    }
    fields.put(name, paragraph.substring(start));
    return fields;
  }

  private static String holders(Map<String, String> fields) {
    String all =
        String.join(
            ", ",
            fields
                .getOrDefault("Copyright", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    String names = CONTACT.matcher(all).replaceAll("");
    if (names.isBlank()) {
      return "not named";
    }
    return names.length() <= LONGEST_CREDIT
        ? names
        : names.substring(0, names.lastIndexOf(',', LONGEST_CREDIT)) + " and others";
  }

  private static Pattern pattern(String glob) {
    String quoted = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(quoted, Pattern.DOTALL);
  }

  /** Who made the file at a path of the source package, and its licence; empty if none is told. */
  Optional<Rights> rights(String path) {
    Rights last = null;
    for (Section section : sections) {
      if (section.files().stream().anyMatch(glob -> glob.matcher(path).matches())) {
        last = section.rights();
      }
    }
    return Optional.ofNullable(last);
  }
}
