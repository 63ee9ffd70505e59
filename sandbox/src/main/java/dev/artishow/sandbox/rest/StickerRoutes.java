package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Expressions;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Sticker;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.http.Upload;
import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.ExpressionJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;

/** Stickers of guilds. */
final class StickerRoutes {
  private static final String STICKERS = "/guilds/{guild_id}/stickers";
  private static final String STICKER = STICKERS + "/{sticker_id}";
  private static final int MAX_BYTES = 512 * 1024;
  private static final int SIDE = 320;
  private static final int FORMAT_PNG = 1;
  private static final int FORMAT_LOTTIE = 3;
  private static final int FORMAT_GIF = 4;

  private StickerRoutes() {}

  static void addTo(Routes routes) {
    routes.add("GET", STICKERS, StickerRoutes::list);
    routes.add("POST", STICKERS, StickerRoutes::create);
    routes.add("GET", STICKER, StickerRoutes::show);
    routes.add("DELETE", STICKER, StickerRoutes::delete);
  }

  private static Answer list(Request request, State state) {
    Guild guild = Places.guild(request, state);
    return Answer.ok(
        Json.array(
            guild.expressions().stickers(), s -> ExpressionJson.sticker(s, guild.id(), state)));
  }

  private static Answer create(Request request, State state) {
    Guild guild = Places.guild(request, state);
    Places.require(GuildPermission.CREATE_GUILD_EXPRESSIONS, guild, state);
    JsonNode fields = request.json();
    Upload file = checked(request);
    Expressions expressions = guild.expressions();
    if (!expressions.hasRoomForSticker()) {
      throw DiscordError.tooManyStickers(expressions.stickerSlots());
    }
    Sticker sticker =
        new Sticker(
            state.ids().next(),
            fields.path("name").asText(),
            fields.path("description").asText(""),
            fields.path("tags").asText(),
            format(file),
            state.application().bot().id());
    state.files().put(sticker.id(), file.bytes());
    expressions.put(sticker);
    publish(guild, state);
    return Answer.created(ExpressionJson.sticker(sticker, guild.id(), state));
  }

  private static Upload checked(Request request) {
    FormErrors errors = new FormErrors();
    JsonNode fields = request.json();
    errors.checkLength("name", fields.path("name").asText("").length(), 2, 30);
    errors.checkLength("tags", fields.path("tags").asText("").length(), 1, 200);
    errors.checkLength("description", fields.path("description").asText("").length(), 0, 100);
    if (request.uploads().isEmpty()) {
      errors.missing("file");
      throw errors.refusal();
    }
    Upload file = request.uploads().get(0);
    if (file.bytes().length > MAX_BYTES) {
      errors.add("file", "BINARY_TYPE_MAX_SIZE", "File cannot be larger than 512.0 kb.");
    }
    Attachment picture = Attachment.of(0, file.filename(), null, file.bytes());
    boolean fits =
        format(file) == FORMAT_LOTTIE
            || (Integer.valueOf(SIDE).equals(picture.width())
                && Integer.valueOf(SIDE).equals(picture.height()));
    if (!fits) {
      errors.add("file", "STICKER_INVALID_SIZE", "A sticker is 320 × 320 pixels.");
    }
    errors.throwIfAny();
    return file;
  }

  private static int format(Upload file) {
    if (file.filename().endsWith(".json")) {
      return FORMAT_LOTTIE;
    }
    return file.filename().endsWith(".gif") ? FORMAT_GIF : FORMAT_PNG;
  }

  private static Answer show(Request request, State state) {
    Guild guild = Places.guild(request, state);
    return Answer.ok(ExpressionJson.sticker(sticker(request, guild), guild.id(), state));
  }

  private static Answer delete(Request request, State state) {
    Guild guild = Places.guild(request, state);
    Sticker sticker = sticker(request, guild);
    boolean own = sticker.creatorId() == state.application().bot().id();
    Places.require(
        own ? GuildPermission.CREATE_GUILD_EXPRESSIONS : GuildPermission.MANAGE_GUILD_EXPRESSIONS,
        guild,
        state);
    guild.expressions().remove(sticker.id());
    publish(guild, state);
    return Answer.nothing();
  }

  private static Sticker sticker(Request request, Guild guild) {
    return guild
        .expressions()
        .sticker(request.id("sticker_id"))
        .orElseThrow(DiscordError::unknownSticker);
  }

  private static void publish(Guild guild, State state) {
    ObjectNode json = Json.object();
    json.set("guild_id", Json.id(guild.id()));
    json.set(
        "stickers",
        Json.array(
            guild.expressions().stickers(), s -> ExpressionJson.sticker(s, guild.id(), state)));
    state
        .events()
        .publish(new Event("GUILD_STICKERS_UPDATE", guild.id(), Intents.GUILD_EXPRESSIONS, json));
  }
}
