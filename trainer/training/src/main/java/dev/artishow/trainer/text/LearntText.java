package dev.artishow.trainer.text;

/**
 * Sizes of a text encoder that is learnt along with the model that reads with it.
 *
 * @param vocabulary ids that letter sequences are hashed to
 * @param tokens of a caption that are read
 * @param depth transformer blocks over them
 */
public record LearntText(int vocabulary, int tokens, int depth) {}
