package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.input.ComponentTree;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.MessageText;
import dev.artishow.sandbox.input.SelectMenu;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.world.State;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** A message as it stood when looked at; {@link #now()} looks again. */
public final class SeenMessage {
  private final Conversation conversation;
  private final Message message;
  private final List<SeenFile> files;

  private SeenMessage(Conversation conversation, Message message, List<SeenFile> files) {
    this.conversation = conversation;
    this.message = message;
    this.files = files;
  }

  static SeenMessage of(Conversation conversation, Message message, State state) {
    return new SeenMessage(conversation, message, SeenFile.shownBy(message, state));
  }

  public long id() {
    return message.id();
  }

  Message message() {
    return message;
  }

  /** How often it had been edited. */
  int revision() {
    return message.revision();
  }

  /** Whether only one user sees it. */
  public boolean isEphemeral() {
    return message.isEphemeral();
  }

  /** Whether it still says "thinking…". */
  public boolean isLoading() {
    return message.isLoading();
  }

  /** Everything to be read: content, embeds and text components, a line each. */
  public String text() {
    return MessageText.of(message.body());
  }

  /** The files it shows. */
  public List<SeenFile> files() {
    return files;
  }

  /** The files that are pictures. */
  public List<SeenFile> pictures() {
    return files.stream().filter(SeenFile::isPicture).toList();
  }

  /**
   * The first picture.
   *
   * @throws UnmetExpectation if there is none, or it cannot be decoded
   */
  public BufferedImage picture() {
    return pictures().stream()
        .findFirst()
        .orElseThrow(() -> conversation.failure("the message holds no picture: " + text()))
        .decode();
  }

  public List<SeenButton> buttons() {
    return nodes(ComponentType.BUTTON).stream().map(SeenButton::of).toList();
  }

  /** Labels of all buttons, in order. */
  public List<String> buttonLabels() {
    return buttons().stream().map(SeenButton::label).toList();
  }

  /**
   * Clicks a button.
   *
   * @param label what stands on it; an emoji before it may be left out
   * @throws UnmetExpectation if {@code member} cannot see or click such a button
   */
  public Reply clicks(SandboxMember member, String label) {
    SeenMessage current = now();
    SeenButton button =
        current.buttons().stream()
            .filter(b -> b.isCalled(label))
            .findFirst()
            .orElseThrow(
                () ->
                    conversation.failure(
                        "no button \"%s\"; there are %s".formatted(label, current.buttonLabels())));
    if (button.disabled()) {
      throw conversation.failure("button \"%s\" is disabled".formatted(label));
    }
    String customId =
        button
            .customId()
            .orElseThrow(() -> conversation.failure("button \"%s\" is a link".formatted(label)));
    return new Reply(conversation, member.seat().clicks(current.message, customId));
  }

  /**
   * Chooses from a select menu.
   *
   * @param menu its placeholder or custom id
   * @param labels of the options to choose
   * @throws UnmetExpectation if {@code member} cannot see such a menu or option
   */
  public Reply chooses(SandboxMember member, String menu, String... labels) {
    SeenMessage current = now();
    JsonNode select =
        SelectMenu.find(current.nodes(ComponentType.STRING_SELECT), menu, conversation);
    List<String> values =
        SelectMenu.values(select, List.of(labels), conversation)
            .valueStream()
            .map(JsonNode::asText)
            .toList();
    String customId = select.path("custom_id").asText();
    return new Reply(conversation, member.seat().chooses(current.message, customId, values));
  }

  /**
   * The message as it stands now.
   *
   * @throws UnmetExpectation if it was deleted
   */
  public SeenMessage now() {
    return conversation
        .with(state -> state.messages().find(id()).map(m -> of(conversation, m, state)))
        .orElseThrow(() -> conversation.failure("the message was deleted: " + text()));
  }

  /** Waits until the message is gone. */
  public void expectsDeleted() {
    conversation.expect(
        "the message to be deleted: " + text(),
        s -> s.messages().find(id()).isEmpty() ? Optional.of(id()) : Optional.empty());
  }

  /** Waits until the message says something that contains {@code contained}. */
  public SeenMessage expectsText(String contained) {
    return conversation.expect(
        "the message to say \"%s\"".formatted(contained),
        state ->
            state
                .messages()
                .find(id())
                .map(m -> of(conversation, m, state))
                .filter(m -> m.text().contains(contained)));
  }

  private List<JsonNode> nodes(ComponentType type) {
    return ComponentTree.find(message.body().components(), type);
  }
}
