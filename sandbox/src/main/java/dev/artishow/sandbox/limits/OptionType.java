package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** The types of command options, with Discord's numbers. */
public enum OptionType {
  SUB_COMMAND(1),
  SUB_COMMAND_GROUP(2),
  STRING(3),
  INTEGER(4),
  BOOLEAN(5),
  USER(6),
  CHANNEL(7),
  ROLE(8),
  MENTIONABLE(9),
  NUMBER(10),
  ATTACHMENT(11);

  private final int number;

  OptionType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public static Optional<OptionType> of(JsonNode option) {
    int number = option.path("type").asInt();
    return Arrays.stream(values()).filter(t -> t.number == number).findFirst();
  }

  /** Whether it holds further options instead of a value. */
  public boolean isNest() {
    return this == SUB_COMMAND || this == SUB_COMMAND_GROUP;
  }

  /** Whether its values may be suggested to the user. */
  public boolean hasChoices() {
    return this == STRING || this == INTEGER || this == NUMBER;
  }
}
