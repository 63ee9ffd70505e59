package dev.artishow.bot.job;

/**
 * What pictures took to be drawn.
 *
 * @param pictures how many there are
 * @param cached how many of them took nothing
 * @param wattHours estimated
 */
public record Footprint(int pictures, int cached, double wattHours) {}
