package dev.artishow.bot.discord;

import dev.artishow.bot.automod.AutoModDesk;
import dev.artishow.bot.delivery.Courier;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.discord.card.AnswerCard;
import dev.artishow.bot.discord.card.CardLetters;
import dev.artishow.bot.discord.card.CaseCard;
import dev.artishow.bot.discord.card.DecisionCard;
import dev.artishow.bot.discord.card.FirstLetters;
import dev.artishow.bot.discord.card.JobLetters;
import dev.artishow.bot.discord.card.Letterbox;
import dev.artishow.bot.discord.card.OwnDrawingCard;
import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.command.Conversation;
import dev.artishow.bot.discord.route.Answers;
import dev.artishow.bot.discord.route.CommandForms;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Router;
import dev.artishow.bot.discord.send.AcknowledgementTimer;
import dev.artishow.bot.discord.send.AcknowledgementWatch;
import dev.artishow.bot.discord.send.Acknowledger;
import dev.artishow.bot.discord.send.DiscordAutoMod;
import dev.artishow.bot.discord.send.DiscordPost;
import dev.artishow.bot.discord.send.DiscordWorkshop;
import dev.artishow.bot.discord.send.Letters;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.imagine.InterruptedJobs;
import dev.artishow.bot.imagine.Seeds;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.metric.CountedFence;
import dev.artishow.bot.model.Credits;
import dev.artishow.bot.model.ModelDesk;
import dev.artishow.bot.model.Offer;
import dev.artishow.bot.petition.Cutout;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.petition.Petitions;
import dev.artishow.bot.privacy.PersonalData;
import dev.artishow.bot.provenance.Examiner;
import dev.artishow.bot.provenance.Handout;
import dev.artishow.bot.provenance.KnownPictures;
import dev.artishow.bot.reference.OwnDrawingDesk;
import dev.artishow.bot.reference.OwnDrawings;
import dev.artishow.bot.reference.OwnSketches;
import dev.artishow.bot.review.CaseView;
import dev.artishow.bot.review.Fences;
import dev.artishow.bot.review.OverdueCases;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.review.Screens;
import dev.artishow.bot.review.Stops;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.Deadline;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Persistence;
import dev.artishow.bot.work.Threads;
import dev.artishow.bot.work.Timing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's presence on Discord, from login to logout. */
public final class DiscordFrontEnd implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordFrontEnd.class);

  private final Session session;
  private final Threads threads;
  private final Router router;
  private final InFlight inFlight;
  private final Duration goodbye;

  private DiscordFrontEnd(
      Session session, Threads threads, Router router, InFlight inFlight, Duration goodbye) {
    this.session = session;
    this.threads = threads;
    this.router = router;
    this.inFlight = inFlight;
    this.goodbye = goodbye;
  }

  /**
   * Logs in, registers the commands and goes on with what an earlier process left undone.
   *
   * @param meters where figures go
   * @throws DiscordException when Discord cannot be reached or refuses the token
   */
  public static DiscordFrontEnd connect(
      DiscordConnection connection, Parts parts, Timing timing, MeterRegistry meters) {
    var threads = new Threads();
    var inFlight = new InFlight();
    var texts = new Texts();
    var watch = new AcknowledgementWatch();
    var timer = new AcknowledgementTimer(meters);
    var late = new AtomicReference<ShardManager>();
    // what goes by routes alone can go by any shard
    Supplier<JDA> any = () -> Objects.requireNonNull(late.get(), "no shard").getShards().get(0);
    ReviewDesk.Files files = parts.storage().files();
    var desk = new AtomicReference<ReviewDesk>();
    var post = new DiscordPost(any, letters(parts.storage(), texts, desk));
    var courier = new Courier(files.deliveries(), post, threads.deliveries(), inFlight, timing);
    var persistence = new Persistence(threads.work(), timing.delay());
    var studio =
        new Studio(
            parts.generator(),
            new OwnSketches(parts.storage().ownDrawings()),
            new Handout(parts.marker(), parts.storage().known(), timing.clock()),
            files.jobs(),
            courier,
            new Persistence(threads.deliveries(), timing.delay()),
            inFlight,
            timing.clock());
    var review = new ReviewDesk(files, studio, courier, timing.clock());
    desk.set(review);
    var petitions =
        new PetitionDesk(
            new PetitionDesk.Files(parts.storage().petitions(), files.jobs(), files.settings()),
            new DiscordWorkshop(late::get),
            courier,
            threads.work(),
            parts.random(),
            timing.clock());
    var autoMod =
        new AutoModDesk(
            files.settings(),
            new DiscordAutoMod(any, threads.work(), timing.clock()),
            timing.clock());
    var intake =
        new Intake(
            new CountedFence(
                new Fences(files.records(), files.usage(), files.settings(), timing.clock()),
                meters),
            new Screens(parts.screens().prompts(), files.records(), files.settings(), autoMod),
            new Stops(files, review, parts.random(), timing.clock()),
            new Seeds(parts.generator(), files.settings(), parts.random()),
            files.jobs(),
            parts.random(),
            timing.clock());
    var acknowledger = new Acknowledger(any, watch, timing.clock());
    var conversation =
        new Conversation(
            new Conversation.Desk(intake, studio, files.jobs(), acknowledger, texts, timing),
            persistence,
            threads.work(),
            inFlight);
    var lists = new Features(conversation, texts, timing);
    List<Feature> features = new ArrayList<>();
    Optional<ModelDesk> models =
        parts.models().map(registry -> new ModelDesk(registry, threads.orders()));
    Offer offer = models.map(ModelDesk::offer).orElse(Offer.ALL);
    features.addAll(lists.pictures(parts.generator(), files.settings(), offer, threads));
    features.addAll(lists.members(review, files, parts.storage().personalData(), parts.credits()));
    features.addAll(lists.moderation(review, files, autoMod));
    features.addAll(lists.setup(files.settings(), threads));
    features.addAll(
        lists.petitions(
            petitions,
            new PetitionCard(parts.storage().petitions(), files.jobs(), texts),
            new Cutout(parts.marker()),
            threads));
    features.addAll(
        lists.provenance(
            new Examiner(parts.anchors(), parts.storage().known(), timing.clock()),
            files.jobs(),
            threads));
    features.addAll(
        lists.references(
            new OwnDrawingDesk(
                parts.storage().ownDrawings(),
                files.settings(),
                parts.screens(),
                courier,
                parts.random(),
                timing.clock()),
            new OwnDrawingCard(parts.storage().ownDrawings(), texts),
            threads));
    features.addAll(lists.models(models));
    var router =
        new Router(
            features,
            Set.copyOf(connection.operators()),
            new SetRoles(files.settings()),
            new Answers(texts, inFlight),
            texts,
            new Deadline(threads.admission(), timing.delay()),
            threads.work(),
            inFlight);
    Session session =
        new Login(connection, List.of(watch, timer), late::set)
            .logIn(threads, timer, router, new Welcome(texts), new AutoModEvents(autoMod));
    new Registration(session.shards(), new CommandForms(texts).of(features))
        .register(connection.guilds());
    courier.resume();
    new InterruptedJobs(files.jobs(), studio, persistence, inFlight, timing.clock())
        .resume(acknowledger);
    new OverdueCases(review, threads.work(), timing.delay()).watch();
    return new DiscordFrontEnd(session, threads, router, inFlight, timing.goodbye());
  }

  private static Letters letters(Storage storage, Texts texts, AtomicReference<ReviewDesk> desk) {
    CardLetters.Finder<CaseView> cases =
        (guildId, caseId) -> Objects.requireNonNull(desk.get()).find(guildId, caseId);
    Jobs jobs = storage.files().jobs();
    Function<Delivery, Language> language =
        delivery -> storage.files().settings().of(delivery.address().guildId()).language();
    var decisions = new DecisionCard(texts);
    var cards = new CaseCard(texts);
    var petitions = new PetitionCard(storage.petitions(), jobs, texts);
    var drawings = new OwnDrawingCard(storage.ownDrawings(), texts);
    return new Letterbox(
        new JobLetters(jobs, new AnswerCard(texts)),
        new CardLetters<>(cases, (delivery, view) -> decisions.write(view)),
        new CardLetters<>(cases, (delivery, view) -> cards.write(language.apply(delivery), view)),
        new FirstLetters(
            new CardLetters<>(
                storage.petitions()::find,
                (delivery, petition) ->
                    delivery.address().memberId() == 0
                        ? petitions.write(language.apply(delivery), petition)
                        : petitions.tell(petition)),
            new CardLetters<>(
                storage.ownDrawings()::find,
                (delivery, drawing) ->
                    delivery.address().memberId() == 0
                        ? drawings.forModerators(language.apply(delivery), drawing)
                        : drawings.tell(drawing.language(), drawing))));
  }

  /** What is kept. */
  public record Storage(
      ReviewDesk.Files files,
      Petitions petitions,
      KnownPictures known,
      OwnDrawings ownDrawings,
      PersonalData personalData) {}

  /**
   * What the bot works with.
   *
   * @param marker makes the files of pictures
   * @param anchors whose signatures are believed
   * @param models of the generator, if it has one that takes orders about models
   * @param credits names those whose pictures the models learnt from
   * @param random thread-safe; job ids and seeds come from it
   */
  public record Parts(
      Storage storage,
      ImageGenerator generator,
      dev.artishow.moderation.Screens screens,
      PictureMarker marker,
      TrustAnchors anchors,
      Optional<ModelRegistry> models,
      Credits credits,
      RandomGenerator random) {}

  /** Returns when the session has ended, by {@link #close} or because Discord ended it for good. */
  public void awaitEnd() throws InterruptedException {
    session.awaitEnd();
  }

  /** From now on members are told to come back in a minute; what was taken on goes on. */
  public void stopTaking() {
    router.stopTaking();
  }

  /** Waits a while for the answers that are owed, then logs out. */
  @Override
  public void close() {
    stopTaking();
    try {
      int left = inFlight.await(goodbye);
      if (left > 0) {
        log.warn("answers still owed at the end: {}; the next start goes on with them", left);
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
