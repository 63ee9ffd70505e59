package dev.artishow.bot.discord;

import dev.artishow.bot.discord.card.DetailsCard;
import dev.artishow.bot.discord.command.Conversation;
import dev.artishow.bot.discord.command.ImagineCommand;
import dev.artishow.bot.discord.control.AgainButton;
import dev.artishow.bot.discord.control.CancelButton;
import dev.artishow.bot.discord.control.DeleteButton;
import dev.artishow.bot.discord.control.DetailsButton;
import dev.artishow.bot.discord.control.VaryButton;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.imagine.Intake;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Threads;
import dev.artishow.engine.ImageGenerator;
import java.util.List;

/** Everything that people can do with the bot, a line each. */
final class Features {
  private Features() {}

  static List<Feature> of(
      Conversation conversation,
      ImageGenerator generator,
      Texts texts,
      Threads threads,
      InFlight inFlight) {
    Intake intake = conversation.desk().intake();
    Studio studio = conversation.desk().studio();
    var options = new Options(texts);
    return List.of(
        new ImagineCommand(conversation, generator, options),
        new AgainButton(conversation),
        new VaryButton(conversation),
        new CancelButton(intake, studio),
        new DetailsButton(intake, new DetailsCard(texts)),
        new DeleteButton(intake, threads.work(), inFlight));
  }
}
