package dev.artishow.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the bytes: a file is read in full, or refused with a clean exception. */
class SafeTensorsFuzzTest implements AutoCloseable {
  private final Path file = Files.createTempFile("fuzzed", ".safetensors");
  private final byte[] valid;

  SafeTensorsFuzzTest() throws IOException {
    var tensors =
        Map.of(
            "a", Tensor.of(new float[] {1, 2}, DType.F32, 2),
            "b", Tensor.of(new float[] {3}, DType.F16));
    SafeTensors.write(file, tensors, Map.of("k", "v"));
    valid = Files.readAllBytes(file);
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 300, seed = "2")
  void open_anyBytes_isReadOrRefused(@ForAll byte[] bytes) throws IOException {
    readOrRefuse(bytes);
  }

  @Property(tries = 300, seed = "2")
  void open_anyHeader_isReadOrRefused(@ForAll("headers") String header) throws IOException {
    byte[] json = header.getBytes(UTF_8);
    readOrRefuse(
        ByteBuffer.allocate(8 + json.length + 8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .put(json)
            .array());
  }

  @Property(tries = 300, seed = "2")
  void open_validFileWithBytesChanged_isReadOrRefused(@ForAll("changes") Map<Integer, Byte> changes)
      throws IOException {
    byte[] bytes = valid.clone();
    changes.forEach((at, value) -> bytes[at % bytes.length] = value);
    readOrRefuse(bytes);
  }

  @Provide
  Arbitrary<Map<Integer, Byte>> changes() {
    return Arbitraries.maps(Arbitraries.integers().between(0, 9999), Arbitraries.bytes())
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> headers() {
    var sides =
        Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, 4)), Tuple.of(1, Arbitraries.longs()))
            .list()
            .ofMaxSize(3);
    var dtypes = Arbitraries.of("F32", "F16", "BF16", "I64", "U8", "F8", "");
    var tensor =
        Combinators.combine(dtypes, sides, sides)
            .as(
                (dtype, shape, offsets) ->
                    "{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}"
                        .formatted(dtype, shape, offsets));
    return Arbitraries.maps(Arbitraries.of("a", "b", "__metadata__"), tensor)
        .map(
            tensors ->
                tensors.entrySet().stream()
                    .map(entry -> "\"%s\":%s".formatted(entry.getKey(), entry.getValue()))
                    .collect(joining(",", "{", "}")));
  }

  private void readOrRefuse(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (var read = SafeTensors.open(file)) {
      for (var tensor : read.tensors().entrySet()) {
        assertThat(read.read(tensor.getKey()).floats())
            .hasSize(Math.toIntExact(tensor.getValue().size()));
      }
    } catch (SafeTensorsException e) {
      assertThat(e).hasMessageStartingWith(file.toString());
    }
  }
}
