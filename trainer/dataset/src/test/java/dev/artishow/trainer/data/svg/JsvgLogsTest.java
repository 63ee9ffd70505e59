package dev.artishow.trainer.data.svg;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.logging.LogManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class JsvgLogsTest {
  @Test
  void service_isTheOnlyOneThatJsvgFinds() {
    assertThat(ServiceLoader.load(LogManager.class)).hasExactlyElementsOfTypes(JsvgLogs.class);
  }

  /** JSVG would say "Error parsing path command". */
  @Test
  void render_thatJsvgComplainsOf_printsNothing() throws Exception {
    PrintStream before = System.err;
    var printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      new SvgRenderer().render("<svg viewBox='0 0 4 4'><path d='M0 0h4v4z!'/></svg>", 8);
    } finally {
      System.setErr(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
