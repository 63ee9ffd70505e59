package dev.artishow.bot.discord.route;

import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One use of a feature: what the caller said, and the way to answer. */
public final class Exchange {
  private static final Logger log = LoggerFactory.getLogger(Exchange.class);

  /** How long Discord takes answers by an interaction's token. */
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private final IReplyCallback event;
  private final Caller caller;
  private final Optional<CustomId> customId;
  private final Answers answers;
  private final Acknowledgement acknowledgement;
  private final Texts texts;

  Exchange(
      IReplyCallback event,
      Caller caller,
      Optional<CustomId> customId,
      Answers answers,
      Acknowledgement acknowledgement,
      Texts texts) {
    this.event = event;
    this.caller = caller;
    this.customId = customId;
    this.answers = answers;
    this.acknowledgement = acknowledgement;
    this.texts = texts;
  }

  public Caller caller() {
    return caller;
  }

  /** Discord's id of this use. */
  public long id() {
    return event.getIdLong();
  }

  /**
   * The key to the answer.
   *
   * @param heardAt when this was heard
   */
  public ReplyToken reply(Instant heardAt) {
    return new ReplyToken(event.getToken(), heardAt.plus(TOKEN_LIFE));
  }

  /** JDA's own view, for what only it knows. */
  public IReplyCallback event() {
    return event;
  }

  /** What was clicked or filled in. */
  public CustomId customId() {
    return customId.orElseThrow();
  }

  /** An option of a command, without control characters. */
  public Optional<String> text(String option) {
    return option(option).map(OptionMapping::getAsString).map(CleanText::of);
  }

  public OptionalLong number(String option) {
    return option(option)
        .map(typed -> OptionalLong.of(typed.getAsLong()))
        .orElseGet(OptionalLong::empty);
  }

  public OptionalDouble fraction(String option) {
    return option(option)
        .map(typed -> OptionalDouble.of(typed.getAsDouble()))
        .orElseGet(OptionalDouble::empty);
  }

  public boolean truth(String option) {
    return option(option).map(OptionMapping::getAsBoolean).orElse(false);
  }

  /** The id of a member, role or channel. */
  public OptionalLong mentioned(String option) {
    return number(option);
  }

  /** A file that was given with a command. */
  public Optional<Message.Attachment> file(String option) {
    return option(option).map(OptionMapping::getAsAttachment);
  }

  private Optional<OptionMapping> option(String name) {
    return event instanceof CommandInteractionPayload command
        ? Optional.ofNullable(command.getOption(name))
        : Optional.empty();
  }

  /**
   * A field of a form: what was typed, without control characters, or the values that were chosen,
   * parted by commas; nothing if it was left empty.
   */
  public String field(String name) {
    return event instanceof ModalInteractionEvent form
        ? Optional.ofNullable(form.getValue(name)).map(Exchange::answer).orElse("")
        : "";
  }

  private static String answer(ModalMapping field) {
    return switch (field.getType()) {
      case TEXT_INPUT -> CleanText.of(field.getAsString());
      case STRING_SELECT -> String.join(",", field.getAsStringList());
      default ->
          field.getAsLongList().stream()
              .map(Long::toUnsignedString)
              .collect(Collectors.joining(","));
    };
  }

  /** What was chosen from a menu. */
  public List<String> chosen() {
    return event instanceof StringSelectInteractionEvent select ? select.getValues() : List.of();
  }

  /** The message that was clicked, or whose menu was opened. */
  public Optional<Message> message() {
    if (event instanceof MessageContextInteractionEvent menu) {
      return Optional.of(menu.getTarget());
    }
    if (event instanceof ModalInteractionEvent form) {
      return Optional.ofNullable(form.getMessage());
    }
    return event instanceof GenericComponentInteractionCreateEvent click
        ? Optional.of(click.getMessage())
        : Optional.empty();
  }

  /** The job that is answered by the bot's message that was clicked, or whose menu was opened. */
  public Optional<JobId> pictured() {
    return message()
        .filter(found -> !found.getAttachments().isEmpty())
        .filter(found -> found.getAuthor().equals(found.getJDA().getSelfUser()))
        .flatMap(Exchange::job);
  }

  private static Optional<JobId> job(Message message) {
    return message.getComponentTree().findAll(Button.class).stream()
        .map(Button::getCustomId)
        .filter(Objects::nonNull)
        .map(CustomId::parse)
        .flatMap(Optional::stream)
        .map(CustomId::job)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A sentence in the caller's language. */
  public String say(Phrase phrase, Map<String, ?> arguments) {
    return texts.say(caller.language(), phrase, arguments);
  }

  /** Answers the caller alone. */
  public void tell(Phrase phrase) {
    tell(phrase, Map.of());
  }

  /** Answers the caller alone. */
  public void tell(Phrase phrase, Map<String, ?> arguments) {
    show(new MessageCreateBuilder().setContent(say(phrase, arguments)));
  }

  /** Answers the caller alone; nobody is called by what it mentions. */
  public void show(MessageCreateBuilder message) {
    MessageCreateData data =
        message.setAllowedMentions(EnumSet.noneOf(Message.MentionType.class)).build();
    answers.toCallerAlone(event, acknowledgement, data);
  }

  /** Changes the message that was clicked. */
  public void change(MessageCreateBuilder message) {
    MessageCreateData data =
        message.setAllowedMentions(EnumSet.noneOf(Message.MentionType.class)).build();
    answers.track(event, hook().editOriginal(MessageEditData.fromCreateData(data)).submit());
  }

  /**
   * The answer comes once this is done: the bot does not end before, and what goes wrong is told to
   * the caller as a fault.
   */
  public void follow(CompletableFuture<?> work) {
    answers.await(
        work.handle(
            (done, fault) -> {
              if (fault != null) {
                log.error("interaction {} failed", event.getId(), fault);
                tell(Phrase.FAILED, Map.of("id", event.getId()));
              }
              return null;
            }));
  }

  /** Opens a form. */
  public void open(Modal form) {
    answers.acknowledge(event, ((IModalCallback) event).replyModal(form).submit());
  }

  /** Trusts Discord's clock for how long it works, not this machine's. */
  public InteractionHook hook() {
    return InteractionHook.from(((GenericInteractionCreateEvent) event).getJDA(), event.getToken());
  }
}
