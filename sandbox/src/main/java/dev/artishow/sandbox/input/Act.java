package dev.artishow.sandbox.input;

import dev.artishow.sandbox.world.Interaction;

/**
 * Something that a person did and that the bot must answer.
 *
 * @param line of the transcript
 */
public record Act(Interaction interaction, String line) {}
