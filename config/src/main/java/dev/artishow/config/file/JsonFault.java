package dev.artishow.config.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with JSON that does not fit a record, in words for people who know no Java. */
public final class JsonFault {
  private static final String WHOLE = "a whole number";
  private static final String NUMBER = "a number";
  private static final String TRUTH = "true or false";

  private static final Pattern OUT_OF_RANGE =
      Pattern.compile(
          "Numeric value \\((?<value>.+?)\\) out of range.*\\((?<least>\\S+) - (?<most>\\S+)\\)");

  private static final Map<Class<?>, String> SCALARS =
      Map.ofEntries(
          Map.entry(int.class, WHOLE),
          Map.entry(Integer.class, WHOLE),
          Map.entry(long.class, WHOLE),
          Map.entry(Long.class, WHOLE),
          Map.entry(float.class, NUMBER),
          Map.entry(Float.class, NUMBER),
          Map.entry(double.class, NUMBER),
          Map.entry(Double.class, NUMBER),
          Map.entry(boolean.class, TRUTH),
          Map.entry(Boolean.class, TRUTH),
          Map.entry(String.class, "text"));

  private JsonFault() {}

  /** Says what is wrong, with the line and the column where the text is no JSON at all. */
  public static String of(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping) {
      return e.getCause() instanceof StreamReadException syntax ? of(syntax) : of(mapping);
    }
    Matcher range = OUT_OF_RANGE.matcher(String.valueOf(e.getOriginalMessage()));
    if (e instanceof InputCoercionException && range.matches()) {
      return "must be %s–%s, was %s"
          .formatted(range.group("least"), range.group("most"), range.group("value"));
    }
    // without where Jackson keeps the text that it reads, and without its switches
    String text = String.valueOf(e.getOriginalMessage()).replaceAll("(\\s*\\(|: enable `).*", "");
    JsonLocation place = e.getLocation();
    return place == null || place.getLineNr() < 1
        ? "is not valid JSON: " + text
        : "is not valid JSON in line %d, column %d: %s"
            .formatted(place.getLineNr(), place.getColumnNr(), text);
  }

  private static String of(JsonMappingException e) {
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return String.valueOf(e.getCause().getMessage());
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "is not known here, known are "
          + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "must be one of %s, was %s"
          .formatted(Arrays.toString(format.getTargetType().getEnumConstants()), format.getValue());
    }
    if (e instanceof MismatchedInputException mismatch) {
      return of(mismatch);
    }
    return e.getOriginalMessage();
  }

  /** Jackson tells these apart by their texts alone. */
  private static String of(MismatchedInputException e) {
    String text = String.valueOf(e.getOriginalMessage());
    if (text.startsWith("No content")) {
      return "holds nothing";
    } else if (text.startsWith("Missing")) {
      return "is missing";
    } else if (text.startsWith("Null value for creator") || text.startsWith("Cannot map `null`")) {
      return "must not be null";
    } else if (text.startsWith("Trailing token")) {
      return "goes on after its end; remove what follows the last bracket";
    }
    Optional<String> expected = Optional.ofNullable(e.getTargetType()).flatMap(JsonFault::name);
    return expected.map(kind -> "must be " + kind + was(e)).orElse(text);
  }

  private static String was(MismatchedInputException e) {
    return e instanceof InvalidFormatException format
        ? ", was %s".formatted(format.getValue())
        : ", is something else";
  }

  private static Optional<String> name(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of("one of " + Arrays.toString(type.getEnumConstants()));
    } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return Optional.of("a list in square brackets");
    } else if (Map.class.isAssignableFrom(type) || type.isRecord()) {
      return Optional.of("an object in curly brackets");
    }
    return Optional.ofNullable(SCALARS.get(type));
  }
}
