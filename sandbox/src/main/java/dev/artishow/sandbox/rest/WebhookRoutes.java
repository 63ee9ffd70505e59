package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.draft.Letter;
import dev.artishow.sandbox.draft.Mailroom;
import dev.artishow.sandbox.draft.MessageDraft;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.message.MessageBody;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import java.util.Optional;

/** What a bot does with an interaction's token after its first answer. */
final class WebhookRoutes {
  private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";
  private static final String ORIGINAL_ID = "@original";
  private static final String ORIGINAL = WEBHOOK + "/messages/" + ORIGINAL_ID;
  private static final String MESSAGE = WEBHOOK + "/messages/{message_id}";

  private final Mailroom mailroom;
  private final int sizeLimit;

  WebhookRoutes(Mailroom mailroom, int sizeLimit) {
    this.mailroom = mailroom;
    this.sizeLimit = sizeLimit;
  }

  void addTo(Routes routes) {
    routes.addOpen("POST", WEBHOOK, this::followUp);
    routes.addOpen("GET", ORIGINAL, (r, s) -> Answer.ok(mailroom.show(original(r, s), s)));
    routes.addOpen("PATCH", ORIGINAL, (r, s) -> edit(r, original(r, s), s));
    routes.addOpen("DELETE", ORIGINAL, (r, s) -> delete(original(r, s), s));
    routes.addOpen("GET", MESSAGE, (r, s) -> Answer.ok(mailroom.show(message(r, s), s)));
    routes.addOpen("PATCH", MESSAGE, (r, s) -> edit(r, message(r, s), s));
    routes.addOpen("DELETE", MESSAGE, (r, s) -> delete(message(r, s), s));
  }

  /** After a deferred reply the first follow-up takes the place of "thinking…". */
  private Answer followUp(Request request, State state) {
    Interaction interaction = interaction(request, state);
    Optional<Message> loading =
        interaction.responseId().flatMap(state.messages()::find).filter(Message::isLoading);
    if (loading.isPresent()) {
      return edit(request, loading.get(), state);
    }
    MessageDraft draft = draft(request);
    Channel channel =
        state
            .channels()
            .find(interaction.origin().channelId())
            .orElseThrow(DiscordError::unknownChannel);
    MessageBody body = draft.create(draft.isEphemeral(), channel, state);
    Message message =
        mailroom.post(
            Letter.fromBot(channel.id(), body, state)
                .answering(interaction.id())
                .replyingTo(interaction.responseId()),
            state);
    interaction.followedUpWith(message.id());
    return Answer.ok(mailroom.show(message, state));
  }

  private Answer edit(Request request, Message message, State state) {
    MessageBody body = draft(request).edit(message, state);
    return Answer.ok(mailroom.show(mailroom.edit(message, body, state), state));
  }

  private Answer delete(Message message, State state) {
    mailroom.delete(message, state);
    return Answer.nothing();
  }

  private MessageDraft draft(Request request) {
    return new MessageDraft(request.json(), request.uploads(), "", sizeLimit);
  }

  private static Interaction interaction(Request request, State state) {
    boolean ours = request.variable("webhook_id").equals(id(state));
    Interaction interaction =
        state
            .interactions()
            .find(request.variable("webhook_token"))
            .filter(i -> ours && i.acknowledgement().isPresent())
            .orElseThrow(DiscordError::unknownWebhook);
    if (!interaction.tokenLives(state.now())) {
      throw DiscordError.invalidWebhookToken();
    }
    return interaction;
  }

  private static String id(State state) {
    return Long.toUnsignedString(state.application().id());
  }

  private static Message original(Request request, State state) {
    return interaction(request, state)
        .responseId()
        .flatMap(state.messages()::find)
        .orElseThrow(DiscordError::unknownMessage);
  }

  /** Clients may write the @ as %40, which is the same and yet another route. */
  private static Message message(Request request, State state) {
    if (request.variable("message_id").equals(ORIGINAL_ID)) {
      return original(request, state);
    }
    Interaction interaction = interaction(request, state);
    long id = request.id("message_id");
    boolean reachable =
        interaction.followUps().contains(id)
            || interaction.responseId().filter(r -> r == id).isPresent();
    return Optional.of(id)
        .filter(i -> reachable)
        .flatMap(state.messages()::find)
        .orElseThrow(DiscordError::unknownMessage);
  }
}
