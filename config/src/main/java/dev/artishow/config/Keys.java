package dev.artishow.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that keys may have, and which of them a mistyped one was meant to be. */
final class Keys {
  private Keys() {}

  /** {@code cacheMegabytes} to {@code cache-megabytes}. */
  static String of(String component) {
    return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  static String join(String parent, String key) {
    return parent.isEmpty() ? key : parent + "." + key;
  }

  /** The key that a component is read from: that of a secret names the file it lies in. */
  static String of(RecordComponent component) {
    String key = of(component.getName());
    return component.getType() == Secret.class ? key + "-file" : key;
  }

  /** The kinds that a component may be, each with its record; none without a {@link OneOf}. */
  static Map<String, Class<? extends Record>> kinds(RecordComponent component) {
    OneOf choice = component.getAnnotation(OneOf.class);
    if (choice == null) {
      return Map.of();
    }
    var kinds = new LinkedHashMap<String, Class<? extends Record>>();
    for (Class<? extends Record> record : choice.value()) {
      Kind kind = record.getAnnotation(Kind.class);
      if (kind == null || !component.getType().isAssignableFrom(record)) {
        throw new IllegalStateException(
            "%s must have a @Kind and be a %s to be one of them"
                .formatted(record.getName(), component.getType().getName()));
      }
      kinds.put(kind.value(), record);
    }
    return kinds;
  }

  /**
   * Every key below a record, sections included; elements of lists as {@code key[]}, of maps as
   * {@code key.*}.
   */
  static List<String> all(Class<?> type) {
    var keys = new ArrayList<String>();
    collect(type, "", keys);
    return keys;
  }

  private static void collect(Class<?> type, String path, List<String> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      OneOf choice = component.getAnnotation(OneOf.class);
      if (choice != null && !choice.by().isEmpty()) {
        keys.add(join(path, choice.by()));
        kinds(component).values().forEach(kind -> collect(kind, path, keys));
        continue;
      } else if (choice != null) {
        kinds(component)
            .forEach(
                (kind, section) -> {
                  keys.add(join(path, kind));
                  collect(section, join(path, kind), keys);
                });
        continue;
      } else if (component.isAnnotationPresent(Inline.class)) {
        collect(component.getType(), path, keys);
        continue;
      }
      String key = join(path, of(component));
      keys.add(key);
      Type inner = component.getGenericType();
      String suffix = "";
      while (inner instanceof ParameterizedType wrapper) {
        suffix += wrapper.getRawType() == List.class ? "[]" : "";
        suffix += wrapper.getRawType() == Map.class ? ".*" : "";
        Type[] arguments = wrapper.getActualTypeArguments();
        inner = arguments[arguments.length - 1];
      }
      if (inner instanceof Class<?> section && section.isRecord() && !Scalars.canRead(section)) {
        collect(section, key + suffix, keys);
      }
    }
  }

  /** The known key that {@code key} most resembles, if it resembles any. */
  static Optional<String> nearest(String key, List<String> known) {
    String typed = of(lastPart(key)).replace('_', '-');
    return known.stream()
        .filter(candidate -> difference(key, typed, candidate) <= Spelling.tolerance(typed))
        .min(Comparator.comparingInt(candidate -> difference(key, typed, candidate)))
        .map(near -> sameSection(key, near) ? join(section(key), lastPart(near)) : near);
  }

  /** Edits between the last parts, and one more when the section is another. */
  private static int difference(String key, String typed, String known) {
    int edits = Spelling.edits(typed, lastPart(known));
    return sameSection(key, known) ? edits : edits + 1;
  }

  private static boolean sameSection(String key, String known) {
    String entries = "\\E(\\[\\d+]|\\.[^.]+)\\Q";
    String pattern = "\\Q" + section(known).replace("[]", entries).replace(".*", entries) + "\\E";
    return section(key).matches(pattern);
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static String section(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('.')));
  }
}
