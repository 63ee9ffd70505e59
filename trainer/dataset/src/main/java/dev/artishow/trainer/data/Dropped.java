package dev.artishow.trainer.data;

/**
 * Something that was left out: a line of {@code dropped.jsonl}.
 *
 * @param what a picture's id, or a concept and language for a caption
 * @param reason why
 */
public record Dropped(String what, String reason) {}
