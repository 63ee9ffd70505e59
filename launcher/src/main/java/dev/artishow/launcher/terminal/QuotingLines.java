package dev.artishow.launcher.terminal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps out of the log what the Discord client says of events that it could not read: it quotes
 * them whole, with what members wrote and the keys to their answers. That there was one is still
 * said.
 */
public final class QuotingLines extends Filter<ILoggingEvent> {
  private static final Logger log = LoggerFactory.getLogger(QuotingLines.class);
  private static final String CLIENT = "net.dv8tion.jda";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    boolean isClients = event.getLoggerName().startsWith(CLIENT);
    if (!isClients || !event.getLevel().isGreaterOrEqual(Level.WARN) || !isQuoting(event)) {
      return FilterReply.NEUTRAL;
    }
    log.warn(
        "{} had something to say that quotes what Discord sent; it is kept out of the log",
        event.getLoggerName());
    return FilterReply.DENY;
  }

  /** Discord's events are JSON objects. */
  private static boolean isQuoting(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    return message.contains("{\"") || message.contains("\":");
  }
}
