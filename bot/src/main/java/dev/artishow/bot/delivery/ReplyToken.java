package dev.artishow.bot.delivery;

import java.time.Instant;

/**
 * Discord's key to a member's answer. Whoever holds it can answer, so it is never printed.
 *
 * @param ends from then on Discord takes nothing by it
 */
public record ReplyToken(String value, Instant ends) {
  @Override
  public String toString() {
    return "ReplyToken[until " + ends + "]";
  }
}
