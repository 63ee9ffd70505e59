package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import java.util.function.Consumer;

/** A button whose answer is for whoever clicked it, alone, and may take a moment. */
public final class PrivateButton implements Feature.Control {
  private final String name;
  private final Access access;
  private final Consumer<Exchange> work;

  public PrivateButton(String name, Access access, Consumer<Exchange> work) {
    this.name = name;
    this.access = access;
    this.work = work;
  }

  @Override
  public String name() {
    return name;
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
