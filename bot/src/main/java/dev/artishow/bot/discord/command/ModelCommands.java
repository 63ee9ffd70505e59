package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.model.ModelDesk;
import dev.artishow.bot.model.ModelDesk.Result;
import dev.artishow.bot.text.Phrase;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.PinScope;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/**
 * {@code /model …}: which models draw. What concerns all servers is for those who run the bot;
 * which model draws in a server is for its admins.
 */
public final class ModelCommands {
  private final ModelDesk desk;
  private final Options options;

  public ModelCommands(ModelDesk desk, Options options) {
    this.desk = desk;
    this.options = options;
  }

  /** All of them. */
  public List<Feature> all() {
    return List.of(
        new TypedCommand("model list", Access.ADMIN, List.of(), this::list),
        order("info", Access.ADMIN, (ref, exchange) -> Result.told(desk.info(ref.name()))),
        order("load", Access.OPERATOR, (ref, exchange) -> desk.load(ref.name())),
        order("unload", Access.OPERATOR, (ref, exchange) -> desk.unload(ref.name())),
        order("activate", Access.OPERATOR, (ref, exchange) -> desk.activate(ref)),
        order("rollback", Access.OPERATOR, (ref, exchange) -> desk.rollback(ref.name())),
        order("pin", Access.ADMIN, (ref, exchange) -> desk.pin(scope(exchange), ref)),
        new TypedCommand(
            "model unpin",
            Access.ADMIN,
            List.of(),
            exchange -> tell(exchange, desk.unpin(scope(exchange)))));
  }

  private interface Order {
    Result of(ModelRef ref, Exchange exchange);
  }

  private Feature order(String name, Access access, Order order) {
    String command = "model " + name;
    return new TypedCommand(
        command,
        access,
        List.of(options.of(command, OptionType.STRING, "model").setRequired(true)),
        exchange -> give(exchange, order));
  }

  private static void give(Exchange exchange, Order order) {
    ModelRef ref;
    try {
      ref = ModelRef.parse(exchange.text("model").orElse(""));
    } catch (IllegalArgumentException e) {
      exchange.tell(Phrase.MODEL_NAME, Map.of("model", exchange.text("model").orElse("")));
      return;
    }
    tell(exchange, order.of(ref, exchange));
  }

  private static void tell(Exchange exchange, Result result) {
    exchange.tell(
        result.isDone() ? Phrase.MODEL_ORDER_DONE : Phrase.MODEL_ORDER_REFUSED,
        Map.of("detail", result.detail()));
  }

  private static PinScope scope(Exchange exchange) {
    return new PinScope(PinScope.Kind.GUILD, exchange.caller().guildId());
  }

  private void list(Exchange exchange) {
    exchange.tell(Phrase.MODELS, Map.of("models", desk.list(exchange.caller().guildId())));
  }
}
