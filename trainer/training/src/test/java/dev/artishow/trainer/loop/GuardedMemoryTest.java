package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training under glibc's debugging allocator, which checks its blocks and writes over what is freed
 * (mallopt(3), M_CHECK_ACTION and M_PERTURB): memory that is used too long changes what is learnt,
 * or ends the process.
 */
@EnabledOnOs(OS.LINUX)
final class GuardedMemoryTest {
  private static final String ALLOCATOR = "libc_malloc_debug.so.0"; // since glibc 2.34
  private static final int PERTURB = 0x5a;

  @TempDir private Path temp;

  @Test
  void guard_freedArray_isWrittenOver() throws Exception {
    assertThat(guarded(GuardedRun.READ_FREED_MEMORY)).containsExactly("5a5a5a5a");
  }

  @Test
  void train_oddShapes_learnWhatTheyDoWithoutTheGuard() throws Exception {
    assertThat(guarded(GuardedRun.TRAIN))
        .containsExactlyElementsOf(GuardedRun.lines(OddShapes.train()));
  }

  /** What comes of something in a process of its own under the guard. */
  private List<String> guarded(String what) throws IOException, InterruptedException {
    Path result = temp.resolve("result");
    Path output = temp.resolve("output");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+SuppressFatalErrorMessage",
                "-cp",
                System.getProperty("java.class.path"),
                GuardedRun.class.getName(),
                what,
                result.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LD_PRELOAD", ALLOCATOR);
    builder.environment().put("MALLOC_CHECK_", "3");
    builder.environment().put("MALLOC_PERTURB_", Integer.toString(PERTURB));
    int code = builder.start().waitFor();
    assertThat(code).as("exit code, with the output %s", Files.readString(output)).isZero();
    return Files.readAllLines(result);
  }
}
