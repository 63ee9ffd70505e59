package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.card.ModelWording;
import dev.artishow.bot.discord.route.Access;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
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
        ofModel("info", Access.ADMIN, this::info),
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
    return ofModel(name, access, (ref, exchange) -> carryOut(exchange, order.give(ref, exchange)));
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
  private Feature ofModel(String name, Access access, Work work) {
    String command = "model " + name;
    return new TypedCommand(
        command,
        access,
        List.of(
            options.of(command, OptionType.STRING, MODEL).setRequired(true).setAutoComplete(true)),
        exchange -> named(exchange, work),
        caller -> desk.packages().stream().flatMap(ModelCommands::references).distinct());
  }

  private static void named(Exchange exchange, Work work) {
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

  private static Stream<String> references(ModelId model) {
    return Stream.of(model.name(), model.name() + "@" + model.version());
  }
}
