package dev.artishow.trainer.data.source.icon;

import dev.artishow.trainer.data.source.PictureSubject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses, over all sets of named icons, which to take: first those that Unicode knows as emoji,
 * then those of few words, then by a draw that is even over the sets.
 */
public final class NamedIcons {
  private static final Pattern SIZE = Pattern.compile("-(\\d+)(?=$|-[a-z]+$)");

  private final ThingNames names;
  private final Predicate<String> isEmoji;
  private final ToLongFunction<String> draw;
  private final int most;

  /**
   * A choice with what it needs from outside.
   *
   * @param isEmoji whether an English name is that of an emoji
   * @param draw a number that looks random but is the same for the same text
   * @param most how many are taken
   */
  public NamedIcons(
      ThingNames names, Predicate<String> isEmoji, ToLongFunction<String> draw, int most) {
    this.names = names;
    this.isEmoji = isEmoji;
    this.draw = draw;
    this.most = most;
  }

  /**
   * What one source offers.
   *
   * @param source its id
   * @param categoryByIcon where the set sorts its icons, else empty
   */
  public record Offer(
      String source, IconPick pick, List<String> icons, Map<String, String> categoryByIcon) {
    public Offer {
      icons = List.copyOf(icons);
      categoryByIcon = Map.copyOf(categoryByIcon);
    }
  }

  private record Candidate(String source, String icon, String name, long draw) {}

  /** What each icon of each source shows, by the source's id and the icon's name. */
  public Map<String, Map<String, PictureSubject>> choose(List<Offer> offers) {
    var subjects = new HashMap<String, Map<String, PictureSubject>>();
    var candidates = new ArrayList<Candidate>();
    for (Offer offer : offers) {
      Map<String, PictureSubject> read = read(offer);
      subjects.put(offer.source(), read);
      read.forEach(
          (icon, subject) -> {
            if (subject instanceof PictureSubject.Named named) {
              long drawn = draw.applyAsLong(offer.source() + "/" + icon);
              candidates.add(new Candidate(offer.source(), icon, named.name(), drawn));
            }
          });
    }
    candidates.sort(
        Comparator.comparing((Candidate one) -> !isEmoji.test(one.name()))
            .thenComparing(one -> one.name().split(" ").length)
            .thenComparing(Candidate::draw)
            .thenComparing(Candidate::source)
            .thenComparing(Candidate::icon));
    var tooMany = new PictureSubject.Unclear("is more than the %d that are taken".formatted(most));
    candidates.stream()
        .skip(most)
        .forEach(one -> subjects.getOrDefault(one.source(), Map.of()).put(one.icon(), tooMany));
    return subjects;
  }

  private Map<String, PictureSubject> read(Offer offer) {
    Pattern only = Pattern.compile(offer.pick().only());
    var read = new LinkedHashMap<String, PictureSubject>();
    Map<String, Integer> largest = offer.pick().numbersAreSizes() ? largest(offer) : Map.of();
    for (String icon : offer.icons()) {
      if (only.matcher(icon).matches()) {
        read.put(icon, subject(offer, icon, largest));
      }
    }
    return read;
  }

  private PictureSubject subject(Offer offer, String icon, Map<String, Integer> largest) {
    String category = offer.categoryByIcon().getOrDefault(icon, "");
    if (offer.pick().withoutCategories().contains(category)) {
      return new PictureSubject.Unclear("its category is " + category);
    }
    if (size(icon) < largest.getOrDefault(sizeless(icon), 0)) {
      return new PictureSubject.Unclear("there is a larger drawing of it");
    }
    return names.read(icon);
  }

  private static Map<String, Integer> largest(Offer offer) {
    var largest = new HashMap<String, Integer>();
    for (String icon : offer.icons()) {
      largest.merge(sizeless(icon), size(icon), Math::max);
    }
    return largest;
  }

  private static String sizeless(String icon) {
    return SIZE.matcher(icon).replaceFirst("");
  }

  private static int size(String icon) {
    Matcher matcher = SIZE.matcher(icon);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
