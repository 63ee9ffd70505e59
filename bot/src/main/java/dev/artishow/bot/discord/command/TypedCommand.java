package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** A command whose answer is for the member alone and may take a moment. */
public final class TypedCommand implements Feature.Slash {
  private final String name;
  private final Access access;
  private final List<OptionData> options;
  private final Consumer<Exchange> work;

  /**
   * @param name with its subcommand, if it has one
   */
  public TypedCommand(
      String name, Access access, List<OptionData> options, Consumer<Exchange> work) {
    this.name = name;
    this.access = access;
    this.options = List.copyOf(options);
    this.work = work;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<OptionData> options() {
    return options;
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
  public void serve(Exchange exchange) {
    work.accept(exchange);
  }
}
