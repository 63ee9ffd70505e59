package dev.artishow.sandbox.gateway;

import io.javalin.websocket.WsContext;

/** Sends JSON as text frames. */
record PlainOutlet(WsContext context) implements Outlet {
  @Override
  public void send(String json) {
    context.send(json);
  }

  @Override
  public void close(int code, String reason) {
    context.closeSession(code, reason);
  }
}
