package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandRegistrationTest {
  private static Sandbox discord;
  private static TestingBot bot;

  @BeforeAll
  static void logIn() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    discord.guild("Atelier");
    discord.guild("Palette");
    bot = TestingBot.logsInto(discord);
  }

  @AfterAll
  static void logOut() {
    bot.close();
    discord.close();
  }

  @Test
  void register_global_comesBackAsItWas() {
    SlashCommandData imagine =
        Commands.slash("imagine", "Draw a picture")
            .setNameLocalization(DiscordLocale.FRENCH, "imagine-moi")
            .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MESSAGE_MANAGE))
            .addOptions(
                new OptionData(OptionType.STRING, "size", "How large")
                    .addChoice("Small", "s")
                    .setDescriptionLocalization(DiscordLocale.FRENCH, "De quelle taille"));

    long id = bot.jda().updateCommands().addCommands(imagine).complete().get(0).getIdLong();
    Command read = bot.jda().retrieveCommands(true).complete().get(0);

    assertThat(read.getIdLong()).isEqualTo(id);
    assertThat(read.getNameLocalizations().get(DiscordLocale.FRENCH)).isEqualTo("imagine-moi");
    assertThat(read.getDefaultPermissions().getPermissionsRaw())
        .isEqualTo(Permission.MESSAGE_MANAGE.getRawValue());
    assertThat(read.getOptions().get(0).getChoices()).extracting("name").containsExactly("Small");
    assertThat(discord.globalCommands()).containsExactly("imagine");
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void register_inGuild_canBeAddedToEditedAndDeleted() {
    Guild guild = bot.jda().getGuildsByName("Atelier", false).get(0);
    SandboxGuild atelier = discord.guild("Atelier");
    SlashCommandData model =
        Commands.slash("model", "Models")
            .addSubcommands(
                new SubcommandData("use", "Use a model")
                    .addOption(OptionType.STRING, "name", "Which", true));

    Command first = guild.upsertCommand(model).complete();
    Command again = guild.upsertCommand(model.setDescription("All models")).complete();
    assertThat(again.getIdLong()).isEqualTo(first.getIdLong());
    assertThat(atelier.commands()).containsExactly("model");
    assertThat(atelier.member("Ada").readsDescriptionOf("/model use")).isEqualTo("Use a model");

    guild.editCommandById(Command.Type.SLASH, first.getIdLong()).setName("models").complete();
    assertThat(atelier.commands()).containsExactly("models");
    assertThat(guild.retrieveCommandById(first.getIdLong()).complete().getSubcommands()).hasSize(1);

    guild.deleteCommandById(first.getIdLong()).complete();
    assertThat(atelier.commands()).isEmpty();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void register_whatDiscordRefuses_tellsTheFields() throws Exception {
    ByHand hand = new ByHand(discord);
    String path = "/applications/" + bot.jda().getSelfUser().getApplicationId() + "/commands";
    String twice =
        """
        [{"name": "draw", "description": "Draw"},
         {"name": "draw", "description": "Draw"},
         {"name": "paint", "description": "Paint", "options": [
           {"type": 3, "name": "a", "description": "A"},
           {"type": 3, "name": "b", "description": "B", "required": true}]}]
        """;

    ByHand.Answered refused = hand.send("PUT", path, twice);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo(50035);
    assertThat(refused.fault("1")).isEqualTo("APPLICATION_COMMANDS_DUPLICATE_NAME");
    assertThat(refused.fault("2/options/1"))
        .isEqualTo("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
  }

  @Test
  void register_moreThanAHundred_isRefused() throws Exception {
    ByHand hand = new ByHand(discord);
    String path = "/applications/" + bot.jda().getSelfUser().getApplicationId() + "/commands";
    StringBuilder many = new StringBuilder("[");
    for (int i = 0; i <= 100; i++) {
      many.append(i == 0 ? "" : ",")
          .append("{\"name\": \"c%d\", \"description\": \"C\"}".formatted(i));
    }

    ByHand.Answered refused = hand.send("PUT", path, many.append("]").toString());

    assertThat(refused.code()).isEqualTo(30032);
  }

  @Test
  void types_subcommand_reachesTheBot() {
    Guild guild = bot.jda().getGuildsByName("Palette", false).get(0);
    guild
        .updateCommands()
        .addCommands(
            Commands.slash("palette", "Colours")
                .addSubcommands(
                    new SubcommandData("add", "Add one")
                        .addOption(OptionType.STRING, "colour", "Which", true)))
        .complete();
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(event.getFullCommandName() + " " + event.getOption("colour").getAsString())
                .queue());

    discord
        .guild("Palette")
        .member("Ada")
        .types("/palette add", "red")
        .expectsText("palette add red");
    assertThat(discord.guild("Palette").commands()).containsExactly("palette");
    bot.forgetsAnswers();
  }
}
