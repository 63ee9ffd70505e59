package dev.artishow.config.file;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.InjectableValues;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a component is that files of older releases lack: the text that its {@link JacksonInject}
 * names, an empty {@code Optional} for {@link JsonFile#NOTHING} or false for {@link JsonFile#NO}.
 * It must set {@code useInput}, or the text would stand in place of what a file tells. All other
 * components must be there.
 */
final class AbsentValues extends InjectableValues.Std {
  private static final long serialVersionUID = 1;

  @Override
  public Object findInjectableValue(
      DeserializationContext context,
      Object text,
      BeanProperty component,
      @Nullable Object record,
      @Nullable Boolean optional,
      @Nullable Boolean useInput) {
    if (text.equals(JsonFile.NO)) {
      return false;
    }
    return text.toString().startsWith(JsonFile.NOTHING) ? Optional.empty() : text;
  }
}
