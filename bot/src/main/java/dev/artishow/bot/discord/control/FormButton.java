package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import java.util.function.Consumer;

/** A button that opens a form. */
final class FormButton implements Feature.Control {
  private final String name;
  private final Access access;
  private final Consumer<Exchange> question;

  FormButton(String name, Access access, Consumer<Exchange> question) {
    this.name = name;
    this.access = access;
    this.question = question;
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
    return Acknowledgement.AT_ONCE;
  }

  @Override
  public void serve(Exchange exchange) {
    question.accept(exchange);
  }
}
