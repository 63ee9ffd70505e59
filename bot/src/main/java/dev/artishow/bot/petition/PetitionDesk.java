package dev.artishow.bot.petition;

import dev.artishow.bot.delivery.Courier;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.Jobs;
import dev.artishow.bot.petition.Petition.Kind;
import dev.artishow.bot.petition.Petition.Standing;
import dev.artishow.bot.petition.Petition.State;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where moderators decide on what members want done with pictures. A decision is on record before
 * it is carried out, so that of two moderators one carries it out; if Discord hinders it, it is
 * open again.
 */
public final class PetitionDesk {
  private static final Logger log = LoggerFactory.getLogger(PetitionDesk.class);
  private static final byte[] NO_FILE = {};

  /** What the desk works with. */
  public record Files(Petitions petitions, Jobs jobs, Settings settings) {}

  private final Files files;
  private final Workshop workshop;
  private final Courier courier;
  private final PetitionNotices notices;
  private final Executor workers;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * @param workers run SQL
   * @param random thread-safe; petitions' ids come from it
   */
  public PetitionDesk(
      Files files,
      Workshop workshop,
      Courier courier,
      Executor workers,
      RandomGenerator random,
      InstantSource clock) {
    this.files = files;
    this.workshop = workshop;
    this.courier = courier;
    this.notices = new PetitionNotices(files.settings(), clock);
    this.workers = workers;
    this.random = random;
    this.clock = clock;
  }

  /** A new one; it is not on record yet. */
  public Petition of(Kind kind, long guildId, long memberId, Petition.Spot spot, String words) {
    return new Petition(
        JobId.random(random).value(),
        kind,
        guildId,
        memberId,
        spot,
        words,
        Standing.OPEN,
        clock.instant());
  }

  /** One of a server. */
  public Optional<Petition> find(long guildId, String id) {
    return files.petitions().find(guildId, id);
  }

  /** Those that wait in a server, the oldest first. */
  public List<Petition> waiting(long guildId) {
    return files.petitions().waiting(guildId);
  }

  /** Whether members need a moderator for emoji and stickers in a server. */
  public boolean isApprovalWanted(long guildId) {
    return files.settings().of(guildId).isYes(Setting.EMOJI_APPROVAL).orElse(true);
  }

  /** Reports a picture: on record in any case, so that {@code /moderation reports} has it. */
  public Outcome report(Petition petition) {
    return ask(petition, NO_FILE);
  }

  /** Asks moderators to have something made. */
  public Outcome ask(Petition petition, byte[] file) {
    Optional<Delivery> card = notices.card(petition);
    if (card.isEmpty() && petition.kind().isMaking()) {
      return new Outcome.NobodyToAsk();
    }
    if (!files.petitions().add(petition, file, card)) {
      return new Outcome.AskedBefore();
    }
    card.ifPresent(owed -> courier.wake(owed.id()));
    return card.isPresent() ? new Outcome.Asked() : new Outcome.NobodyToAsk();
  }

  /** Makes something at once, for who may. */
  public CompletableFuture<Outcome> make(Petition petition, byte[] file) {
    return workshop
        .make(petition.guildId(), petition.kind(), petition.words(), file)
        .thenApplyAsync(
            made -> {
              if (!(made instanceof Made.Done done)) {
                return hindered(petition, made);
              }
              Petition granted =
                  petition.at(State.GRANTED, petition.memberId(), OptionalLong.of(done.id()));
              files.petitions().add(granted, NO_FILE, Optional.empty());
              return new Outcome.Done(granted);
            },
            workers);
  }

  private Optional<Petition> open(long guildId, String id) {
    return find(guildId, id).filter(one -> one.standing().state() == State.OPEN);
  }

  /** A moderator has it done. */
  public CompletableFuture<Outcome> grant(long guildId, String id, long moderator) {
    Optional<Petition> open = open(guildId, id);
    if (open.isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome.Moved());
    }
    Petition granted = open.get().at(State.GRANTED, moderator, OptionalLong.empty());
    if (!files.petitions().move(open.get(), granted, Optional.empty())) {
      return CompletableFuture.completedFuture(new Outcome.Moved());
    }
    return carryOut(granted).thenApplyAsync(made -> settle(open.get(), granted, made), workers);
  }

  private CompletableFuture<Made> carryOut(Petition petition) {
    Petition.Spot spot = petition.spot();
    return petition.kind().isMaking()
        ? workshop.make(
            petition.guildId(),
            petition.kind(),
            petition.words(),
            files.petitions().file(petition.id()))
        : workshop.deleteMessage(spot.channelId(), spot.messageId());
  }

  private Outcome settle(Petition open, Petition granted, Made made) {
    if (!(made instanceof Made.Done done)) {
      files.petitions().move(granted, open, Optional.empty());
      return hindered(granted, made);
    }
    if (!granted.kind().isMaking()) {
      files.jobs().remove(granted.spot().job());
      return new Outcome.Done(granted);
    }
    Petition settled =
        granted.at(
            State.GRANTED, granted.standing().decider().orElseThrow(), OptionalLong.of(done.id()));
    move(granted, settled, true);
    return new Outcome.Done(settled);
  }

  /** A moderator does not have it done. */
  public Outcome decline(long guildId, String id, long moderator) {
    Optional<Petition> open = open(guildId, id);
    if (open.isEmpty()) {
      return new Outcome.Moved();
    }
    Petition declined = open.get().at(State.DECLINED, moderator, OptionalLong.empty());
    return move(open.get(), declined, declined.kind().isMaking())
        ? new Outcome.Done(declined)
        : new Outcome.Moved();
  }

  /** Takes away what was made: whoever wanted it may, and moderators. */
  public CompletableFuture<Outcome> undo(
      long guildId, String id, long memberId, boolean isModerator) {
    Optional<Petition> found =
        find(guildId, id)
            .filter(
                one ->
                    one.standing().state() == State.GRANTED
                        && one.standing().madeId().isPresent()
                        && (isModerator || one.memberId() == memberId));
    if (found.isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome.Moved());
    }
    Petition granted = found.get();
    long madeId = granted.standing().madeId().getAsLong();
    return workshop
        .unmake(guildId, granted.kind(), madeId)
        .thenApplyAsync(
            made -> {
              if (!(made instanceof Made.Done)) {
                return hindered(granted, made);
              }
              Petition undone = granted.at(State.UNDONE, memberId, OptionalLong.of(madeId));
              move(granted, undone, false);
              return new Outcome.Done(undone);
            },
            workers);
  }

  private static Outcome hindered(Petition petition, Made why) {
    log.warn("petition {} in server {}: {}", petition.id(), petition.guildId(), why);
    return new Outcome.Hindered(why);
  }

  /**
   * @param isTold whether the member hears of it, in a direct message
   */
  private boolean move(Petition before, Petition after, boolean isTold) {
    Optional<Delivery> told = isTold ? Optional.of(notices.decision(after)) : Optional.empty();
    boolean isMoved = files.petitions().move(before, after, told);
    if (isMoved) {
      told.ifPresent(owed -> courier.wake(owed.id()));
    }
    return isMoved;
  }
}
