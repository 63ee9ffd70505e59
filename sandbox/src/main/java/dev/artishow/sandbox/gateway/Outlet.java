package dev.artishow.sandbox.gateway;

/** The way out to one connected bot; neither method waits for the bot. */
interface Outlet {
  void send(String json);

  void close(int code, String reason);
}
