package dev.artishow.sandbox.guild;

/**
 * A sticker of a guild.
 *
 * @param tags what it is found by
 * @param format Discord's number: 1 PNG, 2 APNG, 3 Lottie, 4 GIF
 */
public record Sticker(
    long id, String name, String description, String tags, int format, long creatorId) {}
