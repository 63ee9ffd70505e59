package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.find.words.PlainWords;
import dev.artishow.engine.reference.find.words.PlainWords.AdjectivePlace;
import dev.artishow.engine.reference.find.words.PlainWords.Kind;
import dev.artishow.engine.reference.find.words.PlainWords.Trait;
import dev.artishow.engine.reference.find.words.Token;
import java.util.ArrayList;
import java.util.List;

/** Which names in a prompt only say of another one how much of it, or which one, is meant. */
final class Modifiers {
  private final PlainWords plain;
  private final List<Token> words;

  /** Among the names in a prompt of some words. */
  Modifiers(PlainWords plain, List<Token> words) {
    this.plain = plain;
    this.words = words;
  }

  /** The names that are left without those, in their order. */
  List<Window> removedFrom(List<Window> chosen) {
    return withoutModifiers(withoutMeasures(chosen));
  }

  /** Of a cup of coffee, or a coffee cup, the coffee is drawn, which comes in its cup. */
  private List<Window> withoutMeasures(List<Window> chosen) {
    var things = new ArrayList<Window>();
    for (int i = 0; i < chosen.size(); i++) {
      Window window = chosen.get(i);
      boolean full = i + 1 < chosen.size() && measures(window, chosen.get(i + 1));
      boolean filled =
          plain.adjectives() == AdjectivePlace.BEFORE
              && i > 0
              && isMeasure(window)
              && chosen.get(i - 1).last() + 1 == window.first();
      if (!full && !filled) {
        things.add(window);
      }
    }
    return things;
  }

  /**
   * Of a pirate ship, a baby elephant or a porte en bois the ship, the elephant and the door are
   * drawn: what only says which one it is, is no thing beside it.
   */
  private List<Window> withoutModifiers(List<Window> chosen) {
    var things = new ArrayList<Window>();
    for (int i = 0; i < chosen.size(); i++) {
      Window window = chosen.get(i);
      boolean before =
          i + 1 < chosen.size()
              && window.last() + 1 == chosen.get(i + 1).first()
              && (says(window, Trait.ATTRIBUTIVE)
                  || (!window.isName() && plain.adjectives() == AdjectivePlace.BEFORE));
      boolean behind = i > 0 && follows(chosen.get(i - 1), window);
      if (!before && !behind) {
        things.add(window);
      }
    }
    return things;
  }

  /** Whether a word of grammar ties a noun to the one before it as what says which one it is. */
  private boolean follows(Window noun, Window window) {
    int between = window.first() - noun.last() - 1;
    if (plain.adjectives() == AdjectivePlace.BEFORE) {
      return false;
    }
    if (between == 0) {
      return !window.isName() || says(window, Trait.ATTRIBUTIVE);
    }
    int tie = noun.last() + 1;
    boolean of = between == 1 && is(tie, Trait.OF) && !isMeasure(noun);
    boolean made = is(tie, Trait.TIE) && says(window, Trait.ATTRIBUTIVE);
    for (int word = tie + 1; made && word < window.first(); word++) {
      made = is(word, Kind.ARTICLE);
    }
    return of || made;
  }

  private boolean says(Window window, Trait trait) {
    return window.first() == window.last() && is(window.first(), trait);
  }

  private boolean measures(Window measure, Window content) {
    int of = measure.last() + 1;
    int next = content.first();
    while (next - 1 > of && is(next - 1, Kind.ARTICLE)) {
      next--;
    }
    return isMeasure(measure) && next == of + 1 && is(of, Trait.OF);
  }

  private boolean isMeasure(Window window) {
    return window.first() == window.last() && is(window.first(), Trait.MEASURE);
  }

  private boolean is(int word, Kind kind) {
    return plain.is(words.get(word), kind);
  }

  private boolean is(int word, Trait trait) {
    return plain.is(words.get(word), trait);
  }
}
