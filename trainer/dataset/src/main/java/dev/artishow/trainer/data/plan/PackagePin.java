package dev.artishow.trainer.data.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One package of a registry, and nothing else that might be served under its name.
 *
 * @param registry where it is published
 * @param name as the registry knows it, e.g. {@code @iconify/json}
 * @param version exact, e.g. {@code 2.2.535}
 * @param integrity digest of the package's file as npm writes it: {@code sha512-} and Base64
 */
public record PackagePin(Registry registry, String name, String version, String integrity) {
  private static final Pattern NAME =
      Pattern.compile("(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9.+_-]*");
  private static final Pattern VERSION = Pattern.compile("(\\d+:)?\\d+\\.[0-9A-Za-z.+~-]+");
  private static final Pattern INTEGRITY = Pattern.compile("sha512-[A-Za-z0-9+/]{86}==");

  /** Where packages are published. */
  public enum Registry {
    /** Node's: {@code npm pack}. */
    NPM(".tgz"),
    /** Debian's binary packages: {@code apt-get download}. */
    DEBIAN(".deb"),
    /** Debian's source packages: {@code apt-get source}; the upstream tarball counts. */
    DEBIAN_SOURCE(".orig.tar");

    private final String suffix;

    Registry(String suffix) {
      this.suffix = suffix;
    }

    /** As messages write it: {@code debian-source}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

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
    return (name.replace("@", "").replace('/', '-') + "-" + version).replace(':', '_');
  }

  /** The name of the package's file in a cache: {@code iconify-json-2.2.535.tgz}. */
  public String cachedName() {
    return fileName() + registry.suffix;
  }
}
