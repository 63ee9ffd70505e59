package dev.artishow.trainer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Captions that are nearly right: the same things in other colours, in English and French. Where
 * two things have colours these change places, so that only the order of the words tells (NegCLIP,
 * arXiv:2210.01936).
 *
 * @param share of the captions with colours that get one, 0–1
 */
record Contraries(double share) {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern THING = Pattern.compile("\\p{L}{4,}");

  private record Place(int from, int to, ColorForm form) {}

  /** A caption that is wrong where this one is right, if it tells colours. */
  Optional<String> of(String caption, RandomGenerator random) {
    List<Place> places = places(caption);
    if (places.isEmpty() || random.nextDouble() >= share) {
      return Optional.empty();
    }
    if (places.size() == 2 && ofTwoThings(caption, places.get(0), places.get(1))) {
      String later = replaced(caption, places.get(1), places.get(0).form());
      return Optional.of(replaced(later, places.get(0), places.get(1).form()));
    }
    Place place = places.get(random.nextInt(places.size()));
    List<ColorForm> others =
        place.form().others().stream()
            .filter(other -> places.stream().noneMatch(p -> p.form().color() == other.color()))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(replaced(caption, place, others.get(random.nextInt(others.size()))));
  }

  private static List<Place> places(String caption) {
    var places = new ArrayList<Place>();
    Matcher word = WORD.matcher(caption);
    while (word.find()) {
      ColorForm.of(word.group())
          .ifPresent(form -> places.add(new Place(word.start(), word.end(), form)));
    }
    return places;
  }

  /** Whether they can change places: not so <i>red and white</i>, the colours of one thing. */
  private static boolean ofTwoThings(String caption, Place one, Place other) {
    return one.form().color() != other.form().color()
        && one.form().alike() == other.form().alike()
        && THING.matcher(caption.substring(one.to(), other.from())).find();
  }

  private static String replaced(String caption, Place place, ColorForm form) {
    return caption.substring(0, place.from()) + form.word() + caption.substring(place.to());
  }
}
