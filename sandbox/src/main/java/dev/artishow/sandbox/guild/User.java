package dev.artishow.sandbox.guild;

/**
 * A person or a bot.
 *
 * @param name shown to others; unique within the sandbox
 * @param locale Discord's tag of the language of the user's client, such as {@code fr}
 */
public record User(long id, String name, boolean bot, String locale) {
  public User {
    if (name.isBlank() || name.length() > 32) {
      throw new IllegalArgumentException("a user name has 1–32 characters, was \"" + name + "\"");
    }
    if (!DiscordLocales.isKnown(locale)) {
      throw new IllegalArgumentException("locale unknown to Discord: " + locale);
    }
  }

  public User speaking(String newLocale) {
    return new User(id, name, bot, newLocale);
  }
}
