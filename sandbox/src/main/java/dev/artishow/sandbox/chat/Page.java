package dev.artishow.sandbox.chat;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The files of the page. */
final class Page {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private Page() {}

  static void send(Context context, String file) throws IOException {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    Optional<String> type =
        Optional.ofNullable(TYPES.get(ending)).filter(t -> file.matches("[a-z]+\\.[a-z]+"));
    if (type.isEmpty()) {
      context.status(404).result("");
      return;
    }
    try (InputStream in = Page.class.getResourceAsStream(file)) {
      if (in == null) {
        context.status(404).result("");
      } else {
        context.contentType(type.get()).result(in.readAllBytes());
      }
    }
  }
}
