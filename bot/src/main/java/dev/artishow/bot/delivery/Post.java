package dev.artishow.bot.delivery;

import java.util.concurrent.CompletableFuture;

/** Carries what is owed. */
@FunctionalInterface
public interface Post {
  /**
   * Tries one route once.
   *
   * @param attempt if it is not the first, an earlier one may have been taken unheard, and must not
   *     be repeated if it was
   * @return completes with what came of it, on any thread
   */
  CompletableFuture<Sending> send(Waiting attempt);
}
