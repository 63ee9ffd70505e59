package dev.artishow.sandbox.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A web server on 127.0.0.1. The port is taken at once, before the server starts, so that what it
 * serves can know its own address.
 */
public final class LoopbackServer {
  private static final int LARGEST_REQUEST = 64 * 1024 * 1024;
  private static final int LARGEST_FRAME = 1024 * 1024;
  private static final int MAX_PORT = 65_535;
  private static final int THREADS = 24;

  private final ServerSocketChannel channel;
  private final int port;

  private LoopbackServer(ServerSocketChannel channel) throws IOException {
    this.channel = channel;
    this.port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  /**
   * Takes a port.
   *
   * @param port 0 takes any that is free
   * @throws IllegalArgumentException if there is no such port
   * @throws UncheckedIOException if the port is taken
   */
  public static LoopbackServer bind(int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port must be 0–65535, was " + port);
    }
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new LoopbackServer(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "port " + port + " of 127.0.0.1 cannot be had; 0 takes any that is free", e);
    }
  }

  public int port() {
    return port;
  }

  /** Starts to serve; whoever gets the server stops it. */
  public Javalin start(Consumer<JavalinConfig> routes) {
    return Javalin.start(
        config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.startup.startupWatcherEnabled = false;
          config.http.maxRequestSize = LARGEST_REQUEST;
          config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_REQUEST, SizeUnit.BYTES);
          config.jetty.threadPool = threads();
          config.jetty.addConnector(this::connector);
          config.jetty.modifyWebSocketServletFactory(
              factory -> {
                factory.setIdleTimeout(Duration.ZERO);
                factory.setMaxTextMessageSize(LARGEST_FRAME);
              });
          routes.accept(config);
        });
  }

  /** Daemons: a test that forgets to close its sandbox must not keep the JVM. */
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("sandbox");
    threads.setDaemon(true);
    return threads;
  }

  private Connector connector(Server jetty, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    try {
      connector.open(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " of 127.0.0.1 cannot be served", e);
    }
    return connector;
  }
}
