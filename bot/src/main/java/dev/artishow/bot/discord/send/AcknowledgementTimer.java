package dev.artishow.bot.discord.send;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Measures how long members wait for the first answer: from hearing of an interaction to Discord's
 * having taken it, whatever is tried again in between.
 */
public final class AcknowledgementTimer implements EventListener, Interceptor {
  /** Discord waits for three seconds; what is older than that many others is not answered. */
  private static final int REMEMBERED = 4_096;

  /** One interaction that nothing was answered to yet. */
  private record Heard(String kind, Timer.Sample since) {}

  private final MeterRegistry meters;
  private final Map<String, Heard> heard =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
          return size() > REMEMBERED;
        }
      };

  public AcknowledgementTimer(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof GenericInteractionCreateEvent interaction) {
      String kind = interaction.getInteraction().getType().name().toLowerCase(Locale.ROOT);
      synchronized (heard) {
        heard.putIfAbsent(
            interaction.getInteraction().getId(), new Heard(kind, Timer.start(meters)));
      }
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.isSuccessful()) {
      answered(chain.request())
          .ifPresent(
              one ->
                  one.since()
                      .stop(
                          Timer.builder("artishow.bot.acknowledgement")
                              .description("from an interaction to Discord's taking its answer")
                              .tag("kind", one.kind())
                              .publishPercentileHistogram()
                              .register(meters)));
    }
    return response;
  }

  /** {@code …/interactions/ID/TOKEN/callback} is the first answer to an interaction. */
  private Optional<Heard> answered(Request request) {
    List<String> path = request.url().pathSegments();
    int last = path.size() - 1;
    if (last < 2 || !path.get(last).equals("callback")) {
      return Optional.empty();
    }
    synchronized (heard) {
      return Optional.ofNullable(heard.remove(path.get(last - 2)));
    }
  }
}
