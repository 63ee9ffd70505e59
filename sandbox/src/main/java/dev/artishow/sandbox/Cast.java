package dev.artishow.sandbox;

import dev.artishow.config.text.Phrases;
import dev.artishow.sandbox.guild.GuildPermission;
import java.util.Locale;

/**
 * People whose places can be taken in turn, so that one person can play all sides of a story: who
 * asks for a picture, who decides on it, who runs the bot.
 *
 * @param member may do what everyone may
 * @param moderator may delete messages and mute people, and sees the channel for reviews
 * @param admin may do everything
 */
public record Cast(SandboxMember member, SandboxMember moderator, SandboxMember admin) {

  /**
   * Brings them into a guild, with the channels where their stories take place.
   *
   * @param locale of their Discord; French or else English
   */
  static Cast enter(SandboxGuild guild, Locale locale) {
    Phrases phrases = Phrases.of("dev.artishow.sandbox.cast", locale);
    Locale spoken = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    SandboxRole moderators =
        guild.role(
            phrases.say("moderators"),
            GuildPermission.MANAGE_MESSAGES,
            GuildPermission.MANAGE_THREADS,
            GuildPermission.KICK_MEMBERS,
            GuildPermission.MODERATE_MEMBERS);
    SandboxRole admins = guild.role(phrases.say("admins"), GuildPermission.ADMINISTRATOR);
    Cast cast =
        new Cast(
            guild.member("Ada").speaking(spoken),
            guild.member("Max").speaking(spoken).wears(moderators),
            guild.member("Zoe").speaking(spoken).wears(admins));
    guild.channel().about(phrases.say("general")).thread(cast.member(), phrases.say("thread"));
    guild.channel(phrases.say("pictures"));
    guild
        .channel(phrases.say("review"))
        .about(phrases.say("review.topic"))
        .denies(guild.everyone(), GuildPermission.VIEW_CHANNEL)
        .allows(moderators, GuildPermission.VIEW_CHANNEL)
        .allowsBot(GuildPermission.VIEW_CHANNEL);
    return cast;
  }
}
