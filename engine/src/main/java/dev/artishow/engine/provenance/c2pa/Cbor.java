package dev.artishow.engine.provenance.c2pa;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * CBOR in the deterministic form of RFC 8949, section 4.2.1: numbers as short as they go, lengths
 * told first, keys in the order of their bytes. Values are maps with texts or integers as keys,
 * lists, texts, integers, truth values, bytes, {@link Tagged} ones and {@link #NULL}.
 */
final class Cbor {
  /** CBOR's null. */
  static final Object NULL = new Object();

  private static final int DEEPEST = 32;
  private static final CBORFactory FACTORY =
      CBORFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();
  private static final ObjectMapper READER =
      new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Cbor() {}

  /** A value with a tag that says what it means. */
  record Tagged(int tag, Object value) {}

  static byte[] write(Object value) {
    var out = new ByteArrayOutputStream();
    try (CBORGenerator generator = FACTORY.createGenerator(out)) {
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Tags are passed over, integers as keys become texts.
   *
   * @throws IOException if it is no CBOR, more than one value, or nested too deep
   */
  static JsonNode read(byte[] bytes) throws IOException {
    return READER.readTree(bytes);
  }

  private static void write(CBORGenerator generator, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      writeMap(generator, map);
    } else if (value instanceof List<?> list) {
      generator.writeStartArray(null, list.size());
      for (Object element : list) {
        write(generator, element);
      }
      generator.writeEndArray();
    } else if (value instanceof Tagged tagged) {
      generator.writeTag(tagged.tag());
      write(generator, tagged.value());
    } else if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof byte[] bytes) {
      generator.writeBinary(bytes);
    } else if (value == NULL) {
      generator.writeNull();
    } else {
      throw new IllegalArgumentException("no value that is written as CBOR: " + value);
    }
  }

  private static void writeMap(CBORGenerator generator, Map<?, ?> map) throws IOException {
    var sorted = new TreeMap<byte[], Map.Entry<?, ?>>(Arrays::compareUnsigned);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      sorted.put(write(entry.getKey()), entry);
    }
    generator.writeStartObject(null, sorted.size());
    for (Map.Entry<?, ?> entry : sorted.values()) {
      if (entry.getKey() instanceof Number id) {
        generator.writeFieldId(id.longValue());
      } else {
        generator.writeFieldName((String) entry.getKey());
      }
      write(generator, entry.getValue());
    }
    generator.writeEndObject();
  }
}
