package dev.artishow.trainer.data.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something that must not be in a data set.
 *
 * @param where a picture's id, a concept, or a file
 * @param what what is wrong with it, with the values
 */
public record Fault(Kind kind, String where, String what) {

  /** What an audit looks for. */
  public enum Kind {
    /** A picture without a known licence, an author or evidence for it. */
    RIGHTS,
    /** A picture whose licence asks more than the data set's class. */
    MIXED_CLASSES,
    /** Something held out that can be learnt all the same. */
    LEAK,
    /** Bytes that are not as they were written. */
    DAMAGE;

    /** As reports write it: {@code mixed-classes}. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
