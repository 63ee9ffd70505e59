package dev.artishow.trainer.text;

import java.util.List;

/**
 * Pictures of one colour and what they show in that colour, against the same thing in every other:
 * only who sees the colour answers right.
 *
 * @param wrong the wrong captions of each picture
 */
public record ColorQuestions(Questions right, List<List<String>> wrong) {

  public ColorQuestions {
    wrong = wrong.stream().map(List::copyOf).toList();
  }

  public int size() {
    return right.size();
  }
}
