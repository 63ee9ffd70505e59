package dev.artishow.engine.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "fpu sse2 fma avx2, false, false",
    "fpu avx2 avx512f avx512_bf16 avx512_vnni, true, false",
    "fpu avx2 avx512_bf16 amx_tile amx_bf16, true, true",
    "fpu avx2 avx512_bf16_of_another_name, false, false"
  })
  void read_listOfProcessors_takesTheFlagsOfTheFirst(String flags, boolean bfloat16, boolean tiles)
      throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("cpuinfo"),
            "processor\t: 0\nmodel name\t: Some CPU\nflags\t\t: %s\nbugs\t\t:\n\n".formatted(flags)
                + "processor\t: 1\nflags\t\t: amx_bf16\n");
    Processor processor = Processor.read(list);
    assertThat(processor.hasBfloat16()).isEqualTo(bfloat16);
    assertThat(processor.hasTiles()).isEqualTo(tiles);
  }

  @Test
  void read_listOfAnotherKind_knowsNoFlags() throws IOException {
    Path arm = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\nFeatures\t: bf16\n");
    assertThat(Processor.read(arm).flags()).isEmpty();
  }

  @Test
  void read_noList_knowsNoFlags() {
    assertThat(Processor.read(folder.resolve("none")).flags()).isEmpty();
  }
}
