package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private static final SlashCommandData IMAGINE =
      Commands.slash("imagine", "Draw a picture")
          .addOption(OptionType.STRING, "prompt", "What to draw", true);

  private static Sandbox discord;
  private static TestingBot bot;

  @BeforeAll
  static void logIn() throws Exception {
    discord = Sandbox.start(TestingOptions.asGiven());
    bot = TestingBot.logsInto(discord).registers(IMAGINE);
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
  void clicks_deferredUpdate_editsTheMessage() {
    bot.on(
            SlashCommandInteractionEvent.class,
            event ->
                event
                    .reply("one")
                    .addComponents(
                        ActionRow.of(
                            Button.primary("more", "More"),
                            Button.secondary("no", "No").asDisabled()))
                    .queue())
        .on(
            ButtonInteractionEvent.class,
            event -> event.deferEdit().queue(hook -> hook.editOriginal("two").queue()));
    SandboxMember ada = member("Ada");
    SeenMessage message = ada.types("/imagine", "x").expectsText("one");

    SeenMessage edited = message.clicks(member("Bob"), "More").expectsText("two");

    assertThat(edited.id()).isEqualTo(message.id());
    assertThat(message.now().text()).isEqualTo("two");
    assertThatThrownBy(() -> message.clicks(ada, "No")).hasMessageContaining("disabled");
    assertThatThrownBy(() -> message.clicks(ada, "Never")).hasMessageContaining("[More, No]");
  }

  @Test
  void clicks_delete_removesTheMessage() {
    bot.on(
            SlashCommandInteractionEvent.class,
            event ->
                event
                    .reply("here")
                    .addComponents(ActionRow.of(Button.danger("delete", "Delete")))
                    .queue())
        .on(
            ButtonInteractionEvent.class,
            event -> event.deferEdit().queue(hook -> hook.deleteOriginal().queue()));
    SandboxMember ada = member("Ada");
    SeenMessage message = ada.types("/imagine", "x").expectsText("here");

    message.clicks(ada, "Delete");

    message.expectsDeleted();
    assertThatThrownBy(message::now).hasMessageContaining("was deleted");
  }

  @Test
  void chooses_fromMenu_tellsTheValues() {
    bot.on(
            SlashCommandInteractionEvent.class,
            event ->
                event
                    .reply("Which?")
                    .addComponents(
                        ActionRow.of(
                            StringSelectMenu.create("model")
                                .setPlaceholder("Model")
                                .addOption("Small", "s")
                                .addOption("Large", "l")
                                .build()))
                    .queue())
        .on(
            StringSelectInteractionEvent.class,
            event -> event.editMessage("You chose " + event.getValues()).queue());
    SandboxMember ada = member("Ada");

    SeenMessage menu = ada.types("/imagine", "x").expectsText("Which?");

    menu.chooses(ada, "Model", "Large").expectsText("You chose [l]");
    assertThatThrownBy(() -> menu.chooses(ada, "Model", "Huge"))
        .hasMessageContaining("[Small, Large]");
  }

  @Test
  void submits_modal_bringsTheTextsBack() {
    TextInput reason =
        TextInput.create("reason", TextInputStyle.PARAGRAPH).setMaxLength(30).build();
    bot.on(
            SlashCommandInteractionEvent.class,
            event ->
                event
                    .replyModal(
                        Modal.create("report", "Report")
                            .addComponents(Label.of("Reason", reason))
                            .build())
                    .queue())
        .on(
            ModalInteractionEvent.class,
            event ->
                event
                    .reply("Reported: " + event.getValue("reason").getAsString())
                    .setEphemeral(true)
                    .queue());

    SeenModal modal = member("Ada").types("/imagine", "x").expectsModal();

    assertThat(modal.title()).isEqualTo("Report");
    assertThat(modal.labels()).containsExactly("Reason");
    modal.submits(Map.of("Reason", "It is mine")).expectsEphemeralText("Reported: It is mine");
    assertThatThrownBy(() -> modal.submits(Map.of())).hasMessageContaining("1–30 characters");
  }

  @Test
  void componentsV2_containerWithGallery_showsTextPictureAndButtons() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .deferReply()
                .queue(
                    hook -> {
                      FileUpload file = TestingBot.picture("v2.png");
                      hook.editOriginalComponents(
                              Container.of(
                                  TextDisplay.of("A red apple"),
                                  MediaGallery.of(MediaGalleryItem.fromFile(file)),
                                  ActionRow.of(Button.primary("again", "Again"))))
                          .useComponentsV2()
                          .queue();
                    }));

    SeenMessage message = member("Ada").types("/imagine", "a red apple").expectsPicture();

    assertThat(message.text()).isEqualTo("A red apple");
    assertThat(message.pictures()).hasSize(1);
    assertThat(message.buttonLabels()).containsExactly("Again");
  }
}
