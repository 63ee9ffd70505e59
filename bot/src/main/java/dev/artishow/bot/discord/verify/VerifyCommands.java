package dev.artishow.bot.discord.verify;

import dev.artishow.bot.discord.card.EvidenceCard;
import dev.artishow.bot.discord.command.TypedCommand;
import dev.artishow.bot.discord.control.DetailsButton;
import dev.artishow.bot.discord.control.PictureMenu;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.discord.send.Fetching;
import dev.artishow.bot.provenance.Examiner;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /verify file} and the menu <em>Who made this?</em>: where pictures come from. */
public final class VerifyCommands {
  private static final Logger log = LoggerFactory.getLogger(VerifyCommands.class);

  private static final String FILE = "file";
  private static final int MAX_FILES = 4;
  private static final int MEBIBYTE = 1 << 20;

  private final Examiner examiner;
  private final EvidenceCard card;
  private final DetailsButton details;
  private final Options options;
  private final Executor examination;

  /**
   * @param details knows more of the bot's own messages
   * @param examination looks into files; may refuse
   */
  public VerifyCommands(
      Examiner examiner,
      EvidenceCard card,
      DetailsButton details,
      Options options,
      Executor examination) {
    this.examiner = examiner;
    this.card = card;
    this.details = details;
    this.options = options;
    this.examination = examination;
  }

  /** Both. */
  public List<Feature> all(Texts texts) {
    return List.of(
        new TypedCommand(
            "verify",
            Access.MEMBER,
            List.of(options.of("verify", OptionType.ATTACHMENT, FILE).setRequired(true)),
            exchange -> examine(exchange, exchange.file(FILE).stream().toList())),
        new PictureMenu("menu.who-made-this", texts, Acknowledgement.THINKING, this::serveMenu));
  }

  private void serveMenu(Exchange exchange) {
    if (!details.show(exchange, exchange.pictured())) {
      examine(exchange, exchange.message().map(Message::getAttachments).orElse(List.of()));
    }
  }

  private void examine(Exchange exchange, List<Message.Attachment> files) {
    if (files.isEmpty()) {
      exchange.tell(Phrase.NO_PICTURE);
      return;
    }
    List<CompletableFuture<String>> answers =
        files.stream().limit(MAX_FILES).map(file -> answer(exchange, file)).toList();
    exchange.follow(
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
            .thenAccept(
                done -> {
                  String text =
                      answers.stream()
                          .map(CompletableFuture::join)
                          .collect(Collectors.joining("\n"));
                  show(exchange, text, files.size() - answers.size());
                }));
  }

  private static void show(Exchange exchange, String text, int left) {
    String more =
        left == 0 ? "" : "\n" + exchange.say(Phrase.VERIFY_MORE_FILES, Map.of("count", left));
    int room = Message.MAX_CONTENT_LENGTH - more.length() - 1;
    exchange.show(new MessageCreateBuilder().setContent(CleanText.excerpt(text, room) + more));
  }

  /** Completes normally with what to say of a file, under its name. */
  private CompletableFuture<String> answer(Exchange exchange, Message.Attachment file) {
    return told(exchange, file)
        .thenApply(lines -> card.under(exchange.caller(), file.getFileName(), lines));
  }

  private CompletableFuture<String> told(Exchange exchange, Message.Attachment file) {
    if (file.getSize() > Examiner.MAX_BYTES) {
      return CompletableFuture.completedFuture(
          exchange.say(
              Phrase.VERIFY_TOO_LARGE,
              Map.of(
                  "limit", Examiner.MAX_BYTES / MEBIBYTE,
                  "size", (file.getSize() + MEBIBYTE - 1) / MEBIBYTE)));
    }
    return Fetching.of(
            file,
            Examiner.MAX_BYTES,
            examination,
            bytes ->
                card.write(exchange.caller(), examiner.examine(bytes, exchange.caller().guildId())))
        .exceptionally(fault -> unanswered(exchange, fault));
  }

  private static String unanswered(Exchange exchange, Throwable fault) {
    if (Fetching.wasRefused(fault)) {
      return exchange.say(Phrase.VERIFY_BUSY, Map.of());
    }
    log.warn("interaction {}: a file was not examined", exchange.id(), fault);
    return exchange.say(Phrase.VERIFY_UNFETCHED, Map.of());
  }
}
