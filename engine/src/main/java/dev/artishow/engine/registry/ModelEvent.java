package dev.artishow.engine.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.artishow.engine.ModelId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Something that happened to a model of an engine. A plain record, so that an engine on another
 * machine can be told.
 *
 * @param detail why, for those that were refused; else empty
 */
public record ModelEvent(
    @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(using = Iso8601.class)
        Instant at,
    Kind kind,
    ModelId model,
    String detail) {

  /** What happened. */
  public enum Kind {
    /** New requests of its name go to it. */
    @JsonProperty("activated")
    ACTIVATED,
    /** It was not taken into use; what served before serves on. */
    @JsonProperty("refused")
    REFUSED,
    /** No new request goes to it; its memory is freed once the last picture is drawn. */
    @JsonProperty("retired")
    RETIRED
  }

  /** Reads what {@link Instant#toString} writes. */
  static final class Iso8601 extends StdDeserializer<Instant> {
    Iso8601() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      try {
        return Instant.parse(json.getText());
      } catch (DateTimeException e) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, json.getText(), "must be a time such as 2026-11-25T12:00:00Z");
      }
    }
  }
}
