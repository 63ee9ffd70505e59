package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.text.Phrase;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** A form of lines to fill in. */
final class Question {
  /**
   * A line.
   *
   * @param name under which the answer is found
   */
  record Line(String name, Phrase label, TextInputStyle style, int minLength, int maxLength) {}

  private Question() {}

  /** Opens the form. */
  static void open(Exchange exchange, CustomId answer, Phrase title, List<Line> lines) {
    exchange.open(
        Modal.create(answer.toString(), exchange.say(title, Map.of()))
            .addComponents(lines.stream().map(line -> label(exchange, line)).toList())
            .build());
  }

  private static Label label(Exchange exchange, Line line) {
    return Label.of(
        exchange.say(line.label(), Map.of()),
        TextInput.create(line.name(), line.style())
            .setRequired(true)
            .setRequiredRange(line.minLength(), line.maxLength())
            .build());
  }
}
