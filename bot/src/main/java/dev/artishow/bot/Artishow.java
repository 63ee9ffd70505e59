package dev.artishow.bot;

import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordFrontEnd;
import dev.artishow.bot.imagine.ScreenedGenerator;
import dev.artishow.bot.metric.CountedCaseRecords;
import dev.artishow.bot.metric.CountedDeliveries;
import dev.artishow.bot.metric.CountedJobs;
import dev.artishow.bot.model.Credits;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.storage.Database;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.bot.work.Timing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.registry.ModelRegistry;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Screens;
import dev.artishow.moderation.picture.PictureScreen;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running bot, put together in one place by constructors alone.
 *
 * <pre>{@code
 * DiscordConnection connection = config.discord().connection();
 * try (var artishow =
 *     Artishow.start(config.database(), connection, parts)) {
 *   artishow.awaitEnd();
 * }
 * }</pre>
 */
public final class Artishow implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Artishow.class);

  private final DiscordFrontEnd discord;
  private final ImageGenerator generator;
  private final Database database;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Artishow(DiscordFrontEnd discord, ImageGenerator generator, Database database) {
    this.discord = discord;
    this.generator = generator;
    this.database = database;
  }

  /**
   * What the bot works with.
   *
   * @param generator closed with the bot once it has started; left to the caller if it does not
   * @param pictures looks at pictures before anybody sees them
   * @param marker makes the files of pictures
   * @param anchors whose signatures are believed, its own among them
   * @param models of the generator, if it has one that takes orders about models
   * @param credits names those whose pictures the models learnt from
   * @param meters where the bot's figures go, beside those of the generator
   */
  public record Parts(
      ImageGenerator generator,
      PromptScreen screen,
      PictureScreen pictures,
      PictureMarker marker,
      TrustAnchors anchors,
      Optional<ModelRegistry> models,
      Credits credits,
      MeterRegistry meters) {}

  /**
   * Opens the database, logs in and begins to answer.
   *
   * @param database SQLite's file is created when missing
   * @throws java.io.UncheckedIOException when the database cannot be used
   * @throws dev.artishow.bot.discord.DiscordException when Discord cannot be reached or refuses the
   *     token
   */
  public static Artishow start(DatabaseConfig database, DiscordConnection connection, Parts parts) {
    return start(database, connection, parts, Timing.real(), new SecureRandom());
  }

  /**
   * As {@link #start(DatabaseConfig, DiscordConnection, Parts)}, with time and chance of the
   * caller's choice.
   *
   * @param random thread-safe; job ids and seeds come from it
   */
  public static Artishow start(
      DatabaseConfig database,
      DiscordConnection connection,
      Parts parts,
      Timing timing,
      RandomGenerator random) {
    Database open = Database.open(database);
    try {
      var files =
          new ReviewDesk.Files(
              open.cases(),
              new CountedCaseRecords(open.caseRecords(), parts.meters()),
              new CountedJobs(open.jobs(), parts.meters()),
              open.usage(),
              open.settings(),
              new CountedDeliveries(open.deliveries(), parts.meters()));
      ImageGenerator generator =
          new ScreenedGenerator(parts.generator(), parts.pictures(), timing.clock());
      var all =
          new DiscordFrontEnd.Parts(
              new DiscordFrontEnd.Storage(
                  files,
                  open.petitions(),
                  open.knownPictures(),
                  open.ownDrawings(),
                  open.personalData(timing.clock())),
              generator,
              new Screens(parts.screen(), parts.pictures()),
              parts.marker(),
              parts.anchors(),
              parts.models(),
              parts.credits(),
              random);
      var discord = DiscordFrontEnd.connect(connection, all, timing, parts.meters());
      log.info("Artishow is ready");
      return new Artishow(discord, generator, open);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /**
   * Returns when the bot was closed from another thread, or when Discord ended the session for
   * good, e.g. because the token was reset.
   */
  public void awaitEnd() throws InterruptedException {
    discord.awaitEnd();
  }

  /**
   * Takes nothing new, lets the engine end what it draws, hands that over, logs out and closes the
   * database. Further calls do nothing.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    discord.stopTaking();
    try {
      // the generator first: it answers what waits with Busy, which members can still be told
      generator.close();
    } finally {
      try {
        discord.close();
      } finally {
        database.close();
      }
    }
    log.info("Artishow has ended");
  }
}
