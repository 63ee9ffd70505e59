package dev.artishow.trainer.text;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.caption.ColorWords;
import dev.artishow.trainer.data.raster.ColorName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures of one colour, what they show in that colour, and the same thing in every other: only
 * who sees the colour answers right. One right caption and twelve wrong ones each.
 *
 * @param wrong the wrong captions of each picture
 */
public record ColorQuestions(Questions asked, List<List<String>> wrong) {
  /** The languages in which colours are joined to names. */
  public static final List<String> LANGUAGES = ColorWords.JOINING;

  public ColorQuestions {
    wrong = wrong.stream().map(List::copyOf).toList();
  }

  /**
   * Asks for pictures of known things that are kept from training.
   *
   * @param language one of {@link #LANGUAGES}
   */
  public static ColorQuestions of(Dataset dataset, String language) {
    Questions names = Questions.ofKnownThings(dataset, language);
    var pictures = new ArrayList<Integer>();
    var captions = new ArrayList<String>();
    var wrong = new ArrayList<List<String>>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.captions().get(i);
      List<ColorName> colors = dataset.entry(names.pictures().get(i)).colors();
      if (colors.size() == 1 && ColorWords.fit(name)) {
        ColorName color = colors.get(0);
        pictures.add(names.pictures().get(i));
        captions.add(colored(name, color, language));
        wrong.add(
            Arrays.stream(ColorName.values())
                .filter(other -> other != color)
                .map(other -> colored(name, other, language))
                .toList());
      }
    }
    return new ColorQuestions(new Questions(pictures, captions), wrong);
  }

  private static String colored(String name, ColorName color, String language) {
    return ColorWords.phrases(name, List.of(color), language).get(0);
  }

  public int size() {
    return asked.size();
  }
}
