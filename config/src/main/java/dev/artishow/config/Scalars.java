package dev.artishow.config;

import com.typesafe.config.ConfigException.BadValue;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single values: numbers, text, paths, durations, enums and types that parse text. */
final class Scalars {
  /** The largest first. */
  private static final List<Unit> UNITS =
      List.of(
          new Unit("d", 86_400_000),
          new Unit("h", 3_600_000),
          new Unit("m", 60_000),
          new Unit("s", 1000),
          new Unit("ms", 1));

  private record Unit(String name, long millis) {}

  private final Path home;

  Scalars(Path home) {
    this.home = home;
  }

  static boolean canRead(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || Number.class.isAssignableFrom(type)
        || type == Boolean.class
        || type == String.class
        || type == Path.class
        || type == Duration.class
        || parser(type).isPresent();
  }

  /**
   * @throws IllegalArgumentException with the end of a sentence that starts with the key, e.g.
   *     {@code must be a whole number, was "many"}
   */
  Object read(Class<?> type, ConfigValue value, @Nullable Range range) {
    Object read = read(type, value);
    if (range != null && read instanceof Number number) {
      double size = number.doubleValue();
      if (!(size >= range.min() && size <= range.max())) {
        throw wrong(describe(range), value);
      }
    }
    return read;
  }

  /** As {@link #read(Class, ConfigValue, Range)}, without limits. */
  Object read(Class<?> type, ConfigValue value) {
    if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
      throw wrong("a single value", value);
    }
    if (type == int.class || type == Integer.class) {
      return Math.toIntExact(whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
    } else if (type == long.class || type == Long.class) {
      return whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (type == double.class || type == Double.class) {
      return number(value).doubleValue();
    } else if (type == boolean.class || type == Boolean.class) {
      return truth(value);
    } else if (type == Path.class) {
      return path(value);
    } else if (type == Duration.class) {
      return duration(value);
    } else if (type.isEnum()) {
      return constant(type, value);
    } else if (type == String.class) {
      return text(value);
    }
    return parser(type).map(parse -> parsed(parse, value)).orElseThrow(() -> unsupported(type));
  }

  private static String describe(Range range) {
    if (range.max() == Double.POSITIVE_INFINITY) {
      return plain(range.min()) + " or more";
    }
    if (range.min() == Double.NEGATIVE_INFINITY) {
      return plain(range.max()) + " or less";
    }
    return plain(range.min()) + "–" + plain(range.max());
  }

  private static String plain(double limit) {
    return new BigDecimal(String.valueOf(limit)).stripTrailingZeros().toPlainString();
  }

  private static long whole(ConfigValue value, long least, long most) {
    try {
      long number = number(value).longValueExact();
      if (number >= least && number <= most) {
        return number;
      }
    } catch (ArithmeticException fractionOrTooLarge) {
      throw wrong("a whole number", value);
    }
    throw wrong("%d–%d".formatted(least, most), value);
  }

  private static BigDecimal number(ConfigValue value) {
    try {
      return new BigDecimal(text(value));
    } catch (NumberFormatException e) {
      throw wrong("a number", value);
    }
  }

  private static boolean truth(ConfigValue value) {
    return switch (text(value)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("true or false", value);
    };
  }

  private Path path(ConfigValue value) {
    if (text(value).isBlank()) {
      throw wrong("the path of a file or folder", value);
    }
    try {
      return home.resolve(text(value)).normalize();
    } catch (InvalidPathException e) {
      throw wrong("the path of a file or folder", value);
    }
  }

  private static Duration duration(ConfigValue value) {
    String expected = "a duration with its unit, e.g. 500ms, 30s, 15m, 6h or 30d";
    if (value.valueType() == ConfigValueType.NUMBER || text(value).matches("[\\d.\\s]*")) {
      throw wrong(expected, value);
    }
    try {
      return value.atKey("it").getDuration("it");
    } catch (BadValue e) {
      throw wrong(expected, value);
    }
  }

  private static Object constant(Class<?> type, ConfigValue value) {
    String wanted = text(value);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    Arrays.stream(type.getEnumConstants())
                        .map(Scalars::name)
                        .collect(Collectors.joining(", ", "one of ", "")),
                    value));
  }

  private static String name(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A value that was read, as it may be typed. */
  static String typed(Object read) {
    if (read instanceof Duration duration) {
      return typed(duration);
    } else if (read instanceof Enum<?> constant) {
      return name(constant);
    } else if (read instanceof Double number) {
      return plain(number);
    }
    return read.toString();
  }

  /** In the largest unit that leaves a whole number. */
  private static String typed(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0) {
      return "0s";
    }
    return UNITS.stream()
        .filter(unit -> millis % unit.millis() == 0)
        .findFirst()
        .map(unit -> millis / unit.millis() + unit.name())
        .orElseThrow();
  }

  private static Optional<Method> parser(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals("parse"))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> type.isAssignableFrom(method.getReturnType()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
        .findFirst();
  }

  private static Object parsed(Method parse, ConfigValue value) {
    try {
      parse.trySetAccessible();
      return parse.invoke(null, text(value));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(parse + " failed on " + value.render(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(parse + " cannot be called; make its class public", e);
    }
  }

  private static String text(ConfigValue value) {
    return String.valueOf(value.unwrapped());
  }

  private static IllegalArgumentException wrong(String expected, ConfigValue value) {
    return new IllegalArgumentException("must be %s, was %s".formatted(expected, shown(value)));
  }

  /** A value on one line. */
  static String shown(ConfigValue value) {
    return value.render(ConfigRenderOptions.concise());
  }

  static IllegalStateException unsupported(Object type) {
    return new IllegalStateException(
        "no configuration value can become a %s; give it a public static parse(String)"
            .formatted(type));
  }
}
