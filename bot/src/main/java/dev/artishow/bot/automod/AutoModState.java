package dev.artishow.bot.automod;

/** How it stands with a server's AutoMod rules. */
public sealed interface AutoModState {
  /** The server has not switched them on. */
  record Off() implements AutoModState {}

  /** They were asked for. */
  record Known(AutoModReading reading) implements AutoModState {}

  /** They could not be had; nothing is drawn for the server until they are. */
  record OutOfReach() implements AutoModState {}
}
