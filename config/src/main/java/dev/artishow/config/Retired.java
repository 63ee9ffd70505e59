package dev.artishow.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A key that a section had once: whoever still sets it is told what to set instead. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retired {
  /** The key within the section, e.g. {@code database}. */
  String key();

  /** The end of a sentence that starts with the key, e.g. {@code is now database.url}. */
  String advice();
}
