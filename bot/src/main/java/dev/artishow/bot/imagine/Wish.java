package dev.artishow.bot.imagine;

import dev.artishow.bot.delivery.ReplyToken;
import dev.artishow.bot.job.Requester;

/**
 * A member's act that asks for pictures.
 *
 * @param interactionId Discord's id of it
 * @param reply the key to its answer
 */
public record Wish(Requester requester, long interactionId, ReplyToken reply) {}
