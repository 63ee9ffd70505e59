package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** A command whose answer is for the member alone and may take a moment. */
public final class TypedCommand implements Feature.Slash {
  private final String name;
  private final Access access;
  private final List<OptionData> options;
  private final Consumer<Exchange> work;
  private final Completion completion;

  /** What an option may be meant to be. */
  @FunctionalInterface
  interface Completion {
    /** All values that a caller may mean, in the order in which they are offered. */
    Stream<String> values(Caller caller);
  }

  /**
   * @param name with its subcommand, if it has one
   */
  public TypedCommand(
      String name, Access access, List<OptionData> options, Consumer<Exchange> work) {
    this(name, access, options, work, caller -> Stream.empty());
  }

  /**
   * @param completion of the one option that is completed: what holds the letters typed so far
   */
  TypedCommand(
      String name,
      Access access,
      List<OptionData> options,
      Consumer<Exchange> work,
      Completion completion) {
    this.name = name;
    this.access = access;
    this.options = List.copyOf(options);
    this.work = work;
    this.completion = completion;
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
  public List<String> complete(Caller caller, String option, String typed) {
    String letters = typed.strip().toLowerCase(Locale.ROOT);
    return completion
        .values(caller)
        .filter(value -> value.toLowerCase(Locale.ROOT).contains(letters))
        .limit(OptionData.MAX_CHOICES)
        .toList();
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
