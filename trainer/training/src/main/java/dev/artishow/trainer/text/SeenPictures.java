package dev.artishow.trainer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Features of a data set's pictures, each encoded once, however many questions are about it. */
final class SeenPictures {
  private final Features features;
  private final EncodedPictures pictures;
  private final Map<Integer, float[]> seen = new HashMap<>();

  SeenPictures(Features features, EncodedPictures pictures) {
    this.features = features;
    this.pictures = pictures;
  }

  /** Features of the pictures that are asked for, in the questions' order. */
  float[][] of(Questions asked) {
    List<Integer> fresh =
        asked.pictures().stream().filter(index -> !seen.containsKey(index)).distinct().toList();
    float[][] rows = features.pictures(fresh.stream().map(pictures::planes).toList());
    for (int i = 0; i < rows.length; i++) {
      seen.put(fresh.get(i), rows[i]);
    }
    return asked.pictures().stream().map(seen::get).toArray(float[][]::new);
  }

  /** The share of pictures that are nearer to their caption in their colour than in any other. */
  double colorsTold(ColorQuestions asked) {
    float[][] right = features.captions(asked.right().captions());
    List<float[][]> wrong = asked.wrong().stream().map(features::captions).toList();
    return Retrieval.preference(of(asked.right()), right, wrong);
  }
}
