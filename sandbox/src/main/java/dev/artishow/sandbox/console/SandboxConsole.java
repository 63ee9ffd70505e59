package dev.artishow.sandbox.console;

import dev.artishow.config.text.Phrases;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.input.UnmetExpectation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A chat of lines: {@code /imagine a red apple} types a command, {@code !Again} clicks a button of
 * the newest message that has it, {@code @Bob} makes Bob speak from now on, anything else is said
 * aloud. Replies are printed, pictures saved.
 */
public final class SandboxConsole {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SETTLE = Duration.ofSeconds(5);
  private static final List<String> QUIT = List.of("quit", "exit", "quitter");

  private final SandboxGuild guild;
  private final Locale locale;
  private final Phrases phrases;
  private final PrintWriter out;
  private final Predicate<SeenMessage> isUnderWay;
  private final MessagePrinter printer;
  private SandboxMember speaker;

  /**
   * A console for one person in the guild's first channel.
   *
   * @param memberName of the person
   * @param locale of the person's Discord and of the console's own words: French or else English
   * @param pictures folder to save pictures in; made if it is not there
   * @param out where replies are printed
   * @param isUnderWay whether a reply, even one with a picture, says that more will come; the
   *     pictures of such are not saved
   */
  public SandboxConsole(
      SandboxGuild guild,
      String memberName,
      Locale locale,
      Path pictures,
      Writer out,
      Predicate<SeenMessage> isUnderWay) {
    this.guild = guild;
    this.locale = locale;
    this.phrases = Phrases.of("dev.artishow.sandbox.console.lines", locale);
    this.out = new PrintWriter(out, true);
    this.isUnderWay = isUnderWay;
    this.printer = new MessagePrinter(this.out, phrases, pictures, isUnderWay);
    this.speaker = guild.member(memberName).speaking(locale);
  }

  /**
   * Takes lines until there are no more, or one asks to quit.
   *
   * @throws IOException if a line cannot be read or a picture cannot be saved
   */
  public void run(BufferedReader in) throws IOException {
    say("welcome", speaker.name());
    String line = in.readLine();
    while (line != null && accept(line)) {
      line = in.readLine();
    }
  }

  /**
   * Does what one line says and prints what comes of it.
   *
   * @return false if the line asks to quit
   * @throws IOException if a picture cannot be saved
   */
  public boolean accept(String line) throws IOException {
    String text = line.strip();
    if (QUIT.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    try {
      obey(text);
    } catch (UnmetExpectation e) {
      out.println("! " + e.what());
    }
    return true;
  }

  private void obey(String text) throws IOException {
    if (text.equals("?")) {
      say("help", String.join(" ", speaker.commands()));
    } else if (text.startsWith("/")) {
      await(speaker.typesLine(text));
    } else if (text.startsWith("!")) {
      click(text.substring(1).strip());
    } else if (text.startsWith("@") && text.length() > 1) {
      speaker = guild.member(text.substring(1).strip()).speaking(locale);
      say("speaker", speaker.name());
    } else if (!text.isEmpty()) {
      speaker.says(text);
    }
  }

  private void click(String label) throws IOException {
    List<SeenMessage> messages = speaker.sees();
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i).buttons().stream().anyMatch(b -> b.isCalled(label))) {
        await(messages.get(i).clicks(speaker, label));
        return;
      }
    }
    say("no-button", label);
  }

  private void await(Reply reply) throws IOException {
    boolean answered;
    try {
      answered = reply.watch(PATIENCE, SETTLE, isUnderWay, printer);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e.getCause());
    }
    if (!answered) {
      say("no-answer", PATIENCE.toSeconds());
    }
  }

  private void say(String key, Object argument) {
    out.println(phrases.say(key, argument));
  }
}
