package dev.artishow.bot.automod;

import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.moderation.guild.AutoModRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The AutoMod rules of servers that have switched them on. They are read when the first prompt
 * comes, once more when Discord says that they were changed, and now and then in case it did not.
 * Rules that were read stay in force while Discord is out of reach; where none ever were, no prompt
 * passes.
 */
public final class AutoModDesk {
  private static final Logger log = LoggerFactory.getLogger(AutoModDesk.class);

  /** Less than what a member's order may take to be decided on. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Who may not read is asked again, in case it may by now; each time counts at Discord. */
  private static final Duration LIFE = Duration.ofMinutes(30);

  /** While Discord is in trouble it is not asked with every prompt. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Settings settings;
  private final AutoModSource source;
  private final InstantSource clock;
  private final Map<Long, Shelf> shelves = new HashMap<>();

  public AutoModDesk(Settings settings, AutoModSource source, InstantSource clock) {
    this.settings = settings;
    this.source = source;
    this.clock = clock;
  }

  /**
   * What prompts in a server are held against.
   *
   * @throws IllegalStateException if that is not known
   */
  public List<AutoModRule> rules(long guildId) {
    if (!isOn(guildId)) {
      return List.of();
    }
    Shelf shelf = shelf(guildId);
    return shelf
        .reading(false)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "AutoMod's rules of server %d are out of reach".formatted(guildId)))
        .rules();
  }

  /** How it stands, asked anew. */
  public AutoModState state(long guildId) {
    if (!isOn(guildId)) {
      return new AutoModState.Off();
    }
    return shelf(guildId)
        .reading(true)
        .<AutoModState>map(AutoModState.Known::new)
        .orElseGet(AutoModState.OutOfReach::new);
  }

  /** Discord says that a server's rules are others now. */
  public void changed(long guildId) {
    shelf(guildId).spoil();
  }

  private boolean isOn(long guildId) {
    return settings.of(guildId).isYes(Setting.AUTOMOD).orElse(false);
  }

  private Shelf shelf(long guildId) {
    synchronized (shelves) {
      return shelves.computeIfAbsent(guildId, Shelf::new);
    }
  }

  /** What was read of one server. */
  private final class Shelf {
    private final long guildId;
    private Optional<AutoModReading> known = Optional.empty();
    private Optional<CompletableFuture<AutoModReading>> asked = Optional.empty();
    private Instant askAgain = Instant.MIN;

    /** How often it was spoilt; what was asked for before the last time does not count. */
    private long spoilt;

    Shelf(long guildId) {
      this.guildId = guildId;
    }

    synchronized void spoil() {
      spoilt++;
      asked = Optional.empty();
      askAgain = Instant.MIN;
    }

    /**
     * The rules as they are; as they were if that cannot be known in time.
     *
     * @param anew asks though they are known
     */
    Optional<AutoModReading> reading(boolean anew) {
      Optional<CompletableFuture<AutoModReading>> answer = ask(anew);
      if (answer.isPresent()) {
        await(answer.get());
      }
      synchronized (this) {
        return known;
      }
    }

    private synchronized Optional<CompletableFuture<AutoModReading>> ask(boolean anew) {
      if (asked.isEmpty() && (anew || !clock.instant().isBefore(askAgain))) {
        askAgain = clock.instant().plus(PAUSE);
        long before = spoilt;
        CompletableFuture<AutoModReading> answer =
            source.read(guildId).whenComplete((reading, fault) -> learn(before, reading, fault));
        asked = Optional.of(answer).filter(one -> !one.isDone());
        return Optional.of(answer);
      }
      return asked;
    }

    private synchronized void learn(long before, AutoModReading reading, Throwable fault) {
      if (before != spoilt) {
        return;
      }
      asked = Optional.empty();
      if (fault == null) {
        known = Optional.of(reading);
        askAgain = clock.instant().plus(LIFE);
      } else {
        log.warn("AutoMod's rules of server {} could not be read: {}", guildId, fault.toString());
      }
    }

    private void await(CompletableFuture<AutoModReading> answer) {
      try {
        answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException e) {
        log.debug("AutoMod's rules of server {} are not there yet", guildId, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
