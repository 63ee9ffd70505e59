package dev.artishow.config.file;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * JSON files that map to records, read strictly (no unknown, missing, duplicate or coerced value,
 * nothing after the end, a limit on size and nesting) and written the same way every time.
 */
public final class JsonFile {
  /**
   * For {@code JacksonInject}: an {@code Optional} that files of older releases lack is empty. Each
   * of several in one record is told apart by what is appended.
   */
  public static final String NOTHING = "nothing";

  /** For {@code JacksonInject}: a {@code boolean} that files of older releases lack is false. */
  public static final String NO = "no";

  private static final int MAX_NESTING = 32;
  private static final int MAX_TEXT = 1 << 20;

  private static final JsonMapper MAPPER = mapper();

  private JsonFile() {}

  /**
   * Reads a record, whose constructor may refuse its components by {@link
   * IllegalArgumentException}.
   *
   * @param maxBytes the largest file that is looked into
   * @throws InvalidFileException if the content is refused
   */
  public static <T> T read(Path file, Class<T> type, int maxBytes) throws IOException {
    return parse(file, SmallFile.read(file, maxBytes), type);
  }

  /** As {@link #read}, of bytes that were read from {@code file}, which the errors name. */
  public static <T> T parse(Path file, byte[] json, Class<T> type) throws InvalidFileException {
    String text = decode(file, json);
    return refusing(file, "", () -> MAPPER.readValue(text, type));
  }

  /** A record from a part of a file's JSON; {@code where} names the part in the errors. */
  public static <T> T convert(Path file, String where, JsonNode part, Class<T> type)
      throws InvalidFileException {
    return refusing(file, where, () -> MAPPER.treeToValue(part, type));
  }

  /** The record as indented JSON in UTF-8 with a line feed at the end, maps sorted by key. */
  public static byte[] bytes(Object value) {
    return encode(MAPPER.writer(printer()), value, "\n");
  }

  /** As {@link #bytes}, without any white space. */
  public static byte[] compactBytes(Object value) {
    return encode(MAPPER.writer(), value, "");
  }

  private static byte[] encode(ObjectWriter writer, Object value, String end) {
    try {
      return (writer.writeValueAsString(value) + end).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }

  private static String decode(Path file, byte[] json) throws InvalidFileException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidFileException(file, "is not valid UTF-8", e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T run() throws JsonProcessingException;
  }

  private static <T> T refusing(Path file, String where, Reading<T> reading)
      throws InvalidFileException {
    try {
      T value = reading.run();
      if (value == null) {
        throw new InvalidFileException(file, prefix(where) + "null stands where a value belongs");
      }
      return value;
    } catch (JsonMappingException e) {
      throw new InvalidFileException(file, prefix(where) + prefix(path(e)) + JsonFault.of(e), e);
    } catch (JsonProcessingException e) {
      throw new InvalidFileException(file, prefix(where) + JsonFault.of(e), e);
    }
  }

  private static String prefix(String where) {
    return where.isEmpty() ? "" : where + ": ";
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static DefaultPrettyPrinter printer() {
    var separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  private static JsonMapper mapper() {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_NESTING)
            .maxStringLength(MAX_TEXT)
            .build();
    var factory = JsonFactory.builder().streamReadConstraints(limits).build();
    return JsonMapper.builder(factory)
        .addModule(new Jdk8Module())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // the JDK's own way to print doubles changed in version 19
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .injectableValues(new AbsentValues())
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build();
  }
}
