package dev.artishow.bot.imagine;

import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.job.Requester;
import dev.artishow.moderation.guild.Asker;

/**
 * A member's act that asks for pictures.
 *
 * @param asker the member as the server's rules see them
 * @param interactionId Discord's id of it
 * @param reply the key to its answer
 */
public record Wish(Requester requester, Asker asker, long interactionId, ReplyToken reply) {}
