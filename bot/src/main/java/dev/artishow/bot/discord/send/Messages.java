package dev.artishow.bot.discord.send;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/**
 * Messages in channels that JDA need not know: a thread that was archived, or is private, is not in
 * its cache, and its own methods begin with an entity. The requests pass JDA's rate limiter like
 * all others.
 */
final class Messages {
  private static final String PAGE = "100";

  private final JDA jda;

  Messages(JDA jda) {
    this.jda = jda;
  }

  /**
   * Posts a message.
   *
   * @param nonce Discord answers with the message that it has, where it was sent this one before in
   *     the last minutes
   * @return completes with the message's id
   */
  CompletableFuture<Long> post(long channelId, MessageCreateData message, String nonce) {
    DataObject body = message.toData().put("nonce", nonce).put("enforce_nonce", true);
    return request(
        Route.Messages.SEND_MESSAGE.compile(Long.toUnsignedString(channelId)),
        multipart(message, body),
        (response, request) -> response.getObject().getLong("id"));
  }

  /** Changes a message of the bot's own; completes with its id. */
  CompletableFuture<Long> edit(long channelId, long messageId, MessageCreateData message) {
    MessageEditData edit = MessageEditData.fromCreateData(message);
    DataObject body = edit.toData();
    MultipartBody.Builder parts = AttachedFile.createMultipartBody(message.getFiles(), body);
    return request(
        Route.Messages.EDIT_MESSAGE.compile(
            Long.toUnsignedString(channelId), Long.toUnsignedString(messageId)),
        parts.build(),
        (response, request) -> response.getObject().getLong("id"));
  }

  private static RequestBody multipart(MessageCreateData message, DataObject body) {
    return AttachedFile.createMultipartBody(message.getFiles(), body).build();
  }

  /**
   * The bot's own message in a channel whose buttons carry a text, among the first hundred since a
   * time.
   *
   * @param mark part of a custom id
   */
  CompletableFuture<Optional<Long>> find(long channelId, long sinceMillis, String mark) {
    Route.CompiledRoute route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(Long.toUnsignedString(channelId))
            .withQueryParams(
                "limit",
                PAGE,
                "after",
                Long.toUnsignedString(TimeUtil.getDiscordTimestamp(sinceMillis)));
    return new RestActionImpl<Optional<Long>>(
            jda, route, (response, request) -> marked(response.getArray(), mark))
        .submit();
  }

  private Optional<Long> marked(DataArray page, String mark) {
    return page.stream(DataArray::getObject)
        .filter(
            message ->
                message.getObject("author").getLong("id") == jda.getSelfUser().getIdLong()
                    && message
                        .optArray("components")
                        .map(Object::toString)
                        .orElse("")
                        .contains(mark))
        .map(message -> message.getLong("id"))
        .findFirst();
  }

  private CompletableFuture<Long> request(
      Route.CompiledRoute route, RequestBody body, BiFunction<Response, Request<Long>, Long> read) {
    return new RestActionImpl<>(jda, route, body, read).submit();
  }
}
