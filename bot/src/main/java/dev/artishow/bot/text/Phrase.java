package dev.artishow.bot.text;

import java.util.Locale;

/** A sentence that the bot says; its text stands in the bundles under {@link #key()}. */
public enum Phrase {
  DRAWN,
  ENERGY_SPENT,
  ENERGY_PARTLY_CACHED,
  ENERGY_CACHED,
  SOME_MISSING,
  ALT_TEXT,
  AGAIN_BUTTON,
  DELETE_BUTTON,
  REFUSED,
  HELD,
  ADVISED,
  EMPTY_PROMPT,
  LONG_PROMPT,
  BUSY,
  EXPIRED,
  CANCELLED,
  HANDED_BACK,
  NOT_IN_TIME,
  CLOSING,
  UNKNOWN_COMMAND,
  NO_MODEL,
  FAILED,
  INTERRUPTED,
  TOO_LARGE,
  STILL_DRAWING,
  GIVEN_UP,
  LATE,
  FORGOTTEN,
  NOT_YOURS,
  NOT_DELETED;

  /** {@code STILL_DRAWING} is {@code still-drawing}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
