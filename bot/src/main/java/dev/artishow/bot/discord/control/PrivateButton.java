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
  private final boolean isForDirectMessages;
  private final Consumer<Exchange> work;

  private PrivateButton(
      String name, Access access, boolean isForDirectMessages, Consumer<Exchange> work) {
    this.name = name;
    this.access = access;
    this.isForDirectMessages = isForDirectMessages;
    this.work = work;
  }

  /** One in servers. */
  public PrivateButton(String name, Access access, Consumer<Exchange> work) {
    this(name, access, false, work);
  }

  /** One for anybody, in direct messages too. */
  static PrivateButton anywhere(String name, Consumer<Exchange> work) {
    return new PrivateButton(name, Access.MEMBER, true, work);
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
  public boolean isForDirectMessages() {
    return isForDirectMessages;
  }

  @Override
  public void serve(Exchange exchange) {
    work.accept(exchange);
  }
}
