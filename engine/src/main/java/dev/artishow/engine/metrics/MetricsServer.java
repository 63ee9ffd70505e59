package dev.artishow.engine.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers on 127.0.0.1 alone: {@code /metrics} in the text format of Prometheus, {@code
 * /health/live} as long as the process answers at all and the engine can be trusted to go on,
 * {@code /health/ready} with 200 when requests can be drawn and 503 when not.
 */
public final class MetricsServer implements AutoCloseable {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads;

  private MetricsServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Begins to answer.
   *
   * @param port 0 for any that is free
   * @throws BindException if another program has the port
   */
  public static MetricsServer open(int port, Supplier<String> metrics, Health live, Health ready)
      throws IOException {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException e) {
      var taken =
          new BindException(
              "port %d of 127.0.0.1 is taken; set engine.metrics.port to another".formatted(port));
      taken.initCause(e);
      throw taken;
    }
    var threads = Executors.newFixedThreadPool(2, MetricsServer::daemon);
    server.setExecutor(threads);
    server.createContext(
        "/metrics", exchange -> answer(exchange, "/metrics", 200, PROMETHEUS, metrics.get()));
    server.createContext("/health/live", exchange -> health(exchange, "/health/live", live));
    server.createContext("/health/ready", exchange -> health(exchange, "/health/ready", ready));
    server.start();
    return new MetricsServer(server, threads);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "metrics");
    thread.setDaemon(true);
    return thread;
  }

  private static void health(HttpExchange exchange, String path, Health health) throws IOException {
    Map<String, Boolean> now = health.now();
    String lines =
        now.entrySet().stream()
            .map(each -> each.getKey() + ": " + (each.getValue() ? "yes" : "no") + "\n")
            .collect(Collectors.joining());
    answer(exchange, path, now.containsValue(false) ? 503 : 200, TEXT, lines);
  }

  private static void answer(
      HttpExchange exchange, String path, int status, String type, String text) throws IOException {
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
      } else {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
          exchange.getResponseBody().write(body);
        }
      }
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
