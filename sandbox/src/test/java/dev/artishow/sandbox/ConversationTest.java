package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final SandboxOptions OPTIONS = TestingOptions.asGiven();

  private static final SlashCommandData IMAGINE =
      Commands.slash("imagine", "Draw a picture")
          .addOption(OptionType.STRING, "prompt", "What to draw", true);

  private static void draw(InteractionHook hook) {
    hook.editOriginal("Drawn")
        .setFiles(FileUpload.fromData(TestingBot.png(4, 3), "apple.png"))
        .setComponents(ActionRow.of(Button.primary("again", "Again")))
        .queue();
  }

  @Test
  void types_deferredThenEditedWithUpload_showsPictureAndButtonsThatWork() throws Exception {
    try (Sandbox discord = Sandbox.start(OPTIONS)) {
      SandboxMember ada = discord.guild("Atelier").member("Ada");
      try (TestingBot bot = TestingBot.logsInto(discord)) {
        bot.registers(IMAGINE)
            .on(
                SlashCommandInteractionEvent.class,
                event -> event.deferReply().queue(ConversationTest::draw))
            .on(
                ButtonInteractionEvent.class,
                event -> event.deferReply().queue(ConversationTest::draw));

        SeenMessage message = ada.types("/imagine", "a red apple").expectsPicture();

        assertThat(message.picture().getWidth()).isEqualTo(4);
        assertThat(message.buttonLabels()).containsExactly("Again");
        assertThat(message.clicks(ada, "Again").expectsPicture().text()).isEqualTo("Drawn");
      }
      assertThat(discord.violations()).isEmpty();
    }
  }
}
