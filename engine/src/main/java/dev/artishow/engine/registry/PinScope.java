package dev.artishow.engine.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** How far a pin reaches: {@code guild:ID}, or {@code channel:ID}, which goes before. */
public record PinScope(Kind kind, long id) implements Comparable<PinScope> {
  private static final Comparator<PinScope> ORDER =
      Comparator.comparing(PinScope::kind).thenComparing(PinScope::id);

  private static final Pattern FORM = Pattern.compile("(guild|channel):(\\d{1,19})");

  /** Discord's word for it. */
  public enum Kind {
    GUILD,
    CHANNEL
  }

  /**
   * Reads one of the two forms.
   *
   * @throws IllegalArgumentException if {@code text} is neither
   */
  @JsonCreator
  public static PinScope parse(String text) {
    var matcher = FORM.matcher(text);
    if (matcher.matches()) {
      try {
        return new PinScope(
            Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
            Long.parseLong(matcher.group(2)));
      } catch (NumberFormatException tooLarge) {
        // falls through to the same refusal
      }
    }
    throw new IllegalArgumentException(
        "a scope must be guild:ID or channel:ID with Discord's number, was \"%s\"".formatted(text));
  }

  @Override
  public int compareTo(PinScope other) {
    return ORDER.compare(this, other);
  }

  @Override
  @JsonValue
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
  }
}
