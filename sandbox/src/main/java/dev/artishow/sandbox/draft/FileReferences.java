package dev.artishow.sandbox.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.http.Upload;
import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code attachments} field of a message: old ones by their id, new ones by the n of {@code
 * files[n]}.
 */
final class FileReferences {
  private static final String SCHEME = "attachment://";

  private final JsonNode fields;
  private final List<Upload> uploads;
  private final String path;

  FileReferences(JsonNode fields, List<Upload> uploads, String path) {
    this.fields = fields;
    this.uploads = uploads;
    this.path = path;
  }

  /** Notes references to files that are not there. */
  void check(List<Attachment> old, boolean v2, FormErrors errors) {
    JsonNode named = fields.path("attachments");
    for (int i = 0; i < named.size(); i++) {
      if (find(named.path(i), old).isEmpty() && upload(named.path(i)).isEmpty()) {
        errors.add(
            "%sattachments.%d.id".formatted(path, i),
            "ATTACHMENT_NOT_FOUND",
            "Neither an attachment of the message nor a file of this request");
      }
    }
    if (v2) {
      checkMedia(fields.path("components"), path + "components", names(old), errors);
    }
  }

  private Set<String> names(List<Attachment> old) {
    Set<String> names = new HashSet<>();
    uploads.forEach(u -> names.add(u.filename()));
    kept(old).forEach(a -> names.add(a.filename()));
    return names;
  }

  private static void checkMedia(JsonNode node, String at, Set<String> names, FormErrors errors) {
    String url = node.path("url").asText();
    if (url.startsWith(SCHEME) && !names.contains(url.substring(SCHEME.length()))) {
      errors.add(
          at + ".url",
          "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
          "The referenced attachment %s was not found".formatted(url));
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        checkMedia(node.path(i), at + "." + i, names, errors);
      }
    } else {
      node.properties()
          .forEach(e -> checkMedia(e.getValue(), at + "." + e.getKey(), names, errors));
    }
  }

  /** The message's attachments from now on; new files are stored. */
  List<Attachment> attach(List<Attachment> old, State state) {
    List<Attachment> attached = new ArrayList<>(kept(old));
    for (Upload upload : uploads) {
      attached.add(state.store(upload.filename(), description(upload), upload.bytes()));
    }
    return attached;
  }

  private List<Attachment> kept(List<Attachment> old) {
    JsonNode named = fields.path("attachments");
    if (!fields.has("attachments")) {
      return old;
    }
    List<Attachment> kept = new ArrayList<>();
    named.forEach(n -> find(n, old).ifPresent(kept::add));
    return kept;
  }

  private static Optional<Attachment> find(JsonNode named, List<Attachment> old) {
    return Json.readId(named.path("id"))
        .flatMap(id -> old.stream().filter(a -> a.id() == id).findFirst());
  }

  private Optional<Upload> upload(JsonNode named) {
    return Json.readId(named.path("id"))
        .flatMap(id -> uploads.stream().filter(u -> u.index() == id).findFirst());
  }

  private @Nullable String description(Upload upload) {
    for (JsonNode named : fields.path("attachments")) {
      if (upload(named).filter(u -> u == upload).isPresent()) {
        return textOrNull(named.path("description"));
      }
    }
    return null;
  }

  private static @Nullable String textOrNull(JsonNode node) {
    String text = node.asText("");
    return text.isEmpty() ? null : text;
  }
}
