package dev.artishow.engine.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {
  private static final Tensor WEIGHT =
      Tensor.of(new float[] {1, -2, 0.5f, 4, 5, 6}, DType.F32, 2, 3);

  @TempDir Path folder;

  @Test
  void write_thenRead_givesTheSameTensors() throws IOException {
    var tensors =
        Map.of(
            "b.weight", WEIGHT,
            "a.half", Tensor.of(new float[] {1.5f, -0.25f}, DType.F16, 2),
            "c.brain", Tensor.of(new float[] {3}, DType.BF16),
            "d.bytes", new Tensor(DType.U8, new long[] {3}, ByteBuffer.wrap(new byte[] {1, 2, -1})),
            "e.empty", Tensor.of(new float[0], DType.F32, 0, 7));
    Path file = folder.resolve("weights.safetensors");
    SafeTensors.write(file, tensors, Map.of("made", "today"));
    try (var read = SafeTensors.open(file)) {
      assertThat(read.tensors().keySet())
          .containsExactly("a.half", "b.weight", "c.brain", "d.bytes", "e.empty");
      assertThat(read.metadata()).containsExactly(Map.entry("made", "today"));
      for (var tensor : tensors.entrySet()) {
        assertThat(read.read(tensor.getKey())).isEqualTo(tensor.getValue());
      }
      assertThat(read.read("a.half").floats()).containsExactly(1.5f, -0.25f);
      assertThat(read.read("d.bytes").floats()).containsExactly(1, 2, 255);
    }
  }

  @Test
  void write_isTheFormatByteForByte() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    SafeTensors.write(file, Map.of("w", Tensor.of(new float[] {1}, DType.F32, 1)), Map.of());
    String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}  ";
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes(header, 0, 0, 0x80, 0x3f));
  }

  @Test
  void write_overAnOldFile_leavesNothingElseBehind() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    Files.writeString(file, "old");
    SafeTensors.write(file, Map.of("w", WEIGHT), Map.of());
    try (var children = Files.list(folder)) {
      assertThat(children).containsExactly(file);
    }
  }

  @Test
  void write_nameThatTheFormatReserves_isRefusedAndTheOldFileKept() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    Files.writeString(file, "old");
    assertThatThrownBy(() -> SafeTensors.write(file, Map.of("__metadata__", WEIGHT), Map.of()))
        .isInstanceOf(SafeTensorsException.class)
        .hasMessageContaining("__metadata__");
    assertThat(file).hasContent("old");
  }

  @Test
  void read_beyondTwoGibibytes_findsTheTensor() throws IOException {
    Path file = folder.resolve("large.safetensors");
    String header =
        """
        {"a":{"dtype":"U8","shape":[1500000000],"data_offsets":[0,1500000000]},\
        "b":{"dtype":"F32","shape":[375000000],"data_offsets":[1500000000,3000000000]},\
        "c":{"dtype":"F32","shape":[1],"data_offsets":[3000000000,3000000004]}}""";
    byte[] start = bytes(header);
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.write(ByteBuffer.wrap(start));
      channel.write(
          ByteBuffer.wrap(new byte[] {0, 0, (byte) 0x80, 0x3f}), start.length + 3_000_000_000L);
    }
    try (var read = SafeTensors.open(file)) {
      assertThat(read.read("c").floats()).containsExactly(1);
    }
  }

  @Test
  void read_unknownName_saysSo() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    SafeTensors.write(file, Map.of("w", WEIGHT), Map.of());
    try (var read = SafeTensors.open(file)) {
      assertThatThrownBy(() -> read.read("v")).hasMessage(file + ": has no tensor v");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{`w`:{`dtype`:`F64`,`shape`:[1],`data_offsets`:[0,4]}}   | tensor w: dtype: must be one of [F32, F16, BF16, I64, U8], was F64",
        "{`w`:{`dtype`:0,`shape`:[1],`data_offsets`:[0,4]}}       | tensor w: dtype",
        "{`w`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,4]}}   | F32 [2] takes 8 bytes",
        "{`w`:{`dtype`:`F32`,`shape`:[-1],`data_offsets`:[0,4]}}  | no negative sides",
        "{`w`:{`dtype`:`F32`,`shape`:[1.5],`data_offsets`:[0,4]}} | tensor w: shape[0]",
        "{`w`:{`dtype`:`F32`,`shape`:[null],`data_offsets`:[0,4]}} | tensor w: shape",
        "{`w`:{`dtype`:`F32`,`shape`:[4611686018427387904,4],`data_offsets`:[0,4]}} | too large",
        "{`w`:{`dtype`:`F32`,`shape`:[9223372036854775808],`data_offsets`:[0,4]}} | shape[0]",
        "{`w`:{`dtype`:`F32`,`shape`:[1,1,1,1,1,1,1,1,1],`data_offsets`:[0,4]}} | at most 8 sides",
        "{`w`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[4,0]}}   | end not before it",
        "{`w`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[-4,0]}}  | end not before it",
        "{`w`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[0]}}     | end not before it",
        "{`w`:{`dtype`:`F32`,`shape`:[1]}}                        | data_offsets",
        "{`w`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[0,4],`run`:`x`}} | tensor w: run: is not known here, known are [data_offsets, dtype, shape]",
        "{`w`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[4,8]}}   | must begin at byte 0",
        "{`w`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,8]}}   | take 8 bytes, 4 are there",
        "{`w`:{`dtype`:`U8`,`shape`:[3],`data_offsets`:[0,3]}}    | 1 bytes after its last",
        "{`v`:{`dtype`:`U8`,`shape`:[3],`data_offsets`:[0,3]},`w`:{`dtype`:`U8`,`shape`:[2],"
            + "`data_offsets`:[2,4]}} | tensor w must begin at byte 3",
        "{`w`:{`dtype`:`U8`,`shape`:[4],`data_offsets`:[0,4]},`w`:{`dtype`:`U8`,`shape`:[4],"
            + "`data_offsets`:[0,4]}} | Duplicate",
        "{`__metadata__`:{`n`:7}} | __metadata__",
        "{`__metadata__`:[]}      | __metadata__",
        "{`w`:null}               | tensor w",
        "{`w`:{`dtype`:`F32`}     | header",
        "[]                       | must be a JSON object",
        "{} {}                    | header",
        "{`a\\u0000`:{`dtype`:`U8`,`shape`:[4],`data_offsets`:[0,4]}} | printable",
      })
  void open_hostileHeader_isRefusedByName(String header, String problem) throws IOException {
    Path file = write(bytes(header.replace('`', '"'), 0, 0, 0, 0));
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.open(file))
        .withMessageStartingWith(file.toString())
        .withMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "0, is cut short: it has 0 bytes",
    "7, is cut short: it has 7 bytes",
    "30, is cut short: its header takes 56 bytes",
    "66, 'is cut short: its tensors take 4 bytes, 2 are there; fetch it again'"
  })
  void open_cutFile_isRefused(int length, String problem) throws IOException {
    Path whole = folder.resolve("weights.safetensors");
    SafeTensors.write(whole, Map.of("w", Tensor.of(new float[] {1}, DType.F32, 1)), Map.of());
    Path file = write(Arrays.copyOf(Files.readAllBytes(whole), length));
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.open(file))
        .withMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "1048577, 1048577",
    "9223372036854775807, 9223372036854775807",
    "-1, 18446744073709551615"
  })
  void open_hugeHeader_isRefusedBeforeItIsRead(long length, String claimed) throws IOException {
    byte[] bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
    Path file = write(bytes);
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.open(file))
        .withMessageContaining("must be at most 1048576 bytes, claims " + claimed);
  }

  @Test
  void open_headerThatIsNoUtf8_isRefused() throws IOException {
    Path file = write(bytes("{\"\u00ff\":{}}"));
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.open(file))
        .withMessageContaining("not valid UTF-8");
  }

  @Test
  void open_deeplyNestedHeader_isRefused() throws IOException {
    Path file = write(bytes("{\"w\":" + "[".repeat(100_000)));
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.open(file))
        .withMessageContaining("nesting depth");
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("hostile.safetensors"), content);
  }

  private static byte[] bytes(String header, int... data) {
    var buffer =
        ByteBuffer.allocate(8 + header.length() + data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length())
            .put(header.getBytes(ISO_8859_1));
    Arrays.stream(data).forEach(value -> buffer.put((byte) value));
    return buffer.array();
  }
}
