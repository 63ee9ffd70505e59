package dev.artishow.trainer.data.svg;

import com.github.weisj.jsvg.logging.LogManager;
import com.github.weisj.jsvg.logging.Logger;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Where JSVG's log lines go: to our log at debug level, since what a person must know of a picture
 * is its refusal. JSVG finds this class as a service.
 */
public final class JsvgLogs implements LogManager {
  @Override
  public Logger createLogger(String name) {
    return new Quiet(LoggerFactory.getLogger(name));
  }

  private record Quiet(org.slf4j.Logger log) implements Logger {
    @Override
    public void log(Level level, String message) {
      log.debug("{}: {}", level, message);
    }

    @Override
    public void log(Level level, String message, Throwable e) {
      log.debug("{}: {}", level, message, e);
    }

    @Override
    public void log(Level level, Supplier<String> message) {
      if (log.isDebugEnabled()) {
        log.debug("{}: {}", level, message.get());
      }
    }
  }
}
