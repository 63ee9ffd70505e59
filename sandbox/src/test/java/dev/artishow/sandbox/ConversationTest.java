package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.input.SeenChoice;
import dev.artishow.sandbox.input.SentFile;
import dev.artishow.sandbox.input.UnmetExpectation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final SlashCommandData IMAGINE =
      Commands.slash("imagine", "Draw a picture")
          .setNameLocalization(DiscordLocale.FRENCH, "imagine-moi")
          .setDescriptionLocalization(DiscordLocale.FRENCH, "Dessiner une image")
          .addOptions(
              new OptionData(OptionType.STRING, "prompt", "What to draw", true)
                  .setMaxLength(20)
                  .setNameLocalization(DiscordLocale.FRENCH, "texte"),
              new OptionData(OptionType.INTEGER, "seed", "Where to begin").setRequiredRange(0, 100),
              new OptionData(OptionType.STRING, "model", "Which model").setAutoComplete(true),
              new OptionData(OptionType.USER, "for", "For whom"),
              new OptionData(OptionType.ATTACHMENT, "like", "A picture to begin with"));
  private static final SlashCommandData MODERATE =
      Commands.slash("moderate", "For moderators")
          .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MESSAGE_MANAGE));

  private static Sandbox discord;
  private static TestingBot bot;

  @BeforeAll
  static void logIn() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    bot = TestingBot.logsInto(discord).registers(IMAGINE, MODERATE);
  }

  @AfterAll
  static void logOut() {
    bot.close();
    discord.close();
  }

  @AfterEach
  void keepToTheContract() {
    bot.forgetsAnswers();
    assertThat(discord.violations()).isEmpty();
  }

  private static SandboxMember member(String name) {
    return discord.guild("Atelier").member(name);
  }

  @Test
  void types_deferredThenEditedWithUpload_showsPictureAndButtons() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .deferReply()
                .queue(
                    hook ->
                        hook.editOriginal("Drawn")
                            .setFiles(TestingBot.picture("apple.png").setDescription("an apple"))
                            .setComponents(ActionRow.of(Button.primary("again", "Again")))
                            .queue()));

    Reply reply = member("Ada").types("/imagine", "a red apple");

    assertThat(reply.expectsThinking().isEphemeral()).isFalse();
    SeenMessage message = reply.expectsPicture();
    assertThat(message.picture().getWidth()).isEqualTo(4);
    assertThat(message.text()).isEqualTo("Drawn");
    assertThat(message.buttonLabels()).containsExactly("Again");
    assertThat(message.pictures().get(0).description()).contains("an apple");
  }

  @Test
  void types_optionsOfEveryKind_reachTheBot() {
    SandboxMember bob = member("Bob");
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .replyFormat(
                    "%s %d %s %s",
                    event.getOption("prompt").getAsString(),
                    event.getOption("seed").getAsInt(),
                    event.getOption("for").getAsUser().getName(),
                    event.getOption("like").getAsAttachment().getFileName())
                .queue());

    member("Ada")
        .types(
            "/imagine",
            Map.of(
                "prompt",
                "a pear",
                "seed",
                7,
                "for",
                bob,
                "like",
                new SentFile("pear.png", TestingBot.png(2, 2))))
        .expectsText("a pear 7 bob pear.png");
  }

  @Test
  void typesLine_namedOptions_reachTheBot() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .replyFormat(
                    "%s/%d",
                    event.getOption("prompt").getAsString(), event.getOption("seed").getAsInt())
                .queue());

    member("Ada").typesLine("/imagine a red apple seed: 7").expectsText("a red apple/7");
  }

  @Test
  void types_inFrench_usesTranslatedNamesAndLocale() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(event.getUserLocale() + " " + event.getOption("prompt").getAsString())
                .queue());
    SandboxMember chloe = member("Chloé").speaking(Locale.FRENCH);

    assertThat(chloe.commands()).contains("/imagine-moi");
    assertThat(chloe.readsDescriptionOf("/imagine-moi")).isEqualTo("Dessiner une image");
    chloe.types("/imagine-moi", Map.of("texte", "un chat")).expectsText("FRENCH un chat");
  }

  @Test
  void types_whatTheClientRefuses_fails() {
    SandboxMember ada = member("Ada");

    assertThatThrownBy(() -> ada.types("/imagine")).hasMessageContaining("required");
    assertThatThrownBy(() -> ada.types("/imagine", "x".repeat(21))).hasMessageContaining("1–20");
    assertThatThrownBy(() -> ada.types("/imagine", Map.of("prompt", "a", "seed", 101)))
        .hasMessageContaining("0.0 to 100.0");
    assertThatThrownBy(() -> ada.types("/imagine", Map.of("prompt", "a", "size", 1)))
        .hasMessageContaining("no options [size]");
  }

  @Test
  void commands_forModerators_areHiddenFromOthers() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("may: " + event.getMember().hasPermission(Permission.MESSAGE_MANAGE))
                .queue());
    SandboxMember mia = member("Mia");

    assertThat(mia.commands()).doesNotContain("/moderate");
    mia.withPermissions(GuildPermission.MANAGE_MESSAGES);
    mia.types("/moderate").expectsText("may: true");
  }

  @Test
  void reply_ephemeral_isSeenByItsMemberAlone() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("Not this word")
                .addComponents(ActionRow.of(Button.danger("dismiss", "Dismiss")))
                .setEphemeral(true)
                .queue());
    SandboxMember ada = member("Ada");

    SeenMessage refusal = ada.types("/imagine", "a bad word").expectsRefusal("Not this");

    assertThat(ada.sees()).extracting(SeenMessage::id).contains(refusal.id());
    assertThat(member("Bob").sees()).extracting(SeenMessage::id).doesNotContain(refusal.id());
    assertThatThrownBy(() -> refusal.clicks(member("Bob"), "Dismiss"))
        .hasMessageContaining("does not see");
  }

  @Test
  void deferEphemeral_firstFollowUp_takesThePlaceOfThinking() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .deferReply(true)
                .queue(
                    hook ->
                        hook.sendMessage("one")
                            .queue(m -> hook.sendMessage("two").setEphemeral(true).queue())));

    Reply reply = member("Ada").types("/imagine", "twice");

    SeenMessage one = reply.expectsEphemeralText("one");
    assertThat(one.id()).isEqualTo(reply.expectsThinking().id());
    assertThat(reply.expectsEphemeralText("two").id()).isNotEqualTo(one.id());
  }

  @Test
  void followUp_andOriginal_areEditedByTheToken() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          InteractionHook hook = event.reply("original").complete();
          long id = hook.sendMessage("follow-up").complete().getIdLong();
          hook.editMessageById(id, "edited").complete();
          String original = hook.retrieveOriginal().complete().getContentRaw();
          hook.editOriginal(original + " again").complete();
        });

    Reply reply = member("Ada").types("/imagine", "x");

    reply.expectsText("original again");
    assertThat(reply.expectsText("edited").text()).isEqualTo("edited");
  }

  @Test
  void completes_suggestsChoices() {
    bot.on(
        CommandAutoCompleteInteractionEvent.class,
        event ->
            event.replyChoice(event.getFocusedOption().getValue() + "-small", "small").queue());

    List<SeenChoice> choices = member("Ada").completes("/imagine", "model", "em");

    assertThat(choices).containsExactly(new SeenChoice("em-small", "small"));
  }

  @Test
  void types_inDirectMessages_isAnsweredThere() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.reply(event.getChannelType() + " " + event.getContext()).queue());
    SandboxMember ada = member("Ada").inPrivate();

    ada.types("/imagine", "x").expectsText("PRIVATE BOT_DM");

    assertThat(ada.directMessages().messages()).hasSize(1);
  }

  @Test
  void expectation_unmet_failsWithTheConversation() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("no picture").queue());
    Reply reply = member("Ada").types("/imagine", "nothing");
    SeenMessage message = reply.expectsText("no picture");

    assertThatThrownBy(message::picture)
        .isInstanceOf(UnmetExpectation.class)
        .hasMessageContaining("Ada  types /imagine prompt: nothing")
        .hasMessageContaining("\"no picture\"");
  }
}
