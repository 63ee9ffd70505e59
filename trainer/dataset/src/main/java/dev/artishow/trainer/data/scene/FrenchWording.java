package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.Thing;
import dev.artishow.trainer.data.caption.StyleWords;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** In French: {@code deux chats bleus sur fond jaune}. */
final class FrenchWording extends SceneWording {
  /** Of an adjective, the form for a masculine noun and that for a feminine one. */
  private static final Pattern FORMS = Pattern.compile("\\{(\\p{L}+)\\|(\\p{L}+)}");

  FrenchWording(SceneLexicon lexicon, WordingOdds odds) {
    super(lexicon, odds);
  }

  @Override
  String caption(Scene scene, RandomGenerator random) {
    String caption = subject(scene.arrangement(), random) + backdrop(scene.backdrop(), random);
    if (happens(odds().style(), random)) {
      caption += ", " + choose(StyleWords.of(scene.style(), "fr"), random);
    }
    return happens(odds().straight(), random) ? caption.replace('’', '\'') : caption;
  }

  private String subject(Arrangement arrangement, RandomGenerator random) {
    if (arrangement instanceof Arrangement.Pair pair) {
      FrenchPhrase first = phrase(group(pair.first()), random);
      FrenchPhrase second = phrase(group(pair.second()), random);
      String agreeing = noun(group(pair.first()).thing()).french().feminine() ? "$2" : "$1";
      String pattern = choose(FrenchWords.relation(pair.relation()), random);
      return FORMS
          .matcher(pattern)
          .replaceAll(agreeing)
          .replace("{A}", first.text())
          .replace("{B}", second.text())
          .replace("{deB}", second.afterDe())
          .replace("{queB}", second.afterQue());
    }
    return phrase(group(arrangement), random).text();
  }

  private FrenchPhrase phrase(Arrangement.Group group, RandomGenerator random) {
    Thing thing = group.thing();
    int count = group.count();
    Noun.French noun = noun(thing).french();
    boolean plural = count > 1;
    var words = new StringBuilder();
    List<FrenchWords.Adjective> sizes = FrenchWords.sizes(thing.size());
    if (!sizes.isEmpty()) {
      words.append(choose(sizes, random).of(noun.feminine(), plural)).append(' ');
    }
    words.append(plural ? noun.plural() : noun.singular());
    thing
        .color()
        .ifPresent(
            color ->
                words
                    .append(' ')
                    .append(choose(FrenchWords.colors(color), random).of(noun.feminine(), plural)));
    boolean aspirated = sizes.isEmpty() && noun.aspirated();
    return new FrenchPhrase(
        determiner(noun.feminine(), count, random),
        words.toString(),
        FrenchPhrase.elides(words.toString(), aspirated));
  }

  private String determiner(boolean feminine, int count, RandomGenerator random) {
    if (count > 1) {
      boolean digit = happens(odds().digits(), random);
      return digit ? Integer.toString(count) : FrenchWords.number(count, feminine);
    } else if (happens(odds().bare(), random)) {
      return "";
    } else if (happens(odds().definite(), random)) {
      return feminine ? "la" : "le";
    }
    return FrenchWords.number(1, feminine);
  }

  private String backdrop(Backdrop backdrop, RandomGenerator random) {
    if (backdrop instanceof Backdrop.Plain plain) {
      return choose(FrenchWords.plain(), random).replace("{C}", color(plain.color(), random));
    } else if (backdrop instanceof Backdrop.Gradient gradient) {
      boolean one = gradient.from() == gradient.to();
      String from = color(gradient.from(), random);
      String to = color(gradient.to(), random);
      return choose(one ? FrenchWords.shaded() : FrenchWords.gradient(), random)
          .replace("{C}", from)
          .replace("{D}", to)
          .replace("{duC}", noun(from).afterDe())
          .replace("{auD}", noun(to).afterA());
    }
    boolean told = happens(odds().transparent(), random);
    return told ? choose(FrenchWords.transparent(), random) : "";
  }

  /** Of a background, which is masculine: {@code bleu}. */
  private String color(ColorName color, RandomGenerator random) {
    return choose(FrenchWords.colors(color), random).of(false, false);
  }

  /** The colour itself: {@code le bleu}. */
  private static FrenchPhrase noun(String color) {
    return new FrenchPhrase("le", color, FrenchPhrase.elides(color, false));
  }
}
