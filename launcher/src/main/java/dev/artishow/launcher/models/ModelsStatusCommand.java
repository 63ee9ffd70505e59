package dev.artishow.launcher.models;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.registry.ModelEvent;
import dev.artishow.engine.registry.RegistryOrders;
import dev.artishow.engine.registry.RegistryState;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what is wanted of the models and what happened to them. */
@Command(
    name = "status",
    description = "Tells which models are active, what is held, pinned and named, what happened.")
final class ModelsStatusCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "how much of what happened to tell (default: ${DEFAULT-VALUE})")
  private int last;

  ModelsStatusCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    RegistryOrders orders = ModelsCommand.orders(artishow);
    RegistryState state = orders.state();
    var table = new Table();
    new TreeMap<>(orders.aliases()).forEach((alias, name) -> row(table, "alias", alias, name));
    state
        .lines()
        .keySet()
        .forEach(name -> row(table, "active", name, state.active(name).orElseThrow().version()));
    state.fixed().forEach((name, version) -> row(table, "fixed", name, version));
    state.loaded().forEach(name -> row(table, "loaded", name));
    state.pins().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(pin -> row(table, "pin", pin.getKey(), pin.getValue()));
    int from = Math.max(0, state.history().size() - Math.max(0, last));
    state.history().subList(from, state.history().size()).forEach(event -> row(table, event));
    var out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    if (state.equals(RegistryState.empty())) {
      out.println(phrases.say("models.status.none"));
    }
    return ExitCode.OK;
  }

  private void row(Table table, String key, Object... values) {
    table.row(
        phrases.say("models.status.label." + key), phrases.say("models.status." + key, values));
  }

  private void row(Table table, ModelEvent event) {
    table.row(
        event.at().toString(),
        phrases.say("models.event." + event.kind(), event.model().title(), event.detail()));
  }
}
