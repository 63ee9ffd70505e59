package dev.artishow.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The records that a component may be, each with its {@link Kind}. Exactly one of the sections that
 * are called as the kinds must be there, and the component is made of it; or, with {@link #by}, the
 * value of one key names the kind, whose keys stand beside it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {
  Class<? extends Record>[] value();

  /** The key whose value names the kind, e.g. {@code kind}; empty where sections do. */
  String by() default "";
}
