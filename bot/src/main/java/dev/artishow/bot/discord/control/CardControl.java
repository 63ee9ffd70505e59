package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import java.util.function.Consumer;

/** What moderators do on a card that they share: the card itself changes by it. */
abstract class CardControl {
  private final String name;
  private final Consumer<Exchange> work;

  private CardControl(String name, Consumer<Exchange> work) {
    this.name = name;
    this.work = work;
  }

  /** A button on the card. */
  static Feature button(String name, Consumer<Exchange> work) {
    return new OfButton(name, work);
  }

  /** A form that a button on the card opened. */
  static Feature form(String name, Consumer<Exchange> work) {
    return new OfForm(name, work);
  }

  private static final class OfButton extends CardControl implements Feature.Control {
    OfButton(String name, Consumer<Exchange> work) {
      super(name, work);
    }
  }

  private static final class OfForm extends CardControl implements Feature.Form {
    OfForm(String name, Consumer<Exchange> work) {
      super(name, work);
    }
  }

  public String name() {
    return name;
  }

  public Access access() {
    return Access.MODERATOR;
  }

  public Acknowledgement acknowledgement() {
    return Acknowledgement.SILENT;
  }

  public void serve(Exchange exchange) {
    work.accept(exchange);
  }
}
