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
  VARIATION_BUTTON,
  AGAIN_BUTTON,
  DETAILS_BUTTON,
  DELETE_BUTTON,
  DETAILS,
  DETAILS_PICTURE,
  WAITING,
  DRAWING,
  PREVIEW_ALT_TEXT,
  CANCEL_BUTTON,
  NOT_CANCELLED,
  REFUSED,
  REFUSED_APPEALABLE,
  APPEAL_BUTTON,
  HELD,
  HELD_FOR_REVIEW,
  ADVISED,
  EMPTY_PROMPT,
  LONG_PROMPT,
  BUSY,
  EXPIRED,
  CANCELLED,
  NOT_IN_TIME,
  CLOSING,
  UNKNOWN_COMMAND,
  NOT_INVITED,
  MODERATORS_ONLY,
  ADMINS_ONLY,
  NO_MODEL,
  FAILED,
  INTERRUPTED,
  TOO_LARGE,
  STILL_DRAWING,
  STILL_DRAWING_IN_PRIVATE,
  LATE,
  LATE_IN_PRIVATE,
  FORGOTTEN,
  NOT_YOURS,
  NOT_DELETED;

  /** {@code STILL_DRAWING} is {@code still-drawing}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
