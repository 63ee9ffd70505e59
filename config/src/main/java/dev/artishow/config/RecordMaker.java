package dev.artishow.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Calls a record's constructor and finds out which component it refused. */
final class RecordMaker {
  private RecordMaker() {}

  /** The compact constructor said no. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;

    private Refused(String key, String message) {
      super(message);
      this.key = key;
    }

    /** The component that the message starts with, as a key; empty when it is none of them. */
    String key() {
      return key;
    }

    /** The message, its first word the full key when that is known. */
    String sentence(String section) {
      String message = String.valueOf(getMessage());
      if (key.isEmpty()) {
        return section.isEmpty() ? message : section + ": " + message;
      }
      return Keys.join(section, message);
    }
  }

  static <T> T make(Class<T> type, Object[] values) throws Refused {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        throw refused(components, String.valueOf(refusal.getMessage()));
      }
      throw new IllegalStateException(type + " failed on its values", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  /**
   * Says it in keys: {@code cacheMegabytes must be …} becomes {@code cache-megabytes must be …}.
   */
  private static Refused refused(RecordComponent[] components, String message) {
    String blamed = "";
    String sentence = message;
    for (RecordComponent component : components) {
      if (message.matches("(?s)" + component.getName() + "\\b.*")) {
        blamed = Keys.of(component);
      }
      sentence = sentence.replaceAll("\\b" + component.getName() + "\\b", Keys.of(component));
    }
    return new Refused(blamed, sentence);
  }
}
