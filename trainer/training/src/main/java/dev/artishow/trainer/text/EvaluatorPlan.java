package dev.artishow.trainer.text;

import dev.artishow.engine.nn.EvaluatorSpec;

/**
 * What an evaluator is and how it learns: the plan's section {@code evaluator}.
 *
 * @param network its sizes
 * @param lesson how it learns; of another fold than the text encoder's
 */
public record EvaluatorPlan(EvaluatorSpec network, Lesson lesson) {}
