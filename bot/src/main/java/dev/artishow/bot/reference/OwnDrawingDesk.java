package dev.artishow.bot.reference;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.Courier;
import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.reference.OwnDrawing.Rights;
import dev.artishow.bot.reference.OwnDrawing.State;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Language;
import dev.artishow.engine.Picture;
import dev.artishow.engine.raster.PictureDecoder;
import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.moderation.Screens;
import dev.artishow.moderation.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes on servers' own drawings, and has moderators look at what members give. */
public final class OwnDrawingDesk {
  private static final Logger log = LoggerFactory.getLogger(OwnDrawingDesk.class);

  /** The largest file that is looked into, in bytes. */
  public static final int MAX_BYTES = 8 << 20;

  /** As many as Discord suggests. */
  static final int MAX_DRAWINGS = 25;

  /** Of one member's. */
  static final int MAX_WAITING = 3;

  private static final int MAX_PIXELS = 16_000_000;

  /** Larger than any sketch. */
  private static final int PIXELS = 256;

  private static final int MIN_ALPHA = 8;

  private final OwnDrawings drawings;
  private final Settings settings;
  private final Screens screens;
  private final Courier courier;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final PictureDecoder decoder = new PictureDecoder(MAX_PIXELS);

  /**
   * @param screens look at names and at drawings
   * @param random thread-safe; ids come from it
   */
  public OwnDrawingDesk(
      OwnDrawings drawings,
      Settings settings,
      Screens screens,
      Courier courier,
      RandomGenerator random,
      InstantSource clock) {
    this.drawings = drawings;
    this.settings = settings;
    this.screens = screens;
    this.courier = courier;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Somebody who gives a drawing.
   *
   * @param isModerator whether nobody else need look at it
   */
  public record Giver(long guildId, long memberId, Language language, boolean isModerator) {}

  /** What came of giving one. */
  public sealed interface Outcome {
    /** It is on record. */
    record Taken(OwnDrawing drawing) implements Outcome {}

    /** Nothing can be called so. */
    record BadName(int limit) implements Outcome {}

    /** The rules stop that name, or it is somebody's. */
    record StoppedName() implements Outcome {}

    /** The server has one of that name. */
    record NameTaken() implements Outcome {}

    /** The server has as many as it may. */
    record Full(int limit) implements Outcome {}

    /** So many of theirs wait for a moderator already. */
    record Waiting(int limit) implements Outcome {}

    /** It may not be shown. */
    record WithheldPicture() implements Outcome {}

    /** It cannot be read as a picture, or shows nothing. */
    record NoPicture() implements Outcome {}
  }

  /** Takes one on: at once from a moderator, else as soon as one approves. */
  public Outcome add(Giver giver, String name, Rights rights, byte[] file) {
    if (!OwnNames.isName(name)) {
      return new Outcome.BadName(OwnDrawing.MAX_NAME_CHARACTERS);
    } else if (!(screens.prompts().screen(name) instanceof Verdict.Allow)) {
      return new Outcome.StoppedName();
    } else if (drawings.of(giver.guildId()).size() >= MAX_DRAWINGS) {
      return new Outcome.Full(MAX_DRAWINGS);
    } else if (!giver.isModerator() && waiting(giver) >= MAX_WAITING) {
      return new Outcome.Waiting(MAX_WAITING);
    }
    Optional<Picture> picture = picture(file);
    if (picture.isEmpty()) {
      return new Outcome.NoPicture();
    } else if (!mayBeShown(picture.get())) {
      return new Outcome.WithheldPicture();
    }
    var drawing =
        new OwnDrawing(
            JobId.random(random).value(),
            giver.guildId(),
            giver.memberId(),
            giver.language(),
            name,
            rights,
            giver.isModerator() ? State.APPROVED : State.WAITING,
            clock.instant());
    Optional<Delivery> card = giver.isModerator() ? Optional.empty() : card(drawing);
    if (!drawings.add(drawing, OwnNames.key(name), picture.get().toPng(), card)) {
      return new Outcome.NameTaken();
    }
    card.ifPresent(owed -> courier.wake(owed.id()));
    return new Outcome.Taken(drawing);
  }

  private long waiting(Giver giver) {
    return drawings.of(giver.guildId()).stream()
        .filter(one -> one.state() == State.WAITING && one.memberId() == giver.memberId())
        .count();
  }

  /** What nobody could look at is not shown to moderators either. */
  private boolean mayBeShown(Picture picture) {
    try {
      return screens.pictures().mayBeShown(picture.toImage());
    } catch (RuntimeException e) {
      log.error("a drawing that was given could not be looked at", e);
      return false;
    }
  }

  private Optional<Picture> picture(byte[] file) {
    try {
      Picture picture = Picture.of(decoder.decode(file, PIXELS).toImage());
      byte[] rgba = picture.rgba();
      for (int alpha = 3; alpha < rgba.length; alpha += 4) {
        if ((rgba[alpha] & 0xff) >= MIN_ALPHA) {
          return Optional.of(picture);
        }
      }
      return Optional.empty();
    } catch (UnusablePictureException e) {
      return Optional.empty();
    }
  }

  /** Shows it to moderators, where the server has a channel for that. */
  private Optional<Delivery> card(OwnDrawing drawing) {
    OptionalLong channel = settings.of(drawing.guildId()).id(Setting.REVIEW_CHANNEL);
    return channel.isEmpty()
        ? Optional.empty()
        : Optional.of(owed(drawing.id(), Address.channel(drawing.guildId(), channel.getAsLong())));
  }

  private Delivery owed(String subject, Address address) {
    return new Delivery(Delivery.Kind.PETITION, subject, address, clock.instant());
  }

  /** All of a server, the oldest first. */
  public List<OwnDrawing> of(long guildId) {
    return drawings.of(guildId);
  }

  /** One of a server. */
  public Optional<OwnDrawing> find(long guildId, String id) {
    return drawings.find(guildId, id);
  }

  /** One of a server by its name. */
  public Optional<OwnDrawing> named(long guildId, String name) {
    String key = OwnNames.key(name);
    return drawings.of(guildId).stream()
        .filter(one -> OwnNames.key(one.name()).equals(key))
        .findFirst();
  }

  /**
   * A moderator lets pictures start from one; its giver hears of it.
   *
   * @return empty if it does not wait any more
   */
  public Optional<OwnDrawing> approve(long guildId, String id) {
    return move(guildId, id, State.WAITING, State.APPROVED, ".T");
  }

  /**
   * Takes an approval back; it waits again.
   *
   * @return empty if it is not approved any more
   */
  public Optional<OwnDrawing> undo(long guildId, String id) {
    return move(guildId, id, State.APPROVED, State.WAITING, "");
  }

  private Optional<OwnDrawing> move(
      long guildId, String id, State from, State to, String occasion) {
    Optional<OwnDrawing> before = find(guildId, id).filter(one -> one.state() == from);
    Optional<Delivery> told =
        occasion.isEmpty()
            ? Optional.empty()
            : before.map(
                one ->
                    owed(id + occasion, Address.member(guildId, one.memberId(), Optional.empty())));
    Optional<OwnDrawing> after =
        before.filter(one -> drawings.move(one, to, told)).map(one -> one.in(to));
    after.flatMap(one -> told).ifPresent(owed -> courier.wake(owed.id()));
    return after;
  }

  /**
   * Erases one, picture and all: whoever gave it may, and moderators.
   *
   * @return empty if it is not there, or not theirs
   */
  public Optional<OwnDrawing> remove(Giver by, String id) {
    return find(by.guildId(), id)
        .filter(one -> by.isModerator() || one.memberId() == by.memberId())
        .filter(one -> drawings.remove(by.guildId(), id));
  }
}
