package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.OrderAnswer;
import dev.artishow.engine.registry.PinScope;
import dev.artishow.engine.registry.RegistryFile;
import dev.artishow.engine.registry.RegistryOrders;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Groups what concerns the models, and gives orders that a running bot follows as soon as it sees
 * them in the registry's file.
 */
@Command(
    name = "models",
    description = "Looks at the model packages and says which serve.",
    synopsisSubcommandLabel = "COMMAND")
public final class ModelsCommand {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  private ModelsCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  public static CommandLine of(ArtishowCommand artishow, Phrases phrases) {
    return new CommandLine(new ModelsCommand(artishow, phrases))
        .addSubcommand(new ModelsListCommand(artishow, phrases))
        .addSubcommand(new ModelsInspectCommand(artishow, phrases))
        .addSubcommand(new ModelsStatusCommand(artishow, phrases))
        .addSubcommand(new ModelsExportCommand(artishow, phrases))
        .addSubcommand(new PublishCommand(artishow, phrases));
  }

  static RegistryOrders orders(ArtishowCommand artishow) {
    return orders(artishow.configuration().bind(ArtishowConfig.class).engine());
  }

  public static RegistryOrders orders(EngineConfig engine) {
    return new RegistryOrders(
        new RegistryFile(engine.registry().stateFile()),
        new ModelStore(engine.modelsFolder()),
        engine.registry(),
        engine.usualModels());
  }

  @Command(
      name = "activate",
      description = {
        "Lets a version of a model draw, and holds its name at that version.",
        "Without a version the name follows its newest version again."
      })
  int activate(
      @Parameters(paramLabel = "NAME[@VERSION]", description = "e.g. base@1.0.0") String model)
      throws IOException {
    return give(orders -> orders.activate(ModelRef.parse(model)), "activate", model);
  }

  @Command(name = "rollback", description = "Goes back to the version that drew before.")
  int rollback(@Parameters(paramLabel = "NAME", description = "a model's name") String name)
      throws IOException {
    return give(orders -> orders.rollback(name), "rollback", name);
  }

  @Command(name = "load", description = "Keeps a model in memory, for requests that name it.")
  int load(@Parameters(paramLabel = "NAME", description = "a model's name") String name)
      throws IOException {
    return give(orders -> orders.load(name), "load", name);
  }

  @Command(
      name = "unload",
      description = "Takes a model out of memory that is no default, alias or pin.")
  int unload(@Parameters(paramLabel = "NAME", description = "a model's name") String name)
      throws IOException {
    return give(orders -> orders.unload(name), "unload", name);
  }

  @Command(
      name = "pin",
      description = "Lets a model draw in a server or channel whenever no other is named.")
  int pin(
      @Parameters(
              paramLabel = "WHERE",
              description = "guild:ID or channel:ID; a channel goes before its server")
          String scope,
      @Parameters(paramLabel = "NAME[@VERSION]", description = "e.g. base@1.0.0") String model)
      throws IOException {
    return give(
        orders -> orders.pin(PinScope.parse(scope), ModelRef.parse(model)), "pin", model, scope);
  }

  @Command(name = "unpin", description = "Lets the default draw there again.")
  int unpin(@Parameters(paramLabel = "WHERE", description = "guild:ID or channel:ID") String scope)
      throws IOException {
    return give(orders -> orders.unpin(PinScope.parse(scope)), "unpin", scope);
  }

  @Command(
      name = "alias",
      description = {
        "Gives a model a role: default draws when nothing else is said, draft shows a quick picture"
            + " first.",
        "Any other word becomes a second name."
      })
  int alias(
      @Parameters(paramLabel = "ALIAS", description = "default, draft or a word of yours")
          String alias,
      @Parameters(paramLabel = "NAME", description = "a model's name") String name)
      throws IOException {
    return give(orders -> orders.alias(alias, name), "alias", alias, name);
  }

  @Command(
      name = "unalias",
      description = "Takes a role away; the default then is engine.default-model.")
  int unalias(
      @Parameters(paramLabel = "ALIAS", description = "default, draft or a word of yours")
          String alias)
      throws IOException {
    return give(orders -> orders.unalias(alias), "unalias", alias);
  }

  /** An order and what became of it. */
  private interface Order {
    OrderAnswer to(RegistryOrders orders) throws IOException;
  }

  private int give(Order order, String key, Object... told) throws IOException {
    OrderAnswer answer;
    try {
      answer = order.to(orders(artishow));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    if (answer instanceof OrderAnswer.Refused refused) {
      String reason = phrases.say("models.reason." + refused.reason());
      throw new Failure(phrases.say("models.order.refused", reason, refused.message()));
    }
    var out = spec.commandLine().getOut();
    out.println(phrases.say("models.order." + key, told));
    out.println(phrases.say("models.order.when"));
    return ExitCode.OK;
  }
}
