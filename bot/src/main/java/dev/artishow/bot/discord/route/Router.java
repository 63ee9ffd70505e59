package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.Deadline;
import dev.artishow.bot.work.InFlight;
import dev.artishow.moderation.guild.Asker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.GenericCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every interaction to the one class that knows what to do with it: once, only from places
 * and people that may, acknowledged as the class declares, and with one place for what goes wrong.
 */
public final class Router extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(Router.class);

  private final Map<String, Feature> features;
  private final Set<Long> operators;
  private final Roles roles;
  private final Answers answers;
  private final Texts texts;
  private final Deadline deadline;
  private final Executor workers;
  private final InFlight inFlight;
  private final RecentIds heard = new RecentIds();
  private volatile boolean closing;

  /**
   * @param operators ids of those who run the bot
   * @param deadline decides what Discord wants to hear of within three seconds
   * @param workers does what may take longer
   */
  public Router(
      List<Feature> features,
      Set<Long> operators,
      Roles roles,
      Answers answers,
      Texts texts,
      Deadline deadline,
      Executor workers,
      InFlight inFlight) {
    this.features =
        features.stream().collect(Collectors.toUnmodifiableMap(Router::key, Function.identity()));
    this.operators = Set.copyOf(operators);
    this.roles = roles;
    this.answers = answers;
    this.texts = texts;
    this.deadline = deadline;
    this.workers = workers;
    this.inFlight = inFlight;
  }

  private static String key(Feature feature) {
    if (feature instanceof Feature.Slash || feature instanceof Feature.MessageMenu) {
      return "/" + feature.name();
    }
    return feature instanceof Feature.Form ? "form " + feature.name() : feature.name();
  }

  /** From now on members are told to come back in a minute. */
  public void stopTaking() {
    closing = true;
  }

  @Override
  public void onGenericCommandInteraction(GenericCommandInteractionEvent event) {
    Feature feature = features.get("/" + event.getFullCommandName());
    if (feature == null) {
      log.warn("/{} was used, which this version does not know", event.getFullCommandName());
      answers.atOnce(event, Phrase.UNKNOWN_COMMAND, Map.of());
      return;
    }
    begin(event, feature, Optional.empty());
  }

  @Override
  public void onGenericComponentInteractionCreate(GenericComponentInteractionCreateEvent event) {
    begin(event, "", event.getComponentId());
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    begin(event, "form ", event.getModalId());
  }

  private void begin(IReplyCallback event, String kind, String customId) {
    Optional<CustomId> id = CustomId.parse(customId);
    Feature feature = id.map(known -> features.get(kind + known.action())).orElse(null);
    if (feature == null) {
      log.warn("{}{} was used, which this version does not know", kind, customId);
      answers.atOnce(event, Phrase.FORGOTTEN, Map.of());
      return;
    }
    begin(event, feature, id);
  }

  private void begin(IReplyCallback event, Feature feature, Optional<CustomId> id) {
    if (!heard.isNew(event.getIdLong())) {
      log.info("interaction {} was heard before and is left alone", event.getId());
    } else if (closing) {
      answers.atOnce(event, Phrase.CLOSING, Map.of());
    } else if (event.getGuild() == null && !feature.isForDirectMessages()) {
      answers.atOnce(event, Phrase.SERVERS_ONLY, Map.of());
    } else if (event.getGuild() != null && !event.isFromAttachedGuild()) {
      answers.atOnce(event, Phrase.NOT_INVITED, Map.of());
    } else {
      inFlight.add(
          acknowledged(event, feature, id)
              .exceptionally(
                  fault -> {
                    tell(event, feature, fault);
                    return null;
                  }));
    }
  }

  private CompletableFuture<Void> acknowledged(
      IReplyCallback event, Feature feature, Optional<CustomId> id) {
    return switch (feature.acknowledgement()) {
      case AT_ONCE, OWN -> deadline.decide(() -> serve(event, feature, id));
      case THINKING -> after(event.deferReply(true).submit(), event, feature, id);
      case SILENT -> after(((IMessageEditCallback) event).deferEdit().submit(), event, feature, id);
    };
  }

  private CompletableFuture<Void> after(
      CompletableFuture<?> acknowledged,
      IReplyCallback event,
      Feature feature,
      Optional<CustomId> id) {
    return acknowledged.thenRunAsync(() -> serve(event, feature, id), workers);
  }

  private Void serve(IReplyCallback event, Feature feature, Optional<CustomId> id) {
    Caller caller = caller(event);
    var exchange = new Exchange(event, caller, id, answers, feature.acknowledgement(), texts);
    if (caller.may(feature.access())) {
      feature.serve(exchange);
    } else {
      exchange.tell(
          switch (feature.access()) {
            case OPERATOR -> Phrase.OPERATORS_ONLY;
            case ADMIN -> Phrase.ADMINS_ONLY;
            default -> Phrase.MODERATORS_ONLY;
          });
    }
    return null;
  }

  /** By what Discord says of them now, whatever their client shows. */
  private Caller caller(Interaction event) {
    Guild guild = event.getGuild();
    Member member = event.getMember();
    if (guild == null || member == null) {
      return new Caller(
          event.getUser().getIdLong(),
          guild == null ? 0 : guild.getIdLong(),
          event.getChannelIdLong(),
          Answers.language(event),
          Access.MEMBER,
          new Asker(event.getChannelIdLong(), false, Set.of()));
    }
    Asker asker = Askers.of(event, member);
    return new Caller(
        member.getIdLong(),
        guild.getIdLong(),
        event.getChannelIdLong(),
        Answers.language(event),
        access(event, member, asker.roleIds()),
        asker);
  }

  private Access access(Interaction event, Member member, Set<Long> roleIds) {
    if (operators.contains(member.getIdLong())) {
      return Access.OPERATOR;
    }
    if (member.hasPermission(Permission.MANAGE_SERVER)) {
      return Access.ADMIN;
    }
    Access byRole = roles.of(member.getGuild().getIdLong(), roleIds);
    return byRole == Access.MEMBER
            && member.hasPermission(event.getGuildChannel(), Permission.MESSAGE_MANAGE)
        ? Access.MODERATOR
        : byRole;
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    if (features.get("/" + event.getFullCommandName()) instanceof Feature.Slash slash
        && event.isFromAttachedGuild()
        && !closing) {
      inFlight.add(
          deadline
              .decide(
                  () ->
                      slash.complete(
                          caller(event),
                          event.getFocusedOption().getName(),
                          event.getFocusedOption().getValue()))
              .thenCompose(choices -> event.replyChoiceStrings(choices).submit())
              .exceptionally(
                  fault -> {
                    log.warn("no completion for {}", event.getFullCommandName(), fault);
                    return null;
                  }));
    }
  }

  private void tell(IReplyCallback event, Feature feature, Throwable fault) {
    Throwable cause =
        fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    boolean isLate =
        cause instanceof TimeoutException || cause instanceof RejectedExecutionException;
    if (isLate) {
      log.warn("{}: interaction {} not decided in time", feature.name(), event.getId());
    } else {
      log.error("{}: interaction {} failed", feature.name(), event.getId(), cause);
    }
    if (isLate && !event.isAcknowledged()) {
      answers.atOnce(event, Phrase.NOT_IN_TIME, Map.of());
    } else if (!isLate) {
      new Exchange(
              event,
              Caller.unknown(Answers.language(event)),
              Optional.empty(),
              answers,
              feature.acknowledgement(),
              texts)
          .tell(Phrase.FAILED, Map.of("id", event.getId()));
    }
  }
}
