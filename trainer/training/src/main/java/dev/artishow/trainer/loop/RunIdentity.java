package dev.artishow.trainer.loop;

/**
 * What made a checkpoint.
 *
 * @param plan the effective plan, as text
 * @param code version or commit of the program
 */
public record RunIdentity(String plan, String code) {}
