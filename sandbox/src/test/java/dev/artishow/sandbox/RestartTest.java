package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.Test;

class RestartTest {
  @Test
  void clicks_afterTheBotRestarted_reachTheNewOne() throws Exception {
    try (Sandbox discord = Sandbox.start(TestingOptions.asGiven())) {
      SandboxMember ada = discord.guild("Atelier").member("Ada");
      SeenMessage message;
      try (TestingBot first = TestingBot.logsInto(discord)) {
        first
            .registers(Commands.slash("draw", "Draw"))
            .on(
                SlashCommandInteractionEvent.class,
                event ->
                    event
                        .reply("from the first")
                        .addComponents(ActionRow.of(Button.primary("again:7", "Again")))
                        .queue());
        message = ada.types("/draw").expectsText("from the first");
      }

      try (TestingBot second = TestingBot.logsInto(discord)) {
        second.on(
            ButtonInteractionEvent.class,
            event -> event.reply(event.getComponentId() + " from the second").queue());

        message.clicks(ada, "Again").expectsText("again:7 from the second");
      }
      assertThat(discord.violations()).isEmpty();
      assertThat(discord.transcript()).contains("leaves the gateway");
    }
  }
}
