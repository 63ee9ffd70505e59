package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Texts;
import java.util.function.Consumer;

/** An entry in the menu of messages that is about the bot's pictures, and says so of others. */
public final class PictureMenu implements Feature.MessageMenu {
  private final String textKey;
  private final String name;
  private final Acknowledgement acknowledgement;
  private final Consumer<Exchange> work;

  /**
   * @param textKey where the texts have its name
   */
  public PictureMenu(
      String textKey, Texts texts, Acknowledgement acknowledgement, Consumer<Exchange> work) {
    this.textKey = textKey;
    this.name = texts.command(Language.ENGLISH, textKey);
    this.acknowledgement = acknowledgement;
    this.work = work;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String textKey() {
    return textKey;
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return acknowledgement;
  }

  @Override
  public void serve(Exchange exchange) {
    work.accept(exchange);
  }
}
