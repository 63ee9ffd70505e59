package dev.artishow.bot.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.engine.Drawing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What members type reaches the log behind the marker or not at all. */
class SensitiveTest {
  private static final String SECRET = "zanzibar";

  @TempDir Path folder;
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.artishow.bot");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    ours.setLevel(Level.TRACE);
    log.start();
    ours.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    ours.detachAppender(log);
    ours.setLevel(null);
  }

  private List<ILoggingEvent> quotingEvents() {
    return List.copyOf(log.list).stream()
        .filter(
            event ->
                event.getFormattedMessage().contains(SECRET)
                    || ThrowableProxyUtil.asString(event.getThrowableProxy()).contains(SECRET))
        .toList();
  }

  @Test
  void prompts_whateverHappens_areLoggedOnlyBehindTheMarker() {
    var generator = new PaintingGenerator();
    try (var bot = new SandboxedBot(folder, generator, new WordScreen())) {
      var ada = bot.guild().member("Ada");
      ada.types("/imagine", SECRET).expectsPicture().clicks(ada, "Again").expectsPicture();
      ada.types("/imagine", SECRET + " gore").expectsRefusal("Not drawn");
      ada.types("/imagine", SECRET + " knife").expectsRefusal("Not drawn");
      generator.endsWith(request -> new Drawing.Failed("out of memory"));
      ada.types("/imagine", SECRET).expectsText("Sorry");
    }
    assertThat(quotingEvents())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.getMarkerList()).contains(Sensitive.MARKER));
  }
}
