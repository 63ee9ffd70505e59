package dev.artishow.trainer.chart;

/** A value that an axis names. */
public record Tick(double value, String label) {}
