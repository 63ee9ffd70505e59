package dev.artishow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class QuotingLinesTest {
  private static final String EVENT = "{\"t\":\"INTERACTION_CREATE\",\"d\":{\"token\":\"secret\"}}";

  private final QuotingLines filter = new QuotingLines();

  private FilterReply decide(String logger, Level level, String message, Object... arguments) {
    var source = (Logger) LoggerFactory.getLogger(logger);
    return filter.decide(
        new LoggingEvent(getClass().getName(), source, level, message, null, arguments));
  }

  @Test
  void decide_clientQuotesAnEvent_keepsItOut() {
    String logger = "net.dv8tion.jda.internal.requests.WebSocketClient";
    assertThat(decide(logger, Level.ERROR, "please redirect this to the devs: {}", EVENT))
        .isEqualTo(FilterReply.DENY);
    assertThat(decide(logger, Level.WARN, "unknown event " + EVENT)).isEqualTo(FilterReply.DENY);
  }

  @Test
  void decide_anythingElse_isNotTouched() {
    assertThat(decide("net.dv8tion.jda.api.JDA", Level.WARN, "Got disconnected, will resume"))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide("dev.artishow.bot.Artishow", Level.ERROR, "odd: {}", EVENT))
        .isEqualTo(FilterReply.NEUTRAL);
  }
}
