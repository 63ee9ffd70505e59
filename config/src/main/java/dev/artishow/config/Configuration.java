package dev.artishow.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration that was read but not yet bound to the record that says what it may hold.
 *
 * <p>Keys are the kebab-case of record components ({@code cacheMegabytes} is {@code
 * cache-megabytes}). A component may be an {@code int}, {@code long}, {@code double}, {@code
 * boolean} (within {@link Range}, if annotated), {@link String}, {@link Path} (relative ones are
 * meant from {@link ArtishowHome}), {@link java.time.Duration}, an enum, a type with a public
 * static {@code parse(String)}, a {@link Secret}, a record, or a {@link List}, a {@link
 * java.util.Optional} or a {@link Map} from names, in their order, to these. A compact constructor
 * refuses with an {@link IllegalArgumentException} whose message starts with the component's name.
 * A key that is not there is a problem unless its component is optional; a key that no record knows
 * is always one. {@code ${?NAME}} in a file is replaced by the environment variable.
 */
public final class Configuration {
  private static final Pattern UNRESOLVED = Pattern.compile("\\$\\{[^}]*}");

  private final String title;
  private final Config values;
  private final Map<String, String> environment;

  private Configuration(String title, Config values, Map<String, String> environment) {
    this.title = title;
    this.values = values;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads one HOCON file, without defaults.
   *
   * @throws ConfigException if it is not there or not HOCON
   */
  public static Configuration load(Path file, Map<String, String> environment) {
    if (!Files.isReadable(file)) {
      throw new ConfigException(
          file.toString(),
          List.of(new Problem(file.toString(), "", "no such file, or it may not be read")));
    }
    try {
      Config config = ConfigFactory.parseFile(file.toFile());
      return new Configuration(file.toString(), config, environment);
    } catch (com.typesafe.config.ConfigException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /**
   * The defaults that ship with Artishow: the file {@code config/artishow.conf} as it was built.
   */
  public static Configuration shipped(Map<String, String> environment) {
    return resource(Configuration.class, "artishow.conf", environment);
  }

  /**
   * Reads a HOCON file that is packed beside the class {@code owner}.
   *
   * @throws ConfigException if it is not HOCON
   */
  public static Configuration resource(
      Class<?> owner, String name, Map<String, String> environment) {
    String title = "built-in " + name;
    try (var stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no %s beside %s".formatted(name, owner));
      }
      var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      var options = ConfigParseOptions.defaults().setOriginDescription(title);
      return new Configuration(title, ConfigFactory.parseReader(reader, options), environment);
    } catch (com.typesafe.config.ConfigException e) {
      throw unreadable(title, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This configuration, with {@code defaults} for every key that it does not set. */
  public Configuration over(Configuration defaults) {
    return new Configuration(title, values.withFallback(defaults.values), environment);
  }

  /**
   * This configuration with one value set, as by an option of a command.
   *
   * @param place where the value comes from, for messages, e.g. {@code --size}
   */
  public Configuration with(String key, Object value, String place) {
    Config changed = values.withValue(key, ConfigValueFactory.fromAnyRef(value, place));
    return new Configuration(title, changed, environment);
  }

  /**
   * As {@link #with}, of a value as a file would have it: {@code 4e-4}, {@code 40m}, {@code [cpu,
   * cpu]}; {@code null} unsets it. What is no HOCON is taken as plain text.
   */
  public Configuration withText(String key, String text, String place) {
    if (text.strip().equals("null")) {
      return new Configuration(title, values.withoutPath(key), environment);
    }
    Object value;
    try {
      var options = ConfigParseOptions.defaults().setOriginDescription(place);
      value = ConfigFactory.parseString("value = " + text, options).getValue("value").unwrapped();
    } catch (com.typesafe.config.ConfigException e) {
      value = text;
    }
    return with(key, value, place);
  }

  /**
   * The whole tree as a record.
   *
   * @throws ConfigException listing everything that is wrong
   */
  public <T extends Record> T bind(Class<T> type) {
    var binder = new Binder(type, title, environment);
    return bind(type, binder);
  }

  /** Reads one file without defaults and binds it: {@link #load} and {@link #bind}. */
  public static <T extends Record> T read(
      Path file, Map<String, String> environment, Class<T> type) {
    return load(file, environment).bind(type);
  }

  /**
   * Every effective value and where it comes from, secrets hidden.
   *
   * @throws ConfigException as {@link #bind} does
   */
  public List<Setting> settings(Class<? extends Record> type) {
    var binder = new Binder(type, title, environment);
    bind(type, binder);
    return List.copyOf(binder.settings());
  }

  private <T extends Record> T bind(Class<T> type, Binder binder) {
    T bound = binder.record(type, resolved().root(), "");
    if (bound == null || !binder.problems().isEmpty()) {
      throw new ConfigException(title, binder.problems());
    }
    return bound;
  }

  private Config resolved() {
    var options =
        ConfigResolveOptions.noSystem().appendResolver(new EnvironmentResolver(environment));
    try {
      return values.resolve(options);
    } catch (com.typesafe.config.ConfigException e) {
      throw unreadable(title, e);
    }
  }

  private static ConfigException unreadable(
      String title, com.typesafe.config.ConfigException cause) {
    String place = cause.origin() == null ? title : Origins.of(cause.origin());
    return new ConfigException(title, List.of(new Problem(place, "", sentence(cause))));
  }

  /** What the library says, without the place that stands before it. */
  private static String sentence(com.typesafe.config.ConfigException cause) {
    String message = String.valueOf(cause.getMessage());
    Matcher unresolved = UNRESOLVED.matcher(message);
    if (unresolved.find()) {
      return "%s is set nowhere; set that, or write ${?%s to leave the key out then"
          .formatted(unresolved.group(), unresolved.group().substring(2));
    } else if (message.contains("end of file")) {
      return "the file ends inside a section or list; close it";
    }
    return "this is no HOCON: " + message.replaceFirst("^[^:]*: \\d+: ", "");
  }
}
