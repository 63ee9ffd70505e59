package dev.artishow.moderation;

import dev.artishow.moderation.picture.PictureScreen;

/**
 * What looks at words and what looks at pictures.
 *
 * @param pictures whoever asks takes a fault for a no
 */
public record Screens(PromptScreen prompts, PictureScreen pictures) {}
