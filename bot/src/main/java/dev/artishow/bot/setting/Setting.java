package dev.artishow.bot.setting;

import dev.artishow.bot.text.Language;
import dev.artishow.moderation.guild.Strictness;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a server can set. Whatever asks for it, a command or a form, follows from what is
 * said of it here.
 */
public enum Setting {
  /** The channel in which moderators are shown cases. */
  REVIEW_CHANNEL(new Shape.Channels(1)),
  /** Whoever has this role is a moderator of the bot. */
  MODERATOR_ROLE(new Shape.Roles(1)),
  /** Whoever has this role is an admin of the bot. */
  ADMIN_ROLE(new Shape.Roles(1)),
  /** In which language the bot speaks to several people at once, as to moderators on cards. */
  LANGUAGE(new Shape.Choice(Language.all().stream().map(Language::tag).toList())),
  /** The channels in which members can have pictures drawn; all where none is named. */
  CHANNELS(new Shape.Channels(Shape.MAX_CHOSEN)),
  /** How strict the rules are, in the server or in one channel. */
  STRICTNESS(new Shape.Choice(Strictness.words()), Scope.CHANNEL),
  /** Whoever has one of these roles need not wait for moderators. */
  EXEMPT_ROLES(new Shape.Roles(Shape.MAX_CHOSEN)),
  /** Whether prompts are held against the AutoMod rules that the server has set at Discord. */
  AUTOMOD(new Shape.YesNo()),
  /** How many pictures a member may have drawn within 24 hours. */
  DAILY_PICTURES(Shape.Amount.whole(100_000, "pictures"), Scope.ROLE),
  /** How many watt-hours a member's pictures may take within 24 hours. */
  MEMBER_WATT_HOURS(
      new Shape.Amount(new BigDecimal("0.01"), new BigDecimal(100_000), 2, "watt-hours"),
      Scope.ROLE),
  /** How many watt-hours a server's pictures may take within 24 hours. */
  DAILY_WATT_HOURS(
      new Shape.Amount(new BigDecimal("0.01"), new BigDecimal(1_000_000), 2, "watt-hours")),
  /** How many seconds a member waits from one order to the next; Discord's own goes as far. */
  SLOW_MODE(Shape.Amount.whole(6 * 3600, "seconds"), Scope.ROLE),
  /** How many seconds a member waits after a prompt that the rules stopped. */
  COOLDOWN(Shape.Amount.whole(24 * 3600, "seconds")),
  /** Whether members need a moderator's approval to have emoji and stickers made. */
  EMOJI_APPROVAL(new Shape.YesNo()),
  /** Whether members who name no seed get a picture that somebody else had drawn before. */
  REUSE(new Shape.YesNo()),
  /** What is added to prompts, under a name. */
  STYLE(new Shape.Words(200), Scope.NAME);

  /** For what a setting can have different values within a server. */
  public enum Scope {
    /** For nothing. */
    SERVER,
    /** For roles; where a member has several, the most generous value counts. */
    ROLE,
    /** For channels; threads are as their channel. */
    CHANNEL,
    /** It has only values under names. */
    NAME
  }

  @SuppressWarnings("ImmutableEnumChecker") // shapes are records of values
  private final Shape shape;

  private final Scope scope;

  Setting(Shape shape) {
    this(shape, Scope.SERVER);
  }

  Setting(Shape shape, Scope scope) {
    this.shape = shape;
    this.scope = scope;
  }

  public Shape shape() {
    return shape;
  }

  public Scope scope() {
    return scope;
  }

  /** The one of a key; none if it is a later version's. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  /** As it is written down: {@code review-channel}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its value for the whole server. */
  public Entry entry() {
    return new Entry(this, "");
  }

  /**
   * Its value for something within the server.
   *
   * @param subject the id of a role or channel, or a name; empty for the whole server
   */
  public Entry entry(String subject) {
    return new Entry(this, subject);
  }

  /** What a change is about. */
  public record Entry(Setting setting, String subject) {
    public Entry {
      if (setting.scope == Scope.SERVER && !subject.isEmpty()) {
        throw new IllegalArgumentException(
            "subject of %s must be empty, was %s".formatted(setting.key(), subject));
      }
    }

    /** Reads what {@link #key} gives; none if it is a later version's. */
    public static Optional<Entry> parse(String key) {
      String[] parts = key.split(" ", 2);
      String subject = parts.length == 2 ? parts[1] : "";
      return Setting.of(parts[0])
          .filter(found -> found.scope != Scope.SERVER || subject.isEmpty())
          .map(found -> found.entry(subject));
    }

    /** As it is written down: {@code slow-mode}, {@code strictness 4711}. */
    public String key() {
      return subject.isEmpty() ? setting.key() : setting.key() + " " + subject;
    }
  }
}
