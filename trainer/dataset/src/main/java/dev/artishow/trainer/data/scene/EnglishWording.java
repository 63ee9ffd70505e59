package dev.artishow.trainer.data.scene;

import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.Thing;
import dev.artishow.trainer.data.caption.EnglishArticle;
import dev.artishow.trainer.data.caption.StyleWords;
import java.util.List;
import java.util.random.RandomGenerator;

/** In English: {@code two blue cats on a yellow background}. */
final class EnglishWording extends SceneWording {

  EnglishWording(SceneLexicon lexicon, WordingOdds odds) {
    super(lexicon, odds);
  }

  @Override
  String caption(Scene scene, RandomGenerator random) {
    String caption = subject(scene.arrangement(), random) + backdrop(scene.backdrop(), random);
    if (happens(odds().style(), random)) {
      return caption + ", " + choose(StyleWords.of(scene.style(), "en"), random);
    }
    return caption;
  }

  private String subject(Arrangement arrangement, RandomGenerator random) {
    if (arrangement instanceof Arrangement.Pair pair) {
      String pattern = choose(EnglishWords.relation(pair.relation()), random);
      return pattern
          .replace("{A}", phrase(group(pair.first()), random))
          .replace("{B}", phrase(group(pair.second()), random));
    }
    return phrase(group(arrangement), random);
  }

  private String phrase(Arrangement.Group group, RandomGenerator random) {
    Thing thing = group.thing();
    int count = group.count();
    var words = new StringBuilder();
    List<String> sizes = EnglishWords.sizes(thing.size());
    if (!sizes.isEmpty()) {
      words.append(choose(sizes, random)).append(' ');
    }
    thing
        .color()
        .ifPresent(color -> words.append(choose(EnglishWords.colors(color), random)).append(' '));
    Noun.English noun = noun(thing).english();
    words.append(count == 1 ? noun.singular() : noun.plural());
    return determined(words.toString(), count, random);
  }

  private String determined(String words, int count, RandomGenerator random) {
    if (count > 1) {
      boolean digit = happens(odds().digits(), random);
      return (digit ? Integer.toString(count) : EnglishWords.number(count)) + " " + words;
    } else if (happens(odds().bare(), random)) {
      return words;
    } else if (happens(odds().definite(), random)) {
      return "the " + words;
    }
    return EnglishArticle.indefinite(words) + " " + words;
  }

  private String backdrop(Backdrop backdrop, RandomGenerator random) {
    if (backdrop instanceof Backdrop.Plain plain) {
      String color = choose(EnglishWords.colors(plain.color()), random);
      return articled(choose(EnglishWords.plain(), random), color).replace("{C}", color);
    } else if (backdrop instanceof Backdrop.Gradient gradient) {
      boolean one = gradient.from() == gradient.to();
      String from = choose(EnglishWords.colors(gradient.from()), random);
      String to = choose(EnglishWords.colors(gradient.to()), random);
      String pattern = choose(one ? EnglishWords.shaded() : EnglishWords.gradient(), random);
      return articled(pattern, from).replace("{C}", from).replace("{D}", to);
    }
    boolean told = happens(odds().transparent(), random);
    return told ? choose(EnglishWords.transparent(), random) : "";
  }

  /** The pattern with the article that a colour asks for. */
  private static String articled(String pattern, String color) {
    return pattern.replace(" a {C}", " " + EnglishArticle.indefinite(color) + " {C}");
  }
}
