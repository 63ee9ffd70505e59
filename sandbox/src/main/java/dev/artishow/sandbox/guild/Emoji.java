package dev.artishow.sandbox.guild;

/** A picture of a guild or of the application to be used as an emoji. */
public record Emoji(long id, String name, long creatorId, boolean animated) {}
