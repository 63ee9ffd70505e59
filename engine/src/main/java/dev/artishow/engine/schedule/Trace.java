package dev.artishow.engine.schedule;

import java.time.Duration;

/**
 * The stages of one request, each as long as it took; what was not reached is zero.
 *
 * @param waiting from admission to its place in the batch
 * @param beginning encoding its caption and making its noise
 * @param stepping from its first step's begin to its last one's end, others' work included
 * @param finishing from pixels on the device to the picture that is handed out
 */
public record Trace(Duration waiting, Duration beginning, Duration stepping, Duration finishing) {}
