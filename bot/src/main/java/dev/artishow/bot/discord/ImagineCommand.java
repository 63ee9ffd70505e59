package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.ImagineService;
import dev.artishow.bot.imagine.Order;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.DrawRequest;
import java.util.Map;
import java.util.OptionalLong;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /imagine prompt [seed] [count] [private]}: draws pictures from words. */
final class ImagineCommand implements SlashCommand {
  private static final String NAME = "imagine";
  private static final String PROMPT = "prompt";
  private static final String SEED = "seed";
  private static final String COUNT = "count";
  private static final String PRIVATE = "private";

  /** The further pictures of one order take the next seeds, which must be typeable too. */
  private static final long MAX_SEED = (long) OptionData.MAX_POSITIVE_NUMBER - Order.MAX_COUNT + 1;

  private final ImagineService service;
  private final ImagineConversation conversation;
  private final PrivateReply replies;
  private final Texts texts;

  ImagineCommand(
      ImagineService service, ImagineConversation conversation, PrivateReply replies, Texts texts) {
    this.service = service;
    this.conversation = conversation;
    this.replies = replies;
    this.texts = texts;
  }

  /** In servers only: what is drawn in a direct message no moderator could see or delete. */
  @Override
  public SlashCommandData definition() {
    return Commands.slash(NAME, say("description"))
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .addOptions(
            option(OptionType.STRING, PROMPT)
                .setRequired(true)
                .setMaxLength(DrawRequest.MAX_PROMPT_CHARACTERS),
            option(OptionType.INTEGER, SEED).setRequiredRange(0, MAX_SEED),
            option(OptionType.INTEGER, COUNT).setRequiredRange(1, Order.MAX_COUNT),
            option(OptionType.BOOLEAN, PRIVATE))
        .setLocalizationFunction(new CommandTexts(texts));
  }

  private OptionData option(OptionType type, String name) {
    return new OptionData(type, name, say("options." + name + ".description"));
  }

  private String say(String part) {
    return texts.command(Language.ENGLISH, NAME + "." + part);
  }

  @Override
  public void onUse(SlashCommandInteractionEvent event) {
    String prompt = event.getOption(PROMPT, "", OptionMapping::getAsString).strip();
    if (prompt.isEmpty()) {
      replies.send(event, Phrase.EMPTY_PROMPT);
      return;
    }
    // Discord counts an emoji as one character, the engine as Java does
    if (prompt.length() > DrawRequest.MAX_PROMPT_CHARACTERS) {
      replies.send(
          event,
          Phrase.LONG_PROMPT,
          Map.of("length", prompt.length(), "limit", DrawRequest.MAX_PROMPT_CHARACTERS));
      return;
    }
    var order =
        new Order(
            prompt,
            event.getOption(COUNT, 1, OptionMapping::getAsInt),
            event.getOption(PRIVATE, false, OptionMapping::getAsBoolean));
    OptionalLong seed =
        event.getOption(SEED, OptionalLong.empty(), typed -> OptionalLong.of(typed.getAsLong()));
    conversation.begin(event, () -> service.admit(order, seed));
  }
}
