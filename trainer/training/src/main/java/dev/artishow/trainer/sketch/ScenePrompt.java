package dev.artishow.trainer.sketch;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.scene.Scene;
import dev.artishow.trainer.data.scene.Scenes;
import java.util.List;
import java.util.stream.IntStream;

/** A scene, and words that ask for it. */
record ScenePrompt(String prompt, Scene scene) {

  /** The first so many of some scenes, told in English and French in turn. */
  static List<ScenePrompt> of(Scenes scenes, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            seed -> {
              String language = Scenes.LANGUAGES.get(seed % Scenes.LANGUAGES.size());
              String prompt = scenes.caption(seed, language, RandomStream.of(seed, "wording"));
              return new ScenePrompt(prompt, scenes.scene(seed));
            })
        .toList();
  }
}
