package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.card.ModelWording;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.model.ModelDesk;
import dev.artishow.bot.model.ModelDesk.Result;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.PinScope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/**
 * {@code /model …}: which models draw. What concerns all servers is for those who run the bot;
 * which model draws in a server is for its admins.
 */
public final class ModelCommands {
  private static final String MODEL = "model";

  private final ModelDesk desk;
  private final ModelWording wording;
  private final Options options;

  public ModelCommands(ModelDesk desk, Texts texts, Options options) {
    this.desk = desk;
    this.wording = new ModelWording(texts);
    this.options = options;
  }

  /** All of them. */
  public List<Feature> all() {
    return List.of(
        new TypedCommand("model list", Access.ADMIN, List.of(), this::list),
        new OfModel("info", Access.ADMIN, this::info),
        order("load", Access.OPERATOR, (ref, exchange) -> desk.load(ref.name())),
        order("unload", Access.OPERATOR, (ref, exchange) -> desk.unload(ref.name())),
        order("activate", Access.OPERATOR, (ref, exchange) -> desk.activate(ref)),
        order("rollback", Access.OPERATOR, (ref, exchange) -> desk.rollback(ref.name())),
        order("pin", Access.ADMIN, (ref, exchange) -> desk.pin(scope(exchange), ref)),
        new TypedCommand(
            "model unpin",
            Access.ADMIN,
            List.of(),
            exchange -> carryOut(exchange, desk.unpin(scope(exchange)))));
  }

  private interface Order {
    CompletableFuture<Result> give(ModelRef ref, Exchange exchange);
  }

  private interface Work {
    void on(ModelRef ref, Exchange exchange);
  }

  private Feature order(String name, Access access, Order order) {
    return new OfModel(
        name, access, (ref, exchange) -> carryOut(exchange, order.give(ref, exchange)));
  }

  /** Says that it is under way, which may take as long as loading a model, then what came of it. */
  private void carryOut(Exchange exchange, CompletableFuture<Result> order) {
    if (!order.isDone()) {
      exchange.tell(Phrase.MODEL_ORDER_TAKEN);
    }
    exchange.follow(
        order.thenAccept(
            result -> show(exchange, wording.result(exchange.caller().language(), result))));
  }

  private static void show(Exchange exchange, String text) {
    exchange.show(new MessageCreateBuilder().setContent(text));
  }

  private static PinScope scope(Exchange exchange) {
    return new PinScope(PinScope.Kind.GUILD, exchange.caller().guildId());
  }

  private void list(Exchange exchange) {
    show(
        exchange,
        wording.list(
            exchange.caller().language(),
            desk.serving(),
            Optional.ofNullable(desk.state().pins().get(scope(exchange)))));
  }

  private void info(ModelRef ref, Exchange exchange) {
    show(
        exchange,
        wording.info(
            exchange.caller().language(),
            ref.name(),
            desk.packages(),
            desk.serving(),
            desk.state()));
  }

  /** A command about one model, whose name is completed from those that there are. */
  private final class OfModel implements Feature.Slash {
    private final String name;
    private final Access access;
    private final Work work;

    OfModel(String name, Access access, Work work) {
      this.name = "model " + name;
      this.access = access;
      this.work = work;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<OptionData> options() {
      return List.of(
          options.of(this, OptionType.STRING, MODEL).setRequired(true).setAutoComplete(true));
    }

    @Override
    public Access access() {
      return access;
    }

    @Override
    public Acknowledgement acknowledgement() {
      return Acknowledgement.THINKING;
    }

    @Override
    public List<String> complete(Caller caller, String option, String typed) {
      String begun = typed.strip().toLowerCase(Locale.ROOT);
      return desk.packages().stream()
          .flatMap(ModelCommands::references)
          .distinct()
          .filter(reference -> reference.contains(begun))
          .limit(OptionData.MAX_CHOICES)
          .toList();
    }

    @Override
    public void serve(Exchange exchange) {
      String typed = exchange.text(MODEL).orElse("");
      ModelRef ref;
      try {
        ref = ModelRef.parse(typed);
      } catch (IllegalArgumentException e) {
        exchange.tell(Phrase.MODEL_NAME, Map.of("model", typed));
        return;
      }
      work.on(ref, exchange);
    }
  }

  private static Stream<String> references(ModelId model) {
    return Stream.of(model.name(), model.name() + "@" + model.version());
  }
}
