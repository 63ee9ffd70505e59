package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.wire.AttachmentLinks;
import dev.artishow.sandbox.world.World;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLConnection;
import java.util.Optional;

/** Serves uploaded files to whoever has a link that still lives. */
final class AttachmentEndpoint implements Handler {
  static final String PATH = "/attachments/{channel_id}/{attachment_id}/{filename}";

  private final World world;
  private final AttachmentLinks links;

  AttachmentEndpoint(World world, AttachmentLinks links) {
    this.world = world;
    this.links = links;
  }

  @Override
  public void handle(Context context) {
    Optional<byte[]> file = find(context);
    if (file.isEmpty()) {
      context.status(404).result("This content is no longer available.");
      return;
    }
    String type = URLConnection.guessContentTypeFromName(context.pathParam("filename"));
    context.contentType(type == null ? "application/octet-stream" : type).result(file.get());
  }

  private Optional<byte[]> find(Context context) {
    String expiry = context.queryParam("ex");
    String seal = context.queryParam("hm");
    if (expiry == null || seal == null) {
      return Optional.empty();
    }
    try {
      long id = Long.parseUnsignedLong(context.pathParam("attachment_id"));
      return world.with(
          state ->
              links.isAlive(id, expiry, seal, state.now())
                  ? state.files().find(id)
                  : Optional.empty());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
