package dev.artishow.engine.metrics;

import dev.artishow.config.Range;

/**
 * Figures and health for those on this machine who watch over the engine: the section {@code
 * engine.metrics}.
 *
 * @param port of 127.0.0.1, or 0 for none
 */
public record MetricsConfig(@Range(min = 0, max = 65_535) int port) {}
