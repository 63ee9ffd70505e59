package dev.artishow.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of one block: those of a record, and of the records that are part of it in line. */
final class BlockKeys {
  private BlockKeys() {}

  /** The keys that may stand in a block; where its kind is not known, those of all kinds. */
  static Set<String> of(Class<?> type, ConfigObject block) {
    var keys = new HashSet<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      Map<String, Class<? extends Record>> kinds = Keys.kinds(component);
      OneOf choice = component.getAnnotation(OneOf.class);
      if (choice != null && choice.by().isEmpty()) {
        keys.addAll(kinds.keySet());
      } else if (choice != null) {
        keys.add(choice.by());
        kind(component, block)
            .ifPresentOrElse(
                kind -> keys.addAll(of(kind, block)),
                () -> kinds.values().forEach(kind -> keys.addAll(of(kind, block))));
      } else if (component.isAnnotationPresent(Inline.class)) {
        keys.addAll(of(component.getType(), block));
      } else {
        keys.add(Keys.of(component));
        keys.add(Keys.of(component.getName()));
      }
    }
    return keys;
  }

  /** The kind that a block says it is, if it is one of those that the component may be. */
  static Optional<Class<? extends Record>> kind(RecordComponent component, ConfigObject block) {
    ConfigValue named = block.get(component.getAnnotation(OneOf.class).by());
    String wanted = named == null ? "" : String.valueOf(named.unwrapped());
    for (Map.Entry<String, Class<? extends Record>> kind : Keys.kinds(component).entrySet()) {
      if (kind.getKey().equalsIgnoreCase(wanted)) {
        return Optional.of(kind.getValue());
      }
    }
    return Optional.empty();
  }

  /** The kinds, of those that could stand in a block, which know a key. */
  static List<String> kindsWith(Class<?> type, String key, ConfigObject block) {
    var found = new ArrayList<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      OneOf choice = component.getAnnotation(OneOf.class);
      if (choice != null && !choice.by().isEmpty()) {
        Keys.kinds(component)
            .forEach(
                (name, kind) -> {
                  if (of(kind, block).contains(key)) {
                    found.add(name);
                  }
                });
      }
    }
    return found;
  }
}
