package dev.artishow.sandbox.fault;

/** What can be made to go wrong from the page. */
public interface Troubles {
  Faults faults();

  /** Cuts the bot's gateway connection. */
  void dropGateway();

  /** Asks the bot to connect to the gateway anew. */
  void asksToReconnect();

  /** Tells the bot that its session is invalid. */
  void invalidatesSession(boolean resumable);

  /** Keeps events back. */
  void holdsEvents();

  /** Sends the events that were kept back. */
  void releasesEvents();
}
