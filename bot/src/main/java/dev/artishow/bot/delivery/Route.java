package dev.artishow.bot.delivery;

/** A rung of the ladder that a delivery climbs down until one holds. */
public enum Route {
  /** The reply that the member was promised, by its token. */
  TOKEN,
  /** The message that stands for that reply, as the bot's own message. */
  OWN_MESSAGE,
  /** A new message in the same channel or thread, which names the member. */
  CHANNEL,
  /** A direct message to the member. */
  DIRECT,
  /** Nothing is sent; the member finds it in the gallery. */
  GALLERY;

  /** The first rung. */
  public static Route first(Address address) {
    return address.reply().isPresent() ? TOKEN : TOKEN.next(address);
  }

  /** The rung below; from the last there is none lower. */
  public Route next(Address address) {
    Route next =
        switch (this) {
          case TOKEN -> OWN_MESSAGE;
          case OWN_MESSAGE -> CHANNEL;
          case CHANNEL -> DIRECT;
          case DIRECT, GALLERY -> GALLERY;
        };
    boolean leads =
        switch (next) {
          case TOKEN -> address.reply().isPresent();
          case OWN_MESSAGE -> !address.isPrivate() && address.ownMessage().isPresent();
          case CHANNEL -> !address.isPrivate();
          case DIRECT -> address.memberId() != 0;
          case GALLERY -> true;
        };
    return leads ? next : next.next(address);
  }
}
