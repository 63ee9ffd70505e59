package dev.artishow.launcher.dataset;

import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.launcher.terminal.Keyboard;
import dev.artishow.trainer.data.local.ConsentSentence;
import dev.artishow.trainer.data.source.LicenseClass;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks whose pictures are imported, under which licence, and whether they may be trained on. */
final class ImportDialog {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private final Phrases phrases;
  private final Keyboard keyboard;
  private final PrintWriter out;

  ImportDialog(Phrases phrases, Keyboard keyboard, PrintWriter out) {
    this.phrases = phrases;
    this.keyboard = keyboard;
    this.out = out;
  }

  /** The language that questions are asked in. */
  String language() {
    return phrases.isFrench() ? "fr" : "en";
  }

  /**
   * A licence that was named.
   *
   * @throws Failure listing the accepted ones, if it is none of them
   */
  String license(String typed) {
    return LicenseClass.spdx(typed)
        .orElseThrow(
            () ->
                new Failure(
                    phrases.say(
                        "import.license.unknown",
                        typed,
                        String.join(", ", LicenseClass.accepted()))));
  }

  /** Asks until one is chosen. */
  String askLicense() {
    List<String> accepted = LicenseClass.accepted();
    out.println(phrases.say("import.license.list"));
    for (int i = 0; i < accepted.size(); i++) {
      String license = accepted.get(i);
      LicenseClass kind = LicenseClass.of(license).orElseThrow();
      out.printf(
          "%3d  %-25s %s%n", i + 1, license, phrases.say("import.license.asks." + kind.key()));
    }
    while (true) {
      String typed = keyboard.ask(phrases.say("import.license"), out);
      Optional<String> chosen = chosen(typed, accepted);
      if (chosen.isPresent()) {
        return chosen.get();
      }
      out.println(phrases.say("import.license.unknown", typed, String.join(", ", accepted)));
    }
  }

  private static Optional<String> chosen(String typed, List<String> accepted) {
    if (NUMBER.matcher(typed).matches()) {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= accepted.size()
          ? Optional.of(accepted.get(number - 1))
          : Optional.empty();
    }
    return LicenseClass.spdx(typed);
  }

  /** Asks until there is a name. */
  String askAuthor() {
    String typed = "";
    while (typed.isEmpty()) {
      typed = keyboard.ask(phrases.say("import.author"), out);
    }
    return typed;
  }

  /** Shows the sentence and asks who agrees to it; empty if nobody does. */
  Optional<String> askConsent(String author) {
    out.println();
    out.println(ConsentSentence.of(ConsentSentence.CURRENT, language()));
    String answer = keyboard.ask(phrases.say("import.consent"), out);
    if (!Keyboard.meansYes(answer)) {
      return Optional.empty();
    }
    String by = keyboard.ask(phrases.say("import.by", author), out);
    return Optional.of(by.isEmpty() ? author : by);
  }
}
