package dev.artishow.config;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns one tree of values into one tree of records, noting every problem and every setting on its
 * way. Where a value cannot be had it returns null, having noted why; what can still be checked is.
 */
final class Binder {
  private final String title;
  private final Scalars scalars;
  private final Secrets secrets;
  private final List<String> known;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();

  Binder(Class<?> root, String title, Map<String, String> environment) {
    this.title = title;
    this.scalars = new Scalars(ArtishowHome.of(environment));
    this.secrets = new Secrets(environment, scalars);
    this.known = Keys.all(root);
  }

  List<Problem> problems() {
    return problems;
  }

  List<Setting> settings() {
    return settings;
  }

  <T> @Nullable T record(Class<T> type, ConfigObject object, String path) {
    noteUnknownKeys(type, object, path);
    return inline(type, object, path);
  }

  /** A record of a block whose keys are known: of a whole one, or of its part of one. */
  private <T> @Nullable T inline(Class<T> type, ConfigObject object, String path) {
    var values = new LinkedHashMap<RecordComponent, Object>();
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = component(component, object, path);
      if (value != null) {
        values.put(component, value);
      }
    }
    if (values.size() < type.getRecordComponents().length) {
      return null;
    }
    try {
      return RecordMaker.make(type, values.values().toArray());
    } catch (RecordMaker.Refused refused) {
      String key = Keys.join(path, refused.key());
      ConfigValue blamed = object.get(refused.key());
      String place = blamed == null ? place(object) : Origins.of(blamed);
      problems.add(new Problem(place, key.isEmpty() ? path : key, refused.sentence(path)));
      return null;
    }
  }

  private void noteUnknownKeys(Class<?> type, ConfigObject object, String path) {
    var here = new TreeSet<>(object.keySet());
    here.removeAll(BlockKeys.of(type, object));
    for (String stray : here) {
      String key = Keys.join(path, stray);
      Retired retired = type.getAnnotation(Retired.class);
      if (retired != null && retired.key().equals(stray)) {
        note(object.get(stray), key, retired.advice());
        continue;
      }
      List<String> kinds = BlockKeys.kindsWith(type, stray, object);
      String hint =
          kinds.isEmpty()
              ? Keys.nearest(key, known)
                  .map(near -> "; did you mean " + near + "?")
                  .orElse("; remove it, or see the known keys with: artishow config check")
              : " here; it belongs to kind " + String.join(", ", kinds);
      note(object.get(stray), key, "is not a known key" + hint);
    }
  }

  private @Nullable Object component(RecordComponent component, ConfigObject object, String path) {
    String key = Keys.join(path, Keys.of(component));
    ConfigValue value = object.get(Keys.of(component));
    if (component.getType() == Secret.class) {
      return secret(component, object, path);
    }
    if (component.isAnnotationPresent(Inline.class)) {
      return inline(component.getType(), object, path);
    }
    OneOf choice = component.getAnnotation(OneOf.class);
    if (choice != null) {
      return choice.by().isEmpty()
          ? oneOf(Keys.kinds(component), object, path)
          : named(component, choice.by(), object, path);
    }
    if (value == null || value.valueType() == ConfigValueType.NULL) {
      return missing(component, object, key);
    }
    return value(component.getGenericType(), value, key, component.getAnnotation(Range.class));
  }

  private @Nullable Object missing(RecordComponent component, ConfigObject object, String key) {
    Class<?> type = component.getType();
    if (type == Optional.class) {
      settings.add(new Setting(key, "(not set)", ""));
      return Optional.empty();
    }
    if (type.isRecord() && !Scalars.canRead(type)) {
      return record(type, ConfigFactory.empty().root(), key);
    }
    problems.add(new Problem(place(object), key, key + " is missing; set it"));
    return null;
  }

  private @Nullable Object oneOf(
      Map<String, Class<? extends Record>> kinds, ConfigObject object, String path) {
    List<String> set = kinds.keySet().stream().filter(kind -> isSet(object, kind)).toList();
    if (set.size() == 1) {
      String kind = set.get(0);
      return section(
          requireNonNull(kinds.get(kind)), requireNonNull(object.get(kind)), Keys.join(path, kind));
    }
    var all = new ArrayList<String>();
    kinds.keySet().forEach(kind -> all.add(Keys.join(path, kind)));
    String last = all.remove(all.size() - 1);
    problems.add(
        new Problem(
            place(object),
            path,
            "%s or %s must be set, exactly one of them; %d are"
                .formatted(String.join(", ", all), last, set.size())));
    return null;
  }

  /** A record of the kind that the key {@code by} names, read from the same block. */
  private @Nullable Object named(
      RecordComponent component, String by, ConfigObject object, String path) {
    Optional<Class<? extends Record>> kind = BlockKeys.kind(component, object);
    if (kind.isPresent()) {
      String name = kind.get().getAnnotation(Kind.class).value();
      settings.add(
          new Setting(Keys.join(path, by), name, Origins.of(requireNonNull(object.get(by)))));
      return inline(kind.get(), object, path);
    }
    String all = String.join(", ", Keys.kinds(component).keySet());
    ConfigValue named = object.get(by);
    String key = Keys.join(path, by);
    if (named == null) {
      problems.add(
          new Problem(
              place(object), key, "%s is missing; set it to one of %s".formatted(key, all)));
      return null;
    }
    String was = String.valueOf(named.unwrapped());
    return note(named, key, "must be one of %s, was \"%s\"".formatted(all, was));
  }

  private static boolean isSet(ConfigObject object, String key) {
    ConfigValue value = object.get(key);
    return value != null && value.valueType() != ConfigValueType.NULL;
  }

  private @Nullable Object secret(RecordComponent component, ConfigObject object, String path) {
    String key = Keys.join(path, Keys.of(component.getName()));
    ConfigValue inline = object.get(Keys.of(component.getName()));
    if (inline != null) {
      note(inline, key, "is secret and must not stand in a file like this; " + secrets.remedy(key));
      return null;
    }
    ConfigValue file = object.get(Keys.of(component));
    try {
      Secrets.Found found = secrets.find(key, file);
      settings.add(new Setting(key, found.secret().toString(), found.place()));
      return found.secret();
    } catch (IllegalArgumentException e) {
      return note(file, Keys.join(path, Keys.of(component)), String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Object value(Type type, ConfigValue value, String key, @Nullable Range range) {
    if (type instanceof ParameterizedType wrapper) {
      Type inner = wrapper.getActualTypeArguments()[0];
      if (wrapper.getRawType() == Map.class && inner == String.class) {
        return map(wrapper.getActualTypeArguments()[1], value, key, range);
      }
      if (wrapper.getRawType() == List.class) {
        return list(inner, value, key, range);
      }
      if (wrapper.getRawType() == Optional.class) {
        Object present = value(inner, value, key, range);
        return present == null ? null : Optional.of(present);
      }
    }
    if (!(type instanceof Class<?> raw)) {
      throw Scalars.unsupported(type);
    }
    return raw.isRecord() && !Scalars.canRead(raw)
        ? section(raw, value, key)
        : scalar(raw, value, key, range);
  }

  private @Nullable Object section(Class<?> type, ConfigValue value, String key) {
    if (value instanceof ConfigObject object) {
      return record(type, object, key);
    }
    return note(value, key, "must be a section { … }, was " + Scalars.shown(value));
  }

  private @Nullable Object map(Type inner, ConfigValue value, String key, @Nullable Range range) {
    if (!(value instanceof ConfigObject object)) {
      return note(value, key, "must be a section { … }, was " + Scalars.shown(value));
    }
    if (object.isEmpty()) {
      settings.add(new Setting(key, "{}", Origins.of(value)));
    }
    var entries = new LinkedHashMap<String, Object>();
    new TreeMap<>(object)
        .forEach(
            (name, item) -> {
              Object entry = value(inner, item, Keys.join(key, name), range);
              if (entry != null) {
                entries.put(name, entry);
              }
            });
    return entries.size() == object.size() ? Collections.unmodifiableMap(entries) : null;
  }

  private @Nullable Object list(Type inner, ConfigValue value, String key, @Nullable Range range) {
    if (!(value instanceof ConfigList list)) {
      return note(value, key, "must be a list [ … ], was " + Scalars.shown(value));
    }
    if (list.isEmpty()) {
      settings.add(new Setting(key, "[]", Origins.of(value)));
    }
    var elements = new ArrayList<Object>();
    for (int i = 0; i < list.size(); i++) {
      Object element = value(inner, list.get(i), "%s[%d]".formatted(key, i), range);
      if (element != null) {
        elements.add(element);
      }
    }
    return elements.size() == list.size() ? List.copyOf(elements) : null;
  }

  private @Nullable Object scalar(
      Class<?> type, ConfigValue value, String key, @Nullable Range range) {
    try {
      Object read = scalars.read(type, value, range);
      settings.add(new Setting(key, Scalars.typed(read), Origins.of(value)));
      return read;
    } catch (IllegalArgumentException e) {
      return note(value, key, String.valueOf(e.getMessage()));
    }
  }

  /** Notes a problem; returns null so that the caller can return its "no value" in one go. */
  private @Nullable Object note(@Nullable ConfigValue value, String key, String complaint) {
    String place = value == null ? title : Origins.of(value);
    problems.add(new Problem(place, key, key + " " + complaint));
    return null;
  }

  private String place(ConfigObject object) {
    boolean manyPlaces = object.origin().description().startsWith("merge of");
    return object.isEmpty() || manyPlaces ? title : Origins.of(object);
  }
}
