package dev.artishow.trainer.data.plan;

import java.util.regex.Pattern;

/**
 * One package of the npm registry, and nothing else that might be served under its name.
 *
 * @param name as npm knows it, e.g. {@code @iconify/json}
 * @param version exact, e.g. {@code 2.2.535}
 * @param integrity digest of the tarball as npm writes it: {@code sha512-} and Base64
 */
public record PackagePin(String name, String version, String integrity) {
  private static final Pattern NAME =
      Pattern.compile("(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+[0-9A-Za-z.+-]*");
  private static final Pattern INTEGRITY = Pattern.compile("sha512-[A-Za-z0-9+/]{86}==");

  public PackagePin {
    require("name", name, NAME, "a package name such as @iconify/json");
    require("version", version, VERSION, "an exact version such as 1.2.3");
    require("integrity", integrity, INTEGRITY, "sha512- followed by 88 characters of Base64");
  }

  private static void require(String key, String value, Pattern pattern, String wanted) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("%s must be %s, was \"%s\"".formatted(key, wanted, value));
    }
  }

  /** {@code name@version}. */
  public String coordinates() {
    return name + "@" + version;
  }

  /** A name for files and folders: {@code iconify-json-2.2.535}. */
  public String fileName() {
    return name.replace("@", "").replace('/', '-') + "-" + version;
  }
}
