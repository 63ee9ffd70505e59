package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.artishow.sandbox.limits.OptionType;

/** The value of one option, checked as Discord's client does. */
record OptionValue(Conversation conversation, JsonNode option, Resolved resolved) {
  private static final int LONGEST = 6000;
  private static final double LARGEST = 1L << 53;

  JsonNode of(OptionType type, Object value) {
    return switch (type) {
      case STRING -> text(value);
      case INTEGER -> integer(value);
      case NUMBER -> DoubleNode.valueOf(bounded(number(value)));
      case BOOLEAN -> bool(value);
      case USER -> resolved.user(pick(Pick.Kind.USER, value));
      case ROLE -> resolved.role(pick(Pick.Kind.ROLE, value));
      case CHANNEL -> resolved.channel(pick(Pick.Kind.CHANNEL, value));
      case ATTACHMENT -> resolved.file(expect(SentFile.class, value));
      case MENTIONABLE ->
          expect(Pick.class, value).kind() == Pick.Kind.ROLE
              ? resolved.role(pick(Pick.Kind.ROLE, value))
              : resolved.user(pick(Pick.Kind.USER, value));
      case SUB_COMMAND, SUB_COMMAND_GROUP ->
          throw conversation.failure("the sandbox cannot fill options of type " + type);
    };
  }

  private JsonNode text(Object value) {
    String text = expect(CharSequence.class, value).toString();
    int length = text.codePointCount(0, text.length());
    int min = Math.max(1, option.path("min_length").asInt(1));
    int max = option.path("max_length").asInt(LONGEST);
    if (length < min || length > max) {
      throw conversation.failure(
          "%s takes %d–%d characters, not %d".formatted(name(), min, max, length));
    }
    return TextNode.valueOf(text);
  }

  private JsonNode integer(Object value) {
    double number = bounded(number(value));
    if (number != Math.rint(number)) {
      throw conversation.failure("%s takes whole numbers, not %s".formatted(name(), value));
    }
    return LongNode.valueOf((long) number);
  }

  private double number(Object value) {
    try {
      return Double.parseDouble(value.toString());
    } catch (NumberFormatException e) {
      throw conversation.failure("%s takes numbers, not \"%s\"".formatted(name(), value));
    }
  }

  private double bounded(double number) {
    double min = option.path("min_value").asDouble(-LARGEST);
    double max = option.path("max_value").asDouble(LARGEST);
    if (number < min || number > max) {
      throw conversation.failure("%s takes %s to %s, not %s".formatted(name(), min, max, number));
    }
    return number;
  }

  private JsonNode bool(Object value) {
    String text = value.toString();
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw conversation.failure("%s takes true or false, not \"%s\"".formatted(name(), value));
    }
    return BooleanNode.valueOf(Boolean.parseBoolean(text));
  }

  private <T> T expect(Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw conversation.failure(
          "%s takes a %s, not %s".formatted(name(), type.getSimpleName(), value));
    }
    return type.cast(value);
  }

  private long pick(Pick.Kind kind, Object value) {
    Pick pick = expect(Pick.class, value);
    if (pick.kind() != kind) {
      throw conversation.failure("%s takes a %s, not %s".formatted(name(), kind, value));
    }
    return pick.id();
  }

  private String name() {
    return "option \"" + option.path("name").asText() + "\"";
  }
}
