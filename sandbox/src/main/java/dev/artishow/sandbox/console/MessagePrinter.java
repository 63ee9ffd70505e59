package dev.artishow.sandbox.console;

import dev.artishow.config.text.Phrases;
import dev.artishow.sandbox.SeenFile;
import dev.artishow.sandbox.SeenMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints messages, and saves their pictures but for those that more will follow. */
final class MessagePrinter implements Consumer<SeenMessage> {
  private final PrintWriter out;
  private final Phrases phrases;
  private final Path pictures;
  private final Predicate<SeenMessage> isUnderWay;

  MessagePrinter(
      PrintWriter out, Phrases phrases, Path pictures, Predicate<SeenMessage> isUnderWay) {
    this.isUnderWay = isUnderWay;
    this.out = out;
    this.phrases = phrases;
    this.pictures = pictures;
  }

  /**
   * Prints one message.
   *
   * @throws UncheckedIOException if a picture cannot be saved
   */
  @Override
  public void accept(SeenMessage message) {
    if (message.isLoading()) {
      out.println(phrases.say("thinking"));
      return;
    }
    if (message.isEphemeral()) {
      out.println(phrases.say("ephemeral"));
    }
    message.text().lines().forEach(line -> out.println("  " + line));
    if (!isUnderWay.test(message)) {
      for (SeenFile picture : message.pictures()) {
        out.println("  " + save(message, picture));
      }
    }
    if (!message.buttons().isEmpty()) {
      out.println(
          message.buttons().stream()
              .map(b -> "[" + b.label() + "]")
              .collect(Collectors.joining(" ", "  ", "")));
    }
  }

  /** The file's own name comes from the bot, so only its last part is used. */
  private Path save(SeenMessage message, SeenFile picture) {
    String name = Path.of(picture.name()).getFileName().toString();
    try {
      Files.createDirectories(pictures);
      Path file = pictures.resolve(message.id() + "-" + name).toAbsolutePath();
      return Files.write(file, picture.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + name + " cannot be saved in " + pictures, e);
    }
  }
}
