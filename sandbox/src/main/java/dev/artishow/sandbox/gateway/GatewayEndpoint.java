package dev.artishow.sandbox.gateway;

import dev.artishow.sandbox.world.World;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Hangs the gateway on a WebSocket route. */
public final class GatewayEndpoint implements Consumer<WsConfig> {
  private final World world;
  private final Sessions sessions;
  private final Greeting greeting;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  /**
   * Makes a gateway.
   *
   * @param url where the gateway can be reached
   * @param privilegedIntents whether the application may use the intents that need a switch
   */
  public GatewayEndpoint(World world, Sessions sessions, String url, boolean privilegedIntents) {
    this.world = world;
    this.sessions = sessions;
    this.greeting = new Greeting(url, privilegedIntents);
  }

  @Override
  public void accept(WsConfig ws) {
    ws.onConnect(
        context -> {
          Connection connection = new Connection(world, sessions, greeting, outlet(context));
          connections.put(context.sessionId(), connection);
          connection.opened();
        });
    ws.onMessage(
        context -> {
          Connection connection = connections.get(context.sessionId());
          if (connection != null) {
            connection.said(context.message());
          }
        });
    ws.onClose(
        context -> {
          Connection connection = connections.remove(context.sessionId());
          if (connection != null) {
            connection.closed(context.status());
          }
        });
  }

  private static Outlet outlet(WsContext context) {
    return "zlib-stream".equals(context.queryParam("compress"))
        ? new ZlibOutlet(context)
        : new PlainOutlet(context);
  }
}
