package dev.artishow.trainer.data.scene;

/** What scenes are for. */
public enum Purpose {
  /** To learn from: pairs of a thing and a colour that are held out are never composed. */
  TRAINING,
  /** To judge by: each scene shows such a pair. */
  EVALUATION
}
