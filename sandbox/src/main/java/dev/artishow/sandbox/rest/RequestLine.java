package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.wire.Json;
import java.util.stream.Collectors;

/** One line of the transcript for one request of the bot. */
final class RequestLine {
  private static final int SHOWN = 400;

  private RequestLine() {}

  static String of(Request request, Answer answer) {
    String path =
        request.route().contains("<")
            ? request.path()
            : request.route().replaceAll("\\{[^}]*}", "…");
    String body = request.json().isMissingNode() ? "" : " " + cut(Json.write(request.json()));
    String files =
        request.uploads().stream()
            .map(u -> " + %s (%,d bytes)".formatted(u.filename(), u.bytes().length))
            .collect(Collectors.joining());
    String refusal = answer.status() < 400 ? "" : " " + cut(Json.write(answer.body()));
    return "bot  %s %s%s%s → %d%s"
        .formatted(request.method(), path, body, files, answer.status(), refusal);
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
