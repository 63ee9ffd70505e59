package dev.artishow.bot.discord.route;

import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * One thing that people can do: what it is called, who may, how it is acknowledged. Each is a
 * class, or one of a class's list, and one line in the list of features.
 */
public sealed interface Feature {
  /** A command's name, with its subcommand if it has one, or the action of a custom id. */
  String name();

  Access access();

  Acknowledgement acknowledgement();

  /** Whether it can be used in direct messages with the bot as well as in servers. */
  default boolean isForDirectMessages() {
    return false;
  }

  /**
   * Does it. Called on a worker when the caller was found to have access; what it throws is told to
   * the caller as a fault.
   */
  void serve(Exchange exchange);

  /** A command that is typed, such as {@code /imagine} or {@code /moderation queue}. */
  non-sealed interface Slash extends Feature {
    List<OptionData> options();

    /**
     * What may be meant by what has been typed of an option.
     *
     * @return at most 25
     */
    default List<String> complete(Caller caller, String option, String typed) {
      return List.of();
    }
  }

  /** A button or select menu. */
  non-sealed interface Control extends Feature {}

  /** A form that was filled in. */
  non-sealed interface Form extends Feature {}

  /** An entry in the menu of a message, whose name is its text in English. */
  non-sealed interface MessageMenu extends Feature {
    /** Where the texts have its name. */
    String textKey();
  }
}
