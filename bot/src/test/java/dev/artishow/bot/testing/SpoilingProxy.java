package dev.artishow.bot.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands before a sandbox's REST and does to some requests what bad days do. */
public final class SpoilingProxy implements AutoCloseable {
  private static final Set<String> NOT_FORWARDED =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "expect");

  private static final int DELETE = -1;
  private static final int BAD_GATEWAY = 502;

  private record Spoil(
      Pattern request, boolean isTaken, int status, AtomicInteger left, Runnable meanwhile) {
    Spoil(Pattern request, boolean isTaken, int status, int times) {
      this(request, isTaken, status, new AtomicInteger(times), () -> {});
    }
  }

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Spoil> spoils = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();

  /**
   * @param rest the sandbox's address
   */
  public SpoilingProxy(String rest) {
    target = URI.create(rest);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where to log in instead. */
  public String rest() {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), target.getPath());
  }

  /**
   * From now on, so many requests that match are done, and their answers lost.
   *
   * @param request of {@code METHOD path}
   * @param status what is answered instead
   */
  public synchronized void losesAnswer(String request, int status, int times) {
    spoils.add(new Spoil(Pattern.compile(request), true, status, times));
  }

  /** From now on, so many requests that match are not done. */
  public synchronized void fails(String request, int status, int times) {
    spoils.add(new Spoil(Pattern.compile(request), false, status, times));
  }

  /**
   * At the next request that matches, something happens before it is answered.
   *
   * @param isTaken whether the request is done first, or never
   */
  public synchronized void interrupts(String request, boolean isTaken, Runnable something) {
    spoils.add(
        new Spoil(Pattern.compile(request), isTaken, BAD_GATEWAY, new AtomicInteger(1), something));
  }

  /** Before the next request that matches, what it is about is deleted by its own address. */
  public synchronized void deletesFirst(String request) {
    spoils.add(new Spoil(Pattern.compile(request), true, DELETE, 1));
  }

  /** {@code METHOD path status} of all that was asked, in order. */
  public synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Spoil spoil = spoil(line);
    if (spoil != null && !spoil.isTaken()) {
      spoil.meanwhile().run();
      answer(exchange, line, spoil.status(), new byte[0]);
      return;
    }
    if (spoil != null && spoil.status() == DELETE) {
      delete(exchange.getRequestURI());
      spoil = null;
    }
    HttpResponse<byte[]> response = forward(exchange, body);
    if (spoil != null) {
      spoil.meanwhile().run();
      answer(exchange, line, spoil.status(), new byte[0]);
      return;
    }
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("content-length")
                  && !name.equalsIgnoreCase("transfer-encoding")) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    answer(exchange, line, response.statusCode(), response.body());
  }

  private synchronized @Nullable Spoil spoil(String line) {
    for (Spoil spoil : spoils) {
      if (spoil.left().get() > 0 && spoil.request().matcher(line).find()) {
        spoil.left().decrementAndGet();
        return spoil;
      }
    }
    return null;
  }

  private void delete(URI uri) throws IOException {
    try {
      client.send(
          HttpRequest.newBuilder(target.resolve(uri.toString())).DELETE().build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void answer(HttpExchange exchange, String line, int status, byte[] body)
      throws IOException {
    synchronized (this) {
      seen.add(line + " " + status);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
