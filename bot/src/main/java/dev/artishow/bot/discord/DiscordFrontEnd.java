package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.Jobs;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.provenance.mark.PictureMarker;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's presence on Discord, from login to logout. */
public final class DiscordFrontEnd implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordFrontEnd.class);

  private final Session session;
  private final Threads threads;
  private final Dispatcher dispatcher;
  private final InFlight inFlight;
  private final Duration goodbye;

  private DiscordFrontEnd(
      Session session,
      Threads threads,
      Dispatcher dispatcher,
      InFlight inFlight,
      Duration goodbye) {
    this.session = session;
    this.threads = threads;
    this.dispatcher = dispatcher;
    this.inFlight = inFlight;
    this.goodbye = goodbye;
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
      PictureMarker marker,
      Timing timing) {
    List<Jobs.Unanswered> leftovers = service.interruptLeftovers();
    var messages = new OutcomeMessages(texts, marker, timing.clock());
    var desk = new AnswerDesk(service, messages, timing);
    var inFlight = new InFlight();
    var replies = new PrivateReply(texts, inFlight);
    var threads = new Threads();
    var deadline = new Deadline(threads.screening(), timing.delay());
    var refusals = new Refusals(replies, new RefusalWording(texts));
    var conversation =
        new ImagineConversation(desk, deadline, refusals, inFlight, threads.callbacks());
    var imagine = new ImagineCommand(service, conversation, replies, texts);
    var again = new AgainButton(service, conversation);
    var delete = new DeleteButton(service, deadline, replies, inFlight);
    var dispatcher = new Dispatcher(replies, List.of(imagine), List.of(again, delete));
    Session session = new Login(connection).logIn(threads, dispatcher);
    JDA jda = session.jda();
    new Registration(jda, List.of(imagine.definition())).register(connection.guilds());
    var notices = new Leftovers(jda, desk);
    leftovers.forEach(leftover -> inFlight.add(notices.tell(leftover)));
    return new DiscordFrontEnd(session, threads, dispatcher, inFlight, timing.goodbye());
  }

  /** Returns when the session has ended, by {@link #close} or because Discord ended it for good. */
  public void awaitEnd() throws InterruptedException {
    session.awaitEnd();
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
      session.logOut(goodbye);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      session.breakOff();
    } finally {
      threads.close();
    }
  }
}
