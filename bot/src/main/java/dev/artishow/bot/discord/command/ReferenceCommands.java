package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.card.OwnDrawingCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.discord.send.Fetching;
import dev.artishow.bot.reference.OwnDrawing;
import dev.artishow.bot.reference.OwnDrawing.Rights;
import dev.artishow.bot.reference.OwnDrawing.State;
import dev.artishow.bot.reference.OwnDrawingDesk;
import dev.artishow.bot.reference.OwnDrawingDesk.Giver;
import dev.artishow.bot.reference.OwnDrawingDesk.Outcome;
import dev.artishow.bot.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** {@code /reference add|list|remove}: a server's own drawings, which its pictures start from. */
public final class ReferenceCommands {
  private static final String FILE = "file";
  private static final String NAME = "name";
  private static final String AUTHOR = "author";
  private static final String LICENSE = "license";
  private static final String CONSENT = "consent";
  private static final int MAX_AUTHOR_CHARACTERS = 80;
  private static final int MEBIBYTE = 1 << 20;

  /** SPDX has no identifier for what may be used in its own server alone. */
  private static final String THIS_SERVER = "LicenseRef-This-Server";

  private static final List<String> PUBLIC_LICENSES =
      List.of("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0");

  private final OwnDrawingDesk desk;
  private final OwnDrawingCard card;
  private final Options options;
  private final Executor examination;

  /**
   * @param examination reads files; may refuse
   */
  public ReferenceCommands(
      OwnDrawingDesk desk, OwnDrawingCard card, Options options, Executor examination) {
    this.desk = desk;
    this.card = card;
    this.options = options;
    this.examination = examination;
  }

  /** All of them. */
  public List<Feature> all() {
    OptionData license =
        options
            .of("reference add", OptionType.STRING, LICENSE)
            .setRequired(true)
            .addChoice("This server alone", THIS_SERVER);
    PUBLIC_LICENSES.forEach(id -> license.addChoice(id, id));
    return List.of(
        new TypedCommand(
            "reference add",
            Access.MEMBER,
            List.of(
                options.of("reference add", OptionType.ATTACHMENT, FILE).setRequired(true),
                options
                    .of("reference add", OptionType.STRING, NAME)
                    .setRequired(true)
                    .setMaxLength(OwnDrawing.MAX_NAME_CHARACTERS),
                options
                    .of("reference add", OptionType.STRING, AUTHOR)
                    .setRequired(true)
                    .setMaxLength(MAX_AUTHOR_CHARACTERS),
                license,
                options.of("reference add", OptionType.BOOLEAN, CONSENT).setRequired(true)),
            this::add),
        new TypedCommand("reference list", Access.MEMBER, List.of(), this::list),
        removal());
  }

  private static Giver giver(Caller caller) {
    return new Giver(
        caller.guildId(), caller.memberId(), caller.language(), caller.may(Access.MODERATOR));
  }

  private void add(Exchange exchange) {
    Message.Attachment file = exchange.file(FILE).orElseThrow();
    String author = exchange.text(AUTHOR).orElse("").strip();
    if (!exchange.truth(CONSENT)) {
      exchange.tell(Phrase.REFERENCE_CONSENT);
    } else if (author.isEmpty()) {
      exchange.tell(Phrase.REFERENCE_AUTHOR);
    } else if (file.getSize() > OwnDrawingDesk.MAX_BYTES) {
      exchange.tell(
          Phrase.REFERENCE_TOO_LARGE, Map.of("limit", OwnDrawingDesk.MAX_BYTES / MEBIBYTE));
    } else {
      String name = exchange.text(NAME).orElse("").strip();
      var rights = new Rights(author, exchange.text(LICENSE).orElse(THIS_SERVER));
      exchange.follow(
          Fetching.of(
                  file,
                  OwnDrawingDesk.MAX_BYTES,
                  examination,
                  bytes -> desk.add(giver(exchange.caller()), name, rights, bytes))
              .thenAccept(outcome -> tell(exchange, name, outcome))
              .exceptionally(
                  fault -> {
                    if (!Fetching.wasRefused(fault)) {
                      throw new CompletionException(fault);
                    }
                    exchange.tell(Phrase.VERIFY_BUSY);
                    return null;
                  }));
    }
  }

