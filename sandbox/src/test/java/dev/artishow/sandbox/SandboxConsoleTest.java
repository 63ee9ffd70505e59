package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.sandbox.console.SandboxConsole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SandboxConsoleTest {
  @TempDir private Path pictures;
  private final StringWriter out = new StringWriter();
  private Sandbox discord;
  private TestingBot bot;

  @BeforeEach
  void open() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    discord.guild("Atelier");
    bot =
        TestingBot.logsInto(discord)
            .registers(
                Commands.slash("imagine", "Draw")
                    .addOption(OptionType.STRING, "prompt", "What", true)
                    .addOption(OptionType.INTEGER, "seed", "Where to begin"));
  }

  @AfterEach
  void close() {
    bot.close();
    discord.close();
  }

  private void converse(Locale locale, String... lines) throws IOException {
    new SandboxConsole(
            discord.guild("Atelier"), "Ada", locale, pictures, out, SandboxConsoleTest::isPreview)
        .run(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  private static boolean isPreview(SeenMessage message) {
    return message.buttonLabels().contains("Cancel");
  }

  private void drawsPictures() {
    bot.on(
            SlashCommandInteractionEvent.class,
            event ->
                event
                    .deferReply()
                    .queue(
                        hook ->
                            hook.editOriginal(event.getOption("prompt").getAsString())
                                .setFiles(TestingBot.picture("apple.png"))
                                .setComponents(ActionRow.of(Button.primary("again", "Again")))
                                .queue()))
        .on(
            ButtonInteractionEvent.class,
            event ->
                event.reply("clicked by " + event.getUser().getName()).setEphemeral(true).queue());
  }

  @Test
  void run_command_printsTheReplyAndSavesThePicture() throws Exception {
    drawsPictures();

    converse(Locale.ENGLISH, "/imagine a red apple seed: 7", "!Again");

    List<Path> saved;
    try (Stream<Path> files = Files.list(pictures)) {
      saved = files.toList();
    }
    assertThat(saved).hasSize(1);
    assertThat(Files.readAllBytes(saved.get(0))).isEqualTo(TestingBot.png(4, 3));
    assertThat(out.toString().lines())
        .startsWith("You are Ada. Type a command such as /imagine a red apple, or ? for help.")
        .endsWith(
            "  a red apple",
            "  " + saved.get(0).toAbsolutePath(),
            "  [Again]",
            "(only you can see this)",
            "  clicked by ada");
  }

  @Test
  void run_inFrench_speaksFrench() throws Exception {
    converse(Locale.FRENCH, "@Chloé", "!Encore", "quitter", "never read");

    assertThat(out.toString().lines())
        .containsExactly(
            "Vous êtes Ada. Tapez une commande comme /imagine une pomme rouge, ou ? pour l’aide.",
            "Vous êtes maintenant Chloé.",
            "Aucun message n’a de bouton «\u202fEncore\u202f».");
  }

  @Test
  void run_whatTheClientRefuses_isToldInOneLine() throws Exception {
    converse(Locale.ENGLISH, "/imagine", "/never", "?", "just talking");

    assertThat(out.toString())
        .contains("! option \"prompt\" is required")
        .contains("! no such command: /never; there are [/imagine]")
        .contains("Commands: /imagine")
        .doesNotContain("the conversation");
    assertThat(discord.guild("Atelier").channel().messages())
        .extracting(SeenMessage::text)
        .containsExactly("just talking");
  }

  @Test
  @Timeout(10)
  void run_previewBeforeThePicture_waitsForThePictureAndSavesThatAlone() throws IOException {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .deferReply()
                .flatMap(
                    hook ->
                        hook.editOriginal("half done")
                            .setFiles(TestingBot.picture("preview.png"))
                            .setComponents(ActionRow.of(Button.primary("cancel", "Cancel"))))
                .flatMap(
                    preview ->
                        event
                            .getHook()
                            .editOriginal("done")
                            .setFiles(TestingBot.picture("apple.png"))
                            .setComponents(ActionRow.of(Button.primary("again", "Again"))))
                .delay(100, TimeUnit.MILLISECONDS)
                .queue());

    converse(Locale.ENGLISH, "/imagine apple");

    assertThat(out.toString()).contains("  done", "-apple.png", "[Again]");
    try (var saved = Files.list(pictures)) {
      assertThat(saved).singleElement().asString().endsWith("-apple.png");
    }
  }

  @Test
  @Timeout(10)
  void server_opened_hasAGuildAndAClockThatRuns() throws Exception {
    try (SandboxServer server = SandboxServer.open(SandboxOptions.defaults(), "Salon")) {
      new SandboxConsole(server.guild(), "Ada", Locale.ENGLISH, pictures, out, message -> false)
          .accept("good morning");

      assertThat(server.sandbox().guild("Salon").channel().messages()).hasSize(1);
      Instant before = server.sandbox().clock().instant();
      while (!server.sandbox().clock().instant().isAfter(before)) {
        Thread.onSpinWait();
      }
    }
  }
}
