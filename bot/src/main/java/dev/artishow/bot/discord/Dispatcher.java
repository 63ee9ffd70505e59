package dev.artishow.bot.discord;

import dev.artishow.bot.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings every interaction to the one class that knows what to do with it. */
final class Dispatcher extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private final PrivateReply replies;
  private final Map<String, SlashCommand> commands;
  private final Map<ButtonId.Action, ButtonAction> buttons;
  private volatile boolean closing;

  Dispatcher(PrivateReply replies, List<SlashCommand> commands, List<ButtonAction> buttons) {
    this.replies = replies;
    this.commands =
        commands.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    command -> command.definition().getName(), Function.identity()));
    this.buttons =
        buttons.stream()
            .collect(Collectors.toUnmodifiableMap(ButtonAction::action, Function.identity()));
  }

  /** From now on members are told to come back in a minute. */
  void stopTaking() {
    closing = true;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    SlashCommand command = commands.get(event.getName());
    if (command == null) {
      log.warn("/{} was used, which this version does not know", event.getName());
      replies.send(event, Phrase.UNKNOWN_COMMAND);
      return;
    }
    handle(event, () -> command.onUse(event));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    Optional<ButtonId> id = ButtonId.parse(event.getComponentId());
    ButtonAction button = id.map(ButtonId::action).map(buttons::get).orElse(null);
    if (id.isEmpty() || button == null) {
      log.warn("a button {} was clicked, which this version does not know", event.getComponentId());
      replies.send(event, Phrase.FORGOTTEN);
      return;
    }
    handle(event, () -> button.onClick(event, id.get().job()));
  }

  private void handle(IReplyCallback event, Runnable handler) {
    if (closing) {
      replies.send(event, Phrase.CLOSING);
      return;
    }
    try {
      handler.run();
    } catch (RuntimeException e) {
      log.error("interaction {} failed", event.getId(), e);
      if (!event.isAcknowledged()) {
        replies.send(event, Phrase.FAILED, Map.of("id", event.getId()));
      }
    }
  }
}
