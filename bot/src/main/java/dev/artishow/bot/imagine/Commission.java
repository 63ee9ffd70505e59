package dev.artishow.bot.imagine;

import java.util.concurrent.CompletableFuture;

/**
 * A job under way.
 *
 * @param outcome always completes normally, on whatever thread ended the drawing
 */
public record Commission(Job job, CompletableFuture<Outcome> outcome) {}
