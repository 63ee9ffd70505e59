package dev.artishow.bot.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that a server can set; each has a number as its value. */
public enum Setting {
  /** The channel in which moderators are shown cases. */
  REVIEW_CHANNEL,
  /** Whoever has this role is a moderator of the bot. */
  MODERATOR_ROLE,
  /** Whoever has this role is an admin of the bot. */
  ADMIN_ROLE,
  /** How many pictures a member may have drawn within 24 hours. */
  DAILY_PICTURES,
  /** How many watt-hours a server's pictures may take within 24 hours. */
  DAILY_WATT_HOURS,
  /** How many seconds a member waits from one order to the next. */
  SLOW_MODE,
  /** 0 if members may have emoji and stickers made without a moderator's approval. */
  EMOJI_APPROVAL;

  /** The one of a key; none if it is a style's name or a later version's. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  /** As it is written down: {@code review-channel}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
