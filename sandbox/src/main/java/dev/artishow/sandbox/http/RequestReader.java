package dev.artishow.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.Json;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a request off the wire, JSON and multipart alike. */
final class RequestReader {
  private static final Pattern FILE_PART = Pattern.compile("files?\\[(\\d+)]");

  private RequestReader() {}

  static Request read(Context context, String method, String route) {
    Map<String, String> query = new TreeMap<>();
    context.queryParamMap().forEach((name, values) -> query.put(name, values.get(0)));
    boolean multipart = context.isMultipart();
    return new Request(
        method,
        decoded(context.path()).substring(Routes.BASE.length()),
        route,
        context.pathParamMap(),
        query,
        multipart ? payload(context) : body(context),
        multipart ? uploads(context) : List.of());
  }

  private static String decoded(String path) {
    try {
      return Optional.ofNullable(new URI(path).getPath()).orElse(path);
    } catch (URISyntaxException e) {
      return path;
    }
  }

  private static JsonNode body(Context context) {
    byte[] body = context.bodyAsBytes();
    return body.length == 0 ? MissingNode.getInstance() : parse(body);
  }

  private static JsonNode payload(Context context) {
    String payload = context.formParam("payload_json");
    return payload == null ? form(context) : parse(payload.getBytes(StandardCharsets.UTF_8));
  }

  /** A few requests come as plain fields of a form, such as that for a sticker. */
  private static JsonNode form(Context context) {
    ObjectNode fields = Json.object();
    // parts that are files are named here too, without a value
    context
        .formParamMap()
        .forEach((name, values) -> values.stream().findFirst().ifPresent(v -> fields.put(name, v)));
    return fields.isEmpty() ? MissingNode.getInstance() : fields;
  }

  private static JsonNode parse(byte[] json) {
    try {
      return Json.read(json);
    } catch (IOException e) {
      throw DiscordError.invalidJson();
    }
  }

  private static List<Upload> uploads(Context context) {
    List<Upload> uploads = new ArrayList<>();
    context
        .uploadedFileMap()
        .forEach(
            (name, files) -> {
              Matcher part = FILE_PART.matcher(name);
              if (part.matches()) {
                uploads.add(upload(Long.parseLong(part.group(1)), files.get(0)));
              } else if (name.equals("file")) {
                uploads.add(upload(0, files.get(0)));
              }
            });
    // Discord shows files in their order, which the map above does not keep
    uploads.sort(Comparator.comparingLong(Upload::index));
    return uploads;
  }

  private static Upload upload(long index, UploadedFile file) {
    try (InputStream in = file.content()) {
      return new Upload(index, file.filename(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("upload " + file.filename() + " broke off", e);
    }
  }
}