  private void tell(Exchange exchange, String name, Outcome outcome) {
    if (outcome instanceof Outcome.Taken taken) {
      exchange.show(card.tell(exchange.caller().language(), taken.drawing()));
    } else if (outcome instanceof Outcome.BadName bad) {
      exchange.tell(Phrase.REFERENCE_NAME, Map.of(NAME, name, "limit", bad.limit()));
    } else if (outcome instanceof Outcome.StoppedName) {
      exchange.tell(Phrase.REFERENCE_STOPPED);
    } else if (outcome instanceof Outcome.NameTaken) {
      exchange.tell(Phrase.REFERENCE_NAME_TAKEN, Map.of(NAME, name));
    } else if (outcome instanceof Outcome.Full full) {
      exchange.tell(Phrase.REFERENCE_FULL, Map.of("limit", full.limit()));
    } else if (outcome instanceof Outcome.Waiting waiting) {
      exchange.tell(Phrase.REFERENCE_PATIENCE, Map.of("limit", waiting.limit()));
    } else if (outcome instanceof Outcome.WithheldPicture) {
      exchange.tell(Phrase.REFERENCE_WITHHELD);
    } else {
      exchange.tell(Phrase.REFERENCE_NO_PICTURE);
    }
  }

  /** What waits is for moderators, and for who gave it. */
  private static boolean maySee(Caller caller, OwnDrawing drawing) {
    return drawing.state() == State.APPROVED
        || caller.may(Access.MODERATOR)
        || drawing.memberId() == caller.memberId();
  }

  private void list(Exchange exchange) {
    Caller caller = exchange.caller();
    List<OwnDrawing> shown =
        desk.of(caller.guildId()).stream().filter(one -> maySee(caller, one)).toList();
    if (shown.isEmpty()) {
      exchange.tell(Phrase.NO_REFERENCES);
      return;
    }
    String lines =
        shown.stream()
            .map(one -> card.line(caller.language(), one))
            .collect(Collectors.joining("\n"));
    String text = exchange.say(Phrase.REFERENCES, Map.of("references", lines));
    exchange.show(
        new MessageCreateBuilder()
            .setContent(
                text.length() <= Message.MAX_CONTENT_LENGTH
                    ? text
                    : exchange.say(Phrase.REFERENCES, Map.of("references", "")))
            .setComponents(
                ActionRow.partitionOf(shown.stream().map(ReferenceCommands::button).toList())));
  }

  private static Button button(OwnDrawing drawing) {
    return Button.secondary(new CustomId("reference", drawing.id(), "").toString(), drawing.name());
  }

  /** Shows one to whoever asks. */
  public void show(Exchange exchange) {
    Caller caller = exchange.caller();
    Optional<OwnDrawing> found =
        desk.find(caller.guildId(), exchange.customId().subject())
            .filter(one -> maySee(caller, one));
    if (found.isEmpty()) {
      exchange.tell(Phrase.PETITION_MOVED);
    } else {
      exchange.show(
          caller.may(Access.MODERATOR)
              ? card.forModerators(caller.language(), found.get())
              : card.shown(caller.language(), found.get()));
    }
  }

  private Feature removal() {
    String command = "reference remove";
    return new TypedCommand(
        command,
        Access.MEMBER,
        List.of(
            options
                .of(command, OptionType.STRING, NAME)
                .setRequired(true)
                .setMaxLength(OwnDrawing.MAX_NAME_CHARACTERS)
                .setAutoComplete(true)),
        this::remove,
        caller ->
            desk.of(caller.guildId()).stream()
                .filter(one -> caller.may(Access.MODERATOR) || one.memberId() == caller.memberId())
                .map(OwnDrawing::name));
  }

  private void remove(Exchange exchange) {
    String name = exchange.text(NAME).orElse("").strip();
    Caller caller = exchange.caller();
    Optional<OwnDrawing> removed =
        desk.named(caller.guildId(), name).flatMap(one -> desk.remove(giver(caller), one.id()));
    exchange.tell(
        removed.isPresent() ? Phrase.REFERENCE_REMOVED : Phrase.REFERENCE_UNKNOWN,
        Map.of(NAME, removed.map(OwnDrawing::name).orElse(name)));
  }
}
