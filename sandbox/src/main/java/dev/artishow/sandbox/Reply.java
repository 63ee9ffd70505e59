package dev.artishow.sandbox;

import dev.artishow.sandbox.input.Act;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.SeenChoice;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.world.CallbackType;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the bot makes of one act of a member. Each expectation waits, a bounded real time, and fails
 * with the transcript.
 */
public final class Reply {
  private final Conversation conversation;
  private final Interaction interaction;
  private final String act;

  Reply(Conversation conversation, Act act) {
    this.conversation = conversation;
    this.interaction = act.interaction();
    this.act = act.line();
  }

  /** Waits for an answer that shows a picture which decodes. */
  public SeenMessage expectsPicture() {
    SeenMessage message = expects("a picture", m -> !m.pictures().isEmpty());
    message.pictures().forEach(SeenFile::decode);
    return message;
  }

  /** Waits for an answer with {@code contained} in its text, for all to see or not. */
  public SeenMessage expectsText(String contained) {
    return expects("\"%s\"".formatted(contained), m -> m.text().contains(contained));
  }

  /** Waits for an answer that only this member sees, with {@code contained} in its text. */
  public SeenMessage expectsEphemeralText(String contained) {
    return expects(
        "an ephemeral \"%s\"".formatted(contained),
        m -> m.isEphemeral() && m.text().contains(contained));
  }

  /** Waits for an answer that only this member sees, without a picture, that says why not. */
  public SeenMessage expectsRefusal(String contained) {
    return expects(
        "a refusal with \"%s\"".formatted(contained),
        m -> m.isEphemeral() && m.pictures().isEmpty() && m.text().contains(contained));
  }

  /** Waits until the bot says that it thinks, which is soon; the answer may come later. */
  public SeenMessage expectsThinking() {
    return conversation.expect(
        "\"thinking…\" after " + act,
        state ->
            Optional.of(CallbackType.DEFERRED_MESSAGE)
                .filter(type -> interaction.acknowledgement().filter(type::equals).isPresent())
                .flatMap(type -> interaction.responseId())
                .flatMap(state.messages()::find)
                .map(m -> SeenMessage.of(conversation, m, state)));
  }

  /** Waits until the bot has taken note, in whatever way. */
  public void expectsAcknowledgement() {
    conversation.expect("an acknowledgement after " + act, state -> interaction.acknowledgement());
  }

  /** How long the bot took to take note, without waiting for it; empty if it has not so far. */
  public Optional<Duration> acknowledgedAfter() {
    return conversation.with(state -> interaction.acknowledgedAfter());
  }

  /** All answers as they stand, without waiting for any. */
  public List<SeenMessage> answers() {
    return conversation.with(this::seen);
  }

  /** Waits for a modal. */
  public SeenModal expectsModal() {
    return conversation.expect(
        "a modal after " + act,
        state ->
            interaction
                .acknowledgement()
                .filter(CallbackType.MODAL::equals)
                .map(type -> new SeenModal(conversation, interaction)));
  }

  /** Waits for the choices suggested while typing. */
  List<SeenChoice> expectsChoices() {
    return conversation.expect(
        "choices after " + act,
        state ->
            interaction
                .acknowledgement()
                .filter(CallbackType.CHOICES::equals)
                .map(type -> SeenChoice.all(interaction.shown().path("choices"))));
  }

  /**
   * Hands each answer to {@code eye}, and again when it changes, until there is a picture, a word
   * for this member alone, or no more news.
   *
   * @param patience real time to wait while there is no answer at all, or one that is under way
   * @param settle real time without news after which another answer is taken for the last one
   * @param isUnderWay whether an answer, even one with a picture, says that more will come
   * @return whether there was any answer
   */
  public boolean watch(
      Duration patience,
      Duration settle,
      Predicate<SeenMessage> isUnderWay,
      Consumer<SeenMessage> eye) {
    return new ReplyWatch(conversation, this, settle, isUnderWay).watch(patience, eye);
  }

  /**
   * Checks that the time for an acknowledgement has passed without one: the member sees "The
   * application did not respond".
   */
  public void expectsNoAnswerInTime() {
    boolean failed =
        conversation.with(
            state ->
                interaction.acknowledgement().isEmpty()
                    && !interaction.mayBeAcknowledged(state.now()));
    if (!failed) {
      throw conversation.failure("expected that the bot did not answer in time: " + act);
    }
  }

  private SeenMessage expects(String what, Predicate<SeenMessage> wanted) {
    return conversation.expect(
        what + " after " + act,
        state -> seen(state).stream().filter(m -> !m.isLoading()).filter(wanted).findFirst());
  }

  /** All answers as they stand. */
  List<SeenMessage> seen(State state) {
    return answers(state).stream().map(m -> SeenMessage.of(conversation, m, state)).toList();
  }

  /** The original response and all follow-ups; the clicked message counts once it was edited. */
  private List<Message> answers(State state) {
    List<Message> answers = new ArrayList<>();
    interaction
        .responseId()
        .flatMap(state.messages()::find)
        .filter(m -> !isSource(m) || m.revision() > interaction.sourceRevision())
        .ifPresent(answers::add);
    interaction.followUps().forEach(id -> state.messages().find(id).ifPresent(answers::add));
    return answers;
  }

  private boolean isSource(Message message) {
    Long source = interaction.origin().messageId();
    return source != null && source == message.id();
  }
}
