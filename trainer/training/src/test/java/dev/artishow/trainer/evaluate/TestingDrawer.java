package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Gives the picture that a test has for each prompt, and remembers what it was asked for. */
final class TestingDrawer implements Drawer {
  private final BiFunction<String, Wish, Picture> pictures;
  private final List<String> asked = new ArrayList<>();

  TestingDrawer(BiFunction<String, Wish, Picture> pictures) {
    this.pictures = pictures;
  }

  @Override
  public int steps(Wish wish) {
    return wish.steps().orElse(4);
  }

  @Override
  public List<Picture> draw(List<String> prompts, Wish wish) {
    asked.addAll(prompts);
    return prompts.stream().map(prompt -> pictures.apply(prompt, wish)).toList();
  }

  List<String> asked() {
    return asked;
  }
}
