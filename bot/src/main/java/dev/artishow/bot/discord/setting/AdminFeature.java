package dev.artishow.bot.discord.setting;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** What admins do that is answered, or opens a form, at once. */
abstract class AdminFeature {
  private final String name;
  private final Consumer<Exchange> work;

  private AdminFeature(String name, Consumer<Exchange> work) {
    this.name = name;
    this.work = work;
  }

  /** A command. */
  static Feature command(String name, List<OptionData> options, Consumer<Exchange> work) {
    return new Typed(name, options, work);
  }

  /** A menu under a message. */
  static Feature control(String name, Consumer<Exchange> work) {
    return new Chosen(name, work);
  }

  private static final class Typed extends AdminFeature implements Feature.Slash {
    private final List<OptionData> options;

    Typed(String name, List<OptionData> options, Consumer<Exchange> work) {
      super(name, work);
      this.options = List.copyOf(options);
    }

    @Override
    public List<OptionData> options() {
      return options;
    }
  }

  private static final class Chosen extends AdminFeature implements Feature.Control {
    Chosen(String name, Consumer<Exchange> work) {
      super(name, work);
    }
  }

  public String name() {
    return name;
  }

  public Access access() {
    return Access.ADMIN;
  }

  public Acknowledgement acknowledgement() {
    return Acknowledgement.AT_ONCE;
  }

  public void serve(Exchange exchange) {
    work.accept(exchange);
  }
}
