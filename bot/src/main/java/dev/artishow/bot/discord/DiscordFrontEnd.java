package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.Jobs;
import dev.artishow.bot.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's presence on Discord, from login to logout. */
public final class DiscordFrontEnd implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordFrontEnd.class);

  private final Duration goodbye;
  private final JDA jda;
  private final Threads threads;
  private final Dispatcher dispatcher;
  private final InFlight inFlight;
  private final CountDownLatch disconnected;

  private DiscordFrontEnd(
      Duration goodbye,
      JDA jda,
      Threads threads,
      Dispatcher dispatcher,
      InFlight inFlight,
      CountDownLatch disconnected) {
    this.goodbye = goodbye;
    this.jda = jda;
    this.threads = threads;
    this.dispatcher = dispatcher;
    this.inFlight = inFlight;
    this.disconnected = disconnected;
  }

  /**
   * Logs in, registers the commands and answers for what an earlier process left undone.
   *
   * @throws DiscordException when Discord cannot be reached or refuses the token
   */
  public static DiscordFrontEnd connect(
      DiscordConnection connection,
      ImagineService service,
      Texts texts,
      Timing timing) {
    List<Jobs.Unanswered> leftovers = service.interruptLeftovers();
    var threads = new Threads();
    var inFlight = new InFlight();
    var conversation =
        new ImagineConversation(
            service, threads.screening(), threads.callbacks(), timing, texts, inFlight);
    var imagine = new ImagineCommand(service, conversation, texts);
    var dispatcher =
        new Dispatcher(
            texts,
            List.of(imagine),
            List.of(
                new AgainButton(service, conversation),
                new DeleteButton(service, threads.screening(), timing.delay(), texts)));
    var disconnected = new CountDownLatch(1);
    JDA jda;
    try {
      jda = new Login(connection).logIn(threads.events(), threads.callbacks(), dispatcher);
    } catch (RuntimeException e) {
      threads.close();
      throw e;
    }
    jda.addEventListener(onShutdown(disconnected));
    new Registration(jda, List.of(imagine.definition())).register(connection.guilds());
    var notices =
        new Leftovers(jda, service, new OutcomeMessages(texts, timing.clock()), timing.clock());
    leftovers.forEach(leftover -> inFlight.add(notices.tell(leftover)));
    return new DiscordFrontEnd(timing.goodbye(), jda, threads, dispatcher, inFlight, disconnected);
  }

  private static ListenerAdapter onShutdown(CountDownLatch disconnected) {
    return new ListenerAdapter() {
      @Override
      public void onShutdown(ShutdownEvent event) {
        disconnected.countDown();
      }
    };
  }

  /** Returns when the session has ended, by {@link #close} or because Discord ended it for good. */
  public void awaitEnd() throws InterruptedException {
    disconnected.await();
  }

  /** From now on members are told to come back in a minute; what was taken on goes on. */
  public void stopTaking() {
    dispatcher.stopTaking();
  }

  /** Waits a while for the answers that are owed, then logs out. */
  @Override
  public void close() {
    stopTaking();
    try {
      int left = inFlight.await(goodbye);
      if (left > 0) {
        log.warn("answers still owed at the end: {}; the next start will tell", left);
      }
      jda.shutdown();
      if (!jda.awaitShutdown(goodbye)) {
        jda.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      jda.shutdownNow();
    } finally {
      threads.close();
    }
  }
}
